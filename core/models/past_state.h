// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "health/health_snapshot.h"
#include "source/source.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <optional>
#include <vector>

namespace belfry {

/// Alerts and health at an instant of the past, as the series tell that are kept of them. What isn't kept is missing:
/// who looked after an alert, which value it had, why a component was as it was. Texts of an alert are those of its
/// rule now, where they have no value in them.

/// The queries whose answers pastAlerts() and pastHealth() take, in that order. The last of alerts tells whether
/// anything was recorded at all then: no alert is no series.
QStringList pastAlertsQueries();
QStringList pastHealthQueries();

/// `present` may be null.
AlertSnapshotPtr pastAlerts(const std::vector<QueryResultPtr> &answers, const AlertSnapshot *present, Timestamp t);
HealthSnapshotPtr pastHealth(const std::vector<QueryResultPtr> &answers, const HealthSnapshot *present, Timestamp t);

/// What several queries say together about an instant, for a model that shows it or the present. What it had is kept
/// until there is something newer. One thread.
class PastQueries : public QObject
{
    Q_OBJECT

public:
    using Answers = std::vector<QueryResultPtr>;

    PastQueries(QStringList queries, QObject *parent);
    ~PastQueries() override;

    void setSource(Source *source, const HostId &host);
    /// 0: the present, which nobody is asked about. False if nothing changes.
    bool setInstant(Timestamp t);
    Timestamp instant() const { return m_t; }
    /// Whether there is something to be shown in place of the present.
    bool isAnswered() const { return m_answers.has_value(); }
    /// One for each query; none at all if one has failed. REQUIRES: isAnswered()
    const Answers &answers() const { return *m_answers; }

Q_SIGNALS:
    void changed();

private:
    using Reading = QFutureWatcher<Result<QueryResultPtr>>;
    void ask();
    void stop();
    void finish();

    const QStringList m_queries;
    QPointer<Source> m_source;
    HostId m_host;
    Timestamp m_t = 0;
    QTimer m_delay;
    std::vector<QPointer<Reading>> m_readings;
    Answers m_coming;
    std::optional<Answers> m_answers;
};

} // namespace belfry
