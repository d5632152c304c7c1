// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/live_feed.h"
#include "source/source.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace belfry {

class AppModel;

/// A list of what a machine has at this moment and of which nothing is kept. It is read while the model is active and
/// shows the present; of the past there is nothing, but what stood there when the present was left stays. What is
/// asked for and which rows come of it is the subclass's.
class PresentModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY configurationChanged)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY configurationChanged)
    /// The instant that is looked at, ms since 1970 UTC; 0: the present.
    Q_PROPERTY(double endMs READ endMs WRITE setEndMs NOTIFY configurationChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(belfry::LiveFeed::State state READ state NOTIFY changed)
    /// Why there is nothing, or nothing new.
    Q_PROPERTY(QString message READ message NOTIFY changed)
    /// Whether what is shown is of a moment ago, and stays.
    Q_PROPERTY(bool frozen READ isFrozen NOTIFY changed)

public:
    AppModel *app() const;
    void setApp(AppModel *app);
    void setSource(Source *source);
    bool active() const { return m_active; }
    void setActive(bool active);
    double endMs() const { return double(m_end); }
    void setEndMs(double ms);
    int count() const { return rowCount({}); }
    LiveFeed::State state() const;
    QString message() const;
    bool isFrozen() const;

Q_SIGNALS:
    void configurationChanged();
    void countChanged();
    void changed();

protected:
    /// How long somebody who types is waited for.
    static constexpr std::chrono::milliseconds kTypingPause{150};

    explicit PresentModel(QObject *parent);

    Source *source() const { return m_source; }
    bool isPast() const { return m_end != 0; }
    /// Whether there is something to ask for now.
    bool isWanted() const { return m_source && m_active && m_end == 0; }
    /// Whether the newest answer is to be seen.
    bool isShown() const { return m_end == 0 || isFrozen(); }
    /// Several changes are one question; what is typed waits for a pause.
    void askSoon(std::chrono::milliseconds pause = std::chrono::milliseconds(0));
    /// Takes a part of what is asked for, and asks again where it is another one.
    template<typename Value>
    void request(Value &kept, const Value &wanted, std::chrono::milliseconds pause = std::chrono::milliseconds(0))
    {
        if (kept == wanted)
            return;
        kept = wanted;
        askSoon(pause);
        Q_EMIT configurationChanged();
    }
    void setFailure(const QString &why);
    /// "as of 14:05:30", of what stands still.
    QString frozenText() const;

    /// Asks for what is wanted now, or for nothing. What is there stays until the answer has come.
    virtual void ask() = 0;
    /// Lets go of the answer and of what was asked for: it was another source's.
    virtual void forget() = 0;
    virtual void showRows() = 0;
    /// Of the newest answer; 0: there is none.
    virtual Timestamp answeredAt() const = 0;
    /// Why there is nothing of the past.
    virtual QString notKeptText() const = 0;

private:
    QPointer<AppModel> m_app;
    QPointer<Source> m_source;
    QTimer m_delay;
    QString m_failure;
    Timestamp m_end = 0;
    bool m_active = true;
};

} // namespace belfry
