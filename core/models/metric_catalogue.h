// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/metric_list.h"
#include "source/source.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// The metrics that a source has now. Asked for when somebody wants to choose among them, not before.
class MetricCatalogue : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the AppModel")
    Q_PROPERTY(State state READ state NOTIFY changed)
    /// Why there are none; empty otherwise.
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum State { Unasked, Loading, Ready, Failed };
    Q_ENUM(State)

    explicit MetricCatalogue(QObject *parent = nullptr);
    ~MetricCatalogue() override;
    /// Must outlive this object or be replaced.
    void setSource(Source *source);

    State state() const { return m_state; }
    QString message() const { return m_message; }
    int count() const { return int(m_metrics->size()); }
    /// Never null.
    const MetricListPtr &metrics() const { return m_metrics; }

    /// Asks, unless it has just been asked. What it has stays until there is an answer.
    Q_INVOKABLE void refresh();
    /// A chart of the metric, as LayoutModel::addWidget() takes it: { title, queries, unit }.
    Q_INVOKABLE QVariantMap chartOf(const QString &metric) const;

Q_SIGNALS:
    void changed();

private:
    void take(const Result<QueryResultPtr> &counts);
    void settle();
    void fail(const QString &message);

    QPointer<Source> m_source;
    QPointer<QFutureWatcher<Result<QueryResultPtr>>> m_counting;
    QPointer<QFutureWatcher<Result<MetadataList>>> m_describing;
    QueryResultPtr m_counts;
    std::optional<MetadataList> m_described;
    MetricListPtr m_metrics = std::make_shared<const MetricList>();
    State m_state = Unasked;
    QString m_message;
    QElapsedTimer m_age;
};

} // namespace belfry
