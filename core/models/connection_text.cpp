// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connection_text.h"

#include "models/formatter.h"

#include <QCoreApplication>
#include <QStringList>

namespace belfry {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Connection", text);
}

QString inSeconds(double ms)
{
    return format::value(ms / 1000, Unit::Seconds).text();
}

} // namespace

QString connectionText(const Connection &connection, qint64 nowMs)
{
    switch (connection.state) {
    case Connection::State::Connecting: return say(QT_TRANSLATE_NOOP("Connection", "connecting"));
    case Connection::State::Live: return say(QT_TRANSLATE_NOOP("Connection", "connected"));
    case Connection::State::Stale:
        return say(QT_TRANSLATE_NOOP("Connection", "stale for %1")).arg(format::duration(nowMs - connection.sinceMs));
    case Connection::State::Disconnected:
        if (connection.retryAtMs > nowMs)
            return say(QT_TRANSLATE_NOOP("Connection", "no connection, next attempt in %1 s"))
                .arg((connection.retryAtMs - nowMs + 999) / 1000);
        return say(QT_TRANSLATE_NOOP("Connection", "no connection"));
    case Connection::State::Refused: return say(QT_TRANSLATE_NOOP("Connection", "not connected"));
    }
    return {};
}

QString connectionNote(const Connection &connection, qint64 nowMs)
{
    switch (connection.state) {
    case Connection::State::Live: return {};
    case Connection::State::Connecting: return say(QT_TRANSLATE_NOOP("Connection", "connecting"));
    case Connection::State::Refused: return say(QT_TRANSLATE_NOOP("Connection", "refused"));
    case Connection::State::Stale:
    case Connection::State::Disconnected: break;
    }
    return say(QT_TRANSLATE_NOOP("Connection", "stale %1")).arg(format::duration(nowMs - connection.sinceMs));
}

LinkText linkText(const Link &link)
{
    LinkText text;
    if (link.latencyMs >= 0)
        text.latency = say(QT_TRANSLATE_NOOP("Connection", "latency %1")).arg(inSeconds(link.latencyMs));
    if (link.lagMs >= 0)
        text.lag = say(QT_TRANSLATE_NOOP("Connection", "lag %1")).arg(inSeconds(link.lagMs));
    if (link.bytesPerSecond >= 0)
        text.bandwidth = format::value(link.bytesPerSecond, Unit::BytesPerSec).text();
    text.dropped = say(QT_TRANSLATE_NOOP("Connection", "%1 dropped")).arg(link.dropped);
    return text;
}

QString LinkText::line() const
{
    QStringList parts{latency, lag, bandwidth, dropped};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace belfry
