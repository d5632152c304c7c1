// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/url_params.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

class QIODevice;

namespace belfry {

/// A request as it arrived, headers in order.
struct HttpRequest {
    QByteArray method;
    QByteArray target; ///< as sent: "/api/v1/query?query=up"
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool keepAlive = true;
    bool isUpgrade = false; ///< asks for a WebSocket

    /// The first header of that name (any case), empty if there is none.
    QByteArray header(QByteArrayView name) const;
    int headerCount(QByteArrayView name) const;
    /// The path, percent-decoded, without the query.
    QString path() const;
    /// Parameters of the query and, for application/x-www-form-urlencoded, of the body after them.
    UrlParams params() const;
};

/// An answer. Content-Length, Date, Connection and the security headers are added when it is written.
struct HttpResponse {
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;

    HttpResponse &with(const QByteArray &name, const QByteArray &value);
};

QByteArray reasonPhrase(int status);

/// `withBody` is false for HEAD, which keeps the length.
void write(QIODevice &to, const HttpResponse &response, bool keepAlive, bool withBody);

} // namespace belfry
