// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/app_model.h"

#include "models/formatter.h"

namespace belfry {

AppModel::AppModel(Source &source, const QString &layoutId, QObject *parent) : QObject(parent), m_source(source)
{
    m_hosts.setSource(&source);
    m_alerts.setSource(&source);
    m_health.setSource(&source);
    m_layout.open(&source, layoutId);
    connect(&source, &Source::connectionChanged, this, &AppModel::onConnectionChanged);
    connect(&source, &Source::capabilitiesChanged, this, &AppModel::capabilitiesChanged);
    connect(&m_clock, &QTimer::timeout, this, &AppModel::connectionChanged);
    onConnectionChanged();
}

void AppModel::onConnectionChanged()
{
    // "stale for 4 min" and "next attempt in 3 s" go on changing by themselves.
    if (m_source.connection().state == Connection::State::Live)
        m_clock.stop();
    else
        m_clock.start(1000);
    Q_EMIT connectionChanged();
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

QString AppModel::connectionText() const
{
    const Connection connection = m_source.connection();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    switch (connection.state) {
    case Connection::State::Connecting: return tr("connecting");
    case Connection::State::Live: return tr("connected");
    case Connection::State::Stale: return tr("stale for %1").arg(format::duration(now - connection.sinceMs));
    case Connection::State::Disconnected:
        if (connection.retryAtMs > now)
            return tr("no connection, next attempt in %1 s").arg((connection.retryAtMs - now + 999) / 1000);
        return tr("no connection");
    case Connection::State::Refused: return tr("not connected");
    }
    return {};
}

} // namespace belfry

#include "moc_app_model.cpp"
