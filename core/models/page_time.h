// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimeZone>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <vector>

namespace belfry {

/// Which time a window's pages show, all widgets alike: the last so-and-so long as it goes on, or a piece of the past,
/// which stays while one goes from page to page. Each piece that was looked at can be gone back to. Times are ms since
/// 1970 UTC.
class PageTime : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// The newest tick of the machine that is shown: its now, as its clock may differ. 0: this machine's.
    Q_PROPERTY(double newestMs READ newestMs WRITE setNewestMs NOTIFY newestChanged)
    /// Where its history begins; what is played begins no earlier. 0: not known.
    Q_PROPERTY(double oldestMs READ oldestMs WRITE setOldestMs NOTIFY oldestChanged)
    /// What is shown while live: the page's own range.
    Q_PROPERTY(double liveRangeMs READ liveRangeMs WRITE setLiveRangeMs NOTIFY changed)
    /// How often what is live is evaluated: as the page has it.
    Q_PROPERTY(double liveStepMs READ liveStepMs WRITE setLiveStepMs NOTIFY changed)
    Q_PROPERTY(bool live READ isLive NOTIFY changed)
    Q_PROPERTY(double rangeMs READ rangeMs NOTIFY changed)
    /// 0 while live.
    Q_PROPERTY(double fromMs READ fromMs NOTIFY changed)
    Q_PROPERTY(double toMs READ toMs NOTIFY changed)
    /// "14:02:10 – 14:17:10", with the date where it isn't today; empty while live.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed)
    /// How much earlier is what charts show beside it: a day, say; 0: nothing.
    Q_PROPERTY(double compareMs READ compareMs WRITE setCompareMs NOTIFY changed)
    /// Whether charts mark what happened to alerts and health, besides notes.
    Q_PROPERTY(bool events MEMBER m_events NOTIFY eventsChanged)
    /// Whether the piece moves on by itself, so many seconds a second, until it is now. What is shown while live is
    /// played from its beginning on.
    Q_PROPERTY(bool playing READ isPlaying WRITE setPlaying NOTIFY playingChanged)
    Q_PROPERTY(int speed READ speed WRITE setSpeed NOTIFY playingChanged)

public:
    static constexpr std::int64_t kLeastMs = 5'000;
    static constexpr std::int64_t kMostMs = 400LL * 24 * 3600 * 1000; ///< as long as a history may be

    explicit PageTime(QObject *parent = nullptr);

    double newestMs() const { return double(m_newest); }
    void setNewestMs(double ms);
    double oldestMs() const { return double(m_oldest); }
    void setOldestMs(double ms);
    double liveRangeMs() const { return double(m_liveRangeMs); }
    void setLiveRangeMs(double ms);
    double liveStepMs() const { return double(m_liveStepMs); }
    void setLiveStepMs(double ms);
    bool isLive() const { return m_shown.to == 0; }
    double rangeMs() const { return double(isLive() ? m_liveRangeMs : m_shown.to - m_shown.from); }
    double fromMs() const { return double(m_shown.from); }
    double toMs() const { return double(m_shown.to); }
    QString text() const;
    bool canGoBack() const { return !m_before.empty(); }
    double compareMs() const { return double(m_compareMs); }
    void setCompareMs(double ms);
    bool isPlaying() const { return m_clock.isActive(); }
    void setPlaying(bool playing);
    int speed() const { return m_speed; }
    void setSpeed(int speed);

    /// From one instant to another, in any order, as far as both have happened; at least kLeastMs.
    Q_INVOKABLE void show(double fromMs, double toMs);
    /// What is shown stays.
    Q_INVOKABLE void pause();
    /// By so much of the span: -0.5 is half of it earlier.
    Q_INVOKABLE void pan(double share);
    /// By so many ms: one tick, say.
    Q_INVOKABLE void step(double ms);
    /// The span times `factor`, around an instant that keeps its place; NaN: the middle.
    Q_INVOKABLE void zoom(double factor, double aroundMs);
    /// What was shown before; pans and zooms in a row count as one.
    Q_INVOKABLE void back();
    Q_INVOKABLE void goLive();

    /// What a person wrote, as parseInstant() reads it; NaN if it can't.
    Q_INVOKABLE double instant(const QString &text) const;
    /// An instant so that instant() gives it back, to the second: "2026-11-24 14:05:30".
    Q_INVOKABLE QString written(double t) const;

    /// In place of the system's.
    void setClock(std::function<std::int64_t()> nowMs, const QTimeZone &zone);

Q_SIGNALS:
    void changed();
    void newestChanged();
    void oldestChanged();
    void playingChanged();
    void eventsChanged();

private:
    struct Span {
        Timestamp from = 0;
        Timestamp to = 0; ///< 0: live
        friend bool operator==(const Span &, const Span &) = default;
    };
    Timestamp now() const;
    Span span() const;
    Span fitting(double from, double to) const;
    void nudge(const Span &next);
    void set(const Span &next);

    std::function<std::int64_t()> m_nowMs;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    Timestamp m_newest = 0;
    Timestamp m_oldest = 0;
    QElapsedTimer m_newestSince;
    std::int64_t m_liveRangeMs = 900'000;
    std::int64_t m_liveStepMs = 1000;
    Span m_shown;
    std::vector<Span> m_before;
    bool m_nudging = false;
    std::int64_t m_compareMs = 0;
    bool m_events = false;
    QTimer m_clock; ///< of what is played
    int m_speed = 1;
};

} // namespace belfry
