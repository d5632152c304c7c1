// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/app_model.h"
#include "translations/messages.h"

namespace belfry {

AppModel::AppModel(Source &source, const QString &layoutId, WidgetTypesModel::Offer offer, const QString &historyFile,
                   QObject *parent)
    : QObject(parent), m_source(source), m_notes(source), m_widgetTypes(offer)
{
    m_hosts.setSource(&source);
    m_alerts.setSource(&source);
    m_health.setSource(&source);
    m_catalogue.setSource(&source);
    m_layout.open(&source, layoutId, historyFile);
    connect(&source, &Source::connectionChanged, this, &AppModel::onConnectionChanged);
    connect(&source, &Source::capabilitiesChanged, this, &AppModel::capabilitiesChanged);
    connect(&m_clock, &QTimer::timeout, this, &AppModel::onClock);
    m_clock.setInterval(1000);
    onConnectionChanged();
}

void AppModel::onConnectionChanged()
{
    Q_EMIT connectionChanged();
    readLink();
    // "stale for 4 min" and "next attempt in 3 s" go on changing by themselves, and so does a link.
    if (m_source.connection().state == Connection::State::Live && !m_source.link())
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
}

void AppModel::onClock()
{
    if (m_source.connection().state != Connection::State::Live)
        Q_EMIT connectionChanged();
    readLink();
}

void AppModel::readLink()
{
    const auto link = m_source.link();
    m_link = link ? linkText(*link) : LinkText();
    Q_EMIT linkChanged();
}

QString AppModel::connectionReason() const
{
    return shownMessage(m_source.connection().reason);
}

void AppModel::setServing(const QString &url, const QString &problem)
{
    m_serving = url;
    m_servingNotice = problem.isEmpty() ? QString() : tr("Belfry serves on %1 instead: %2.").arg(url, problem);
    Q_EMIT servingChanged();
}

void AppModel::dismissServingNotice()
{
    m_servingNotice.clear();
    Q_EMIT servingChanged();
}

void AppModel::setEverywhere(AppModel *everywhere)
{
    if (m_everywhere == everywhere)
        return;
    m_everywhere = everywhere;
    Q_EMIT everywhereChanged();
}

QString AppModel::connectionText() const
{
    return belfry::connectionText(m_source.connection(), QDateTime::currentMSecsSinceEpoch());
}

} // namespace belfry

#include "moc_app_model.cpp"
