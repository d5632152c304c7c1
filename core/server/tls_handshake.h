// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/server_context.h"

#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>

namespace belfry {

/// What comes before HTTP where there is TLS: the handshake, within the time of a request. From this machine itself
/// plain HTTP is understood as well, so that local programs need no certificate that fits the loopback address, and no
/// certificate of their own: nobody can listen on that way.
///
/// A child of its socket. Ends with ready(), or with the socket's end.
class TlsHandshake final : public QObject
{
    Q_OBJECT

public:
    TlsHandshake(QSslSocket *socket, const QSslConfiguration &configuration, ServerContext &context);

Q_SIGNALS:
    /// The socket is encrypted, or plain and of this machine; what has come of the first request is still unread.
    void ready();

private:
    void look();
    void begin();
    void finish();
    void fail();

    QSslSocket *m_socket;
    const QSslConfiguration m_configuration;
    ServerContext &m_context;
    bool m_over = false;
};

} // namespace belfry
