// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "health/health_snapshot.h"
#include "source/series_source.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace belfry {

/// Alerts and health at an instant of the past, as the series tell that are kept of them. What isn't kept is missing:
/// who looked after an alert, which value it had, why a component was as it was. Texts of an alert are those of its
/// rule now, where they have no value in them.

/// The queries whose answers pastAlerts() and pastHealth() take, in that order.
QStringList pastAlertsQueries();
QStringList pastHealthQueries();

/// `present` may be null.
AlertSnapshotPtr pastAlerts(const std::vector<QueryResultPtr> &answers, const AlertSnapshot *present, Timestamp t);
HealthSnapshotPtr pastHealth(const std::vector<QueryResultPtr> &answers, const HealthSnapshot *present, Timestamp t);

/// Asks several queries about an instant, for a model that shows what they say together. One thread.
class PastQueries : public QObject
{
    Q_OBJECT

public:
    using Take = std::function<void(const std::vector<QueryResultPtr> &answers)>;

    explicit PastQueries(QObject *parent);
    ~PastQueries() override;

    /// Calls `take` once all have answered, later; not if one fails, or if something else is asked before.
    void ask(SeriesSource &series, const HostId &host, const QStringList &queries, Timestamp t, Take take);
    void forget();

private:
    using Reading = QFutureWatcher<Result<QueryResultPtr>>;
    void begin();
    void finish();

    QPointer<SeriesSource> m_series;
    HostId m_host;
    QStringList m_queries;
    Timestamp m_t = 0;
    Take m_take;
    QTimer m_delay;
    std::vector<std::unique_ptr<Reading>> m_readings;
};

} // namespace belfry
