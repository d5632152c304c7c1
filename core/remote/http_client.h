// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "remote/endpoint.h"

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
    QByteArray etag;     ///< as it came, with its quotes
    QByteArray origin{}; ///< Belfry-Origin: the file that a layout comes from, percent-encoded
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
    explicit HttpClient(Endpoint server);
    /// Asks another server from now on.
    void setServer(Endpoint server);

    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    QUrl base() const { return m_server.url; }

    QFuture<Result<HttpReply>> get(const QString &path, const HttpParameters &parameters = {});
    /// `ifMatch` is the ETag that must be there now; empty: nothing must be there (If-None-Match: *).
    QFuture<Result<HttpReply>> put(const QString &path, const QByteArray &json, const QByteArray &ifMatch);
    QFuture<Result<HttpReply>> post(const QString &path, const QByteArray &json);
    /// DELETE
    QFuture<Result<HttpReply>> remove(const QString &path);

    /// Any other method, with an If-Match where there is one, and a body where there is one.
    QFuture<Result<HttpReply>> send(const QByteArray &method, const QString &path, const HttpParameters &parameters,
                                    const QByteArray &json = {}, const QByteArray &ifMatch = {});

private:
    /// Whether whoever listens at the server's address now may be asked. A program that takes the port between this and
    /// the connection, a fraction of a millisecond later, is not seen.
    bool isOwners() const;
    QNetworkRequest request(const QString &path, const HttpParameters &parameters) const;
    static QFuture<Result<HttpReply>> answer(QNetworkReply *reply);

    QNetworkAccessManager m_network;
    Endpoint m_server; ///< its URL is http(s)://host:port
    std::chrono::milliseconds m_timeout{20'000};
};

/// The error that an HTTP answer of 400 or more stands for.
Error httpError(int status, const QByteArray &body);

} // namespace belfry
