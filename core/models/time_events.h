// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/time_event.h"
#include "source/source.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <vector>

namespace belfry {

/// What happened in the time that somebody looks at, newest first: notes, changes of alerts, incidents of health, as a
/// source has them written down. Asks once for a time, then only for what is new; live, what has become too old goes by
/// itself.
class TimeEvents : public QObject
{
    Q_OBJECT

public:
    struct Wanted {
        bool notes = true;
        bool alerts = false;
        bool health = false;
        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    explicit TimeEvents(QObject *parent = nullptr);

    /// Must outlive this object or be replaced.
    void setSource(Source *source);
    Source *source() const { return m_source; }
    /// `endMs` 0: until now, and so on.
    void setSpan(std::int64_t rangeMs, Timestamp endMs);
    std::int64_t rangeMs() const { return m_rangeMs; }
    Timestamp endMs() const { return m_endMs; }
    void setWanted(const Wanted &wanted);
    /// Asks only while true.
    void setActive(bool active);
    bool isActive() const { return m_active; }

    /// All of it anew, as the texts are in the language of the program.
    void retranslate();

    const std::vector<TimeEvent> &events() const { return m_events; }
    /// Whether everything that is wanted was answered.
    bool isKnown() const;
    /// Why something could not be listed; empty if all could.
    QString problem() const;
    /// By the clock of the source.
    Timestamp now() const;

Q_SIGNALS:
    void changed();

private:
    enum Part { Notes, Alerts, Health, PartCount };
    struct List {
        bool wanted = false;
        bool known = false;
        quint64 asked = 0; ///< the newest question; answers to others are dropped
        quint64 revision = 0;
        QString problem;
        std::vector<TimeEvent> events;
    };

    void follow();
    void askAll();
    void askNotes();
    void askAlerts(bool onlyNew);
    void askHealth();
    bool asks(Part part) const;
    TimeSlice slice() const;
    void onAlertsChanged();
    void onHealthChanged();
    void onConnection();
    template<typename T>
    void await(Part part, const QFuture<Result<std::vector<T>>> &answer, bool onlyNew = false);
    void assemble();
    bool isTooOld(const TimeEvent &event, Timestamp from) const;
    void drop();

    QPointer<Source> m_source;
    std::int64_t m_rangeMs = 15 * 60 * 1000;
    Timestamp m_endMs = 0;
    bool m_active = true;
    bool m_isDue = true; ///< what is known may be another by now
    std::array<List, PartCount> m_lists;
    std::vector<TimeEvent> m_events;
    QTimer m_soon;
    QTimer m_dropping;
};

} // namespace belfry
