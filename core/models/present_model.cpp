// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/present_model.h"

#include "models/app_model.h"
#include "models/formatter.h"

#include <cmath>

namespace belfry {

namespace {

/// What was read this long before the instant that is looked at is of that instant.
constexpr Timestamp kFrozenMs = 5'000;

} // namespace

PresentModel::PresentModel(QObject *parent) : QAbstractListModel(parent)
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, [this] { ask(); });
}

AppModel *PresentModel::app() const
{
    return m_app;
}

void PresentModel::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    m_app = app;
    setSource(app ? &app->source() : nullptr);
    Q_EMIT configurationChanged();
}

void PresentModel::setSource(Source *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source) {
        connect(m_source, &Source::connectionChanged, this, &PresentModel::changed);
        connect(m_source, &Source::capabilitiesChanged, this, &PresentModel::changed);
    }
    m_failure.clear();
    forget();
    showRows();
    askSoon();
}

void PresentModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    askSoon();
    Q_EMIT configurationChanged();
}

void PresentModel::setEndMs(double ms)
{
    const auto end = Timestamp(ms);
    if (m_end == end)
        return;
    m_end = end;
    askSoon();
    showRows();
    Q_EMIT configurationChanged();
}

void PresentModel::askSoon(std::chrono::milliseconds pause)
{
    if (!m_delay.isActive() || pause.count() > 0)
        m_delay.start(pause);
}

void PresentModel::setFailure(const QString &why)
{
    m_failure = why;
    Q_EMIT changed();
}

bool PresentModel::isFrozen() const
{
    return m_end != 0 && answeredAt() != 0 && std::abs(m_end - answeredAt()) <= kFrozenMs;
}

LiveFeed::State PresentModel::state() const
{
    if (m_end != 0)
        return isFrozen() ? LiveFeed::State::Live : LiveFeed::State::Empty;
    const Connection::State connection = m_source ? m_source->connection().state : Connection::State::Connecting;
    if (connection == Connection::State::Disconnected || connection == Connection::State::Refused)
        return LiveFeed::State::Disconnected;
    if (!m_failure.isEmpty())
        return LiveFeed::State::Error;
    if (answeredAt() == 0)
        return LiveFeed::State::Loading;
    return connection == Connection::State::Stale ? LiveFeed::State::Stale : LiveFeed::State::Live;
}

QString PresentModel::message() const
{
    switch (state()) {
    case LiveFeed::State::Empty: return notKeptText();
    case LiveFeed::State::Error: return m_failure;
    case LiveFeed::State::Stale:
    case LiveFeed::State::Disconnected: return m_app ? m_app->connectionText() : QString();
    case LiveFeed::State::Loading:
    case LiveFeed::State::Live: break;
    }
    return {};
}

QString PresentModel::frozenText() const
{
    return tr("as of %1").arg(format::timeOfDay(answeredAt(), answeredAt(), QTimeZone::systemTimeZone()));
}

} // namespace belfry

#include "moc_present_model.cpp"
