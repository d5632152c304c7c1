// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfry/connection_log.h"

#include "base/logging.h"
#include "source/source.h"

namespace belfry {

namespace {

void log(const Connection &connection)
{
    const QByteArray address = connection.address.toUtf8();
    const QByteArray reason = connection.reason.toUtf8();
    switch (connection.state) {
    case Connection::State::Connecting: break;
    case Connection::State::Live: qCInfo(lcApp, "connected: %s", address.constData()); break;
    case Connection::State::Stale: qCWarning(lcApp, "%s: %s", address.constData(), reason.constData()); break;
    case Connection::State::Disconnected:
        qCWarning(lcApp, "no connection to %s (%s); trying again", address.constData(), reason.constData());
        break;
    case Connection::State::Refused:
        qCWarning(lcApp, "%s refused the connection: %s", address.constData(), reason.constData());
        break;
    }
}

} // namespace

void logConnection(Source &source)
{
    QObject::connect(&source, &Source::connectionChanged, &source,
                     [&source, last = source.connection().state]() mutable {
                         const Connection now = source.connection();
                         if (now.state != last)
                             log(now);
                         last = now.state;
                     });
}

} // namespace belfry
