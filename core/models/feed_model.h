// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/threshold.h"
#include "dashboard/unit.h"
#include "models/live_feed.h"

#include <QAbstractTableModel>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class AppModel;

/// A model whose rows are the newest values of live queries: what bar lists, pies and tables have in common. The
/// queries, how they are, the unit and the thresholds are here; which rows come of it is the subclass's.
class FeedModel : public QAbstractTableModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_MOC_INCLUDE("models/app_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY configurationChanged)
    Q_PROPERTY(QVariantList queries READ queries WRITE setQueries NOTIFY configurationChanged)
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY configurationChanged)
    /// As the `thresholds` role of WidgetsModel.
    Q_PROPERTY(QVariantList thresholds READ thresholds WRITE setThresholds NOTIFY configurationChanged)
    /// The instant whose values these are, ms since 1970 UTC; 0: the newest.
    Q_PROPERTY(double endMs READ endMs WRITE setEndMs NOTIFY configurationChanged)
    /// How far live values are apart.
    Q_PROPERTY(double stepMs READ stepMs WRITE setStepMs NOTIFY configurationChanged)
    /// Subscribes only while true; bind it to the widget's visibility.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY configurationChanged)
    Q_PROPERTY(belfry::LiveFeed::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString message READ message NOTIFY stateChanged)
    Q_PROPERTY(int errorQuery READ errorQuery NOTIFY stateChanged)
    Q_PROPERTY(int errorPosition READ errorPosition NOTIFY stateChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    AppModel *app() const;
    void setApp(AppModel *app);
    void setSource(Source *source) { m_feed.setSource(source); }
    QVariantList queries() const { return m_queryList; }
    void setQueries(const QVariantList &queries);
    QString unit() const { return unitName(m_unit); }
    void setUnit(const QString &unit);
    QVariantList thresholds() const { return m_thresholdList; }
    void setThresholds(const QVariantList &thresholds);
    double endMs() const { return double(m_feed.options().endMs); }
    void setEndMs(double ms);
    double stepMs() const { return double(m_feed.options().stepMs); }
    void setStepMs(double ms);
    bool active() const { return m_feed.isActive(); }
    void setActive(bool active);
    LiveFeed::State state() const { return m_feed.state(); }
    QString message() const { return m_feed.message(); }
    int errorQuery() const { return m_feed.errorQuery(); }
    int errorPosition() const { return m_feed.errorPosition(); }
    int count() const { return rowCount({}); }

Q_SIGNALS:
    void configurationChanged();
    void stateChanged();
    void countChanged();

protected:
    explicit FeedModel(QObject *parent);

    const std::vector<FeedQuery> &feed() const { return m_feed.queries(); }
    Unit valueUnit() const { return m_unit; }
    /// "ok", "warning", "critical"; "" without thresholds or value.
    QString thresholdStateOf(double value) const;

    /// There are other queries now, none of them answered yet.
    virtual void forgetPoints() = 0;
    virtual void takePoint(int query, const LivePointPtr &point) = 0;
    /// Once per tick, and after every change of the configuration.
    virtual void refresh() = 0;

private:
    QPointer<AppModel> m_app;
    LiveFeed m_feed;
    QVariantList m_queryList;
    Unit m_unit = Unit::None;
    QVariantList m_thresholdList;
    std::vector<Threshold> m_thresholds;
};

} // namespace belfry
