// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <chrono>

class QNetworkReply;
class QNetworkRequest;

namespace belfry {

/// A successful answer (2xx).
struct HttpReply {
    int status = 0;
    QByteArray body;
    QByteArray etag; ///< as it came, with its quotes
};

/// Names and values of a query string, in order; percent-encoded by the client ("+" too, which PromQL needs).
using HttpParameters = QList<std::pair<QString, QString>>;

/// The HTTP side of a connection to a Belfry. One thread; futures finish in it, and are cancelled when the client is
/// destroyed before an answer.
///
/// An answer of 400 or more is an error whose text and place are read from the body (RFC 9457 problem documents, or
/// Prometheus's {status: error}); what can't be reached is ErrorKind::Unavailable, what takes too long ::Timeout.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /// `base` is http(s)://host:port or ws(s)://host:port. An empty token asks anonymously.
    HttpClient(const QUrl &base, QByteArray token);

    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    QUrl base() const { return m_base; }

    QFuture<Result<HttpReply>> get(const QString &path, const HttpParameters &parameters = {});
    /// `ifMatch` is the ETag that must be there now; empty: nothing must be there (If-None-Match: *).
    QFuture<Result<HttpReply>> put(const QString &path, const QByteArray &json, const QByteArray &ifMatch);

private:
    QNetworkRequest request(const QString &path, const HttpParameters &parameters) const;
    static QFuture<Result<HttpReply>> answer(QNetworkReply *reply);

    QNetworkAccessManager m_network;
    QUrl m_base;
    QByteArray m_token;
    std::chrono::milliseconds m_timeout{20'000};
};

/// The error that an HTTP answer of 400 or more stands for.
Error httpError(int status, const QByteArray &body);

} // namespace belfry
