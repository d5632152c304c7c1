// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/feed_model.h"

#include "models/app_model.h"
#include "models/widgets_model.h"

#include <cmath>

namespace belfry {

FeedModel::FeedModel(QObject *parent) : QAbstractTableModel(parent)
{
    connect(&m_feed, &LiveFeed::point, this, [this](int query, const LivePointPtr &point) { takePoint(query, point); });
    connect(&m_feed, &LiveFeed::updated, this, [this] { refresh(); });
    connect(&m_feed, &LiveFeed::stateChanged, this, &FeedModel::stateChanged);
    connect(this, &FeedModel::configurationChanged, this, [this] { refresh(); });
}

AppModel *FeedModel::app() const
{
    return m_app;
}

void FeedModel::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    m_app = app;
    m_feed.setSource(app ? &app->source() : nullptr);
    Q_EMIT configurationChanged();
}

void FeedModel::setQueries(const QVariantList &queries)
{
    if (m_queryList == queries)
        return;
    m_queryList = queries;
    m_feed.setQueries(feedQueries(queries));
    forgetPoints();
    Q_EMIT configurationChanged();
}

void FeedModel::setUnit(const QString &unit)
{
    m_unit = unitFromName(unit).value_or(Unit::None);
    Q_EMIT configurationChanged();
}

void FeedModel::setThresholds(const QVariantList &thresholds)
{
    m_thresholdList = thresholds;
    m_thresholds = thresholdsFromList(thresholds);
    Q_EMIT configurationChanged();
}

void FeedModel::setEndMs(double ms)
{
    if (endMs() == ms)
        return;
    LiveFeed::Options options = m_feed.options();
    options.endMs = qint64(ms);
    m_feed.setOptions(options);
    Q_EMIT configurationChanged();
}

void FeedModel::setStepMs(double ms)
{
    if (stepMs() == ms || ms < 1)
        return;
    LiveFeed::Options options = m_feed.options();
    options.stepMs = qint64(ms);
    m_feed.setOptions(options);
    Q_EMIT configurationChanged();
}

void FeedModel::setActive(bool active)
{
    if (m_feed.isActive() == active)
        return;
    m_feed.setActive(active);
    Q_EMIT configurationChanged();
}

QString FeedModel::thresholdStateOf(double value) const
{
    const bool judged = !m_thresholds.empty() && !std::isnan(value);
    return judged ? thresholdStateName(stateOf(m_thresholds, value)) : QString();
}

} // namespace belfry

#include "moc_feed_model.cpp"
