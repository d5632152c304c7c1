// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/http_client.h"

#include "remote/client_tls.h"
#include "remote/socket_owner.h"

#include <memory>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPromise>

namespace belfry {

namespace {

/// Where a reply keeps what is wrong with the server's certificate, which Qt tells apart from the reply's error.
constexpr char kCertificateProblem[] = "belfryCertificateProblem";

QUrl httpBase(QUrl url)
{
    if (url.scheme() == QLatin1String("ws"))
        url.setScheme(QStringLiteral("http"));
    else if (url.scheme() == QLatin1String("wss"))
        url.setScheme(QStringLiteral("https"));
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString encoded(const HttpParameters &parameters)
{
    QByteArray text;
    for (const auto &[name, value] : parameters) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return QString::fromLatin1(text);
}

ErrorKind kindOf(int status)
{
    switch (status) {
    case 401:
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    case 409:
    case 412:
    case 428: return ErrorKind::Conflict;
    case 408:
    case 504: return ErrorKind::Timeout;
    case 413:
    case 414:
    case 431: return ErrorKind::TooLarge;
    case 429:
    case 502:
    case 503: return ErrorKind::Unavailable;
    default: return status >= 500 ? ErrorKind::Internal : ErrorKind::Invalid;
    }
}

Error unreachable(const QNetworkReply &reply)
{
    const QString where = reply.url().authority();
    if (reply.error() == QNetworkReply::TimeoutError || reply.error() == QNetworkReply::OperationCanceledError)
        return {QStringLiteral("%1 took too long to answer").arg(where), ErrorKind::Timeout, {}};
    const QString certificate = reply.property(kCertificateProblem).toString();
    return {
        QStringLiteral("%1 can't be reached: %2").arg(where, certificate.isEmpty() ? reply.errorString() : certificate),
        ErrorKind::Unavailable,
        {}};
}

Result<HttpReply> outcome(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return tl::unexpected(unreachable(reply));
    const QByteArray body = reply.readAll();
    if (status >= 300)
        return tl::unexpected(httpError(status, body));
    // Qt folds repeated headers and lowers names; only these two are of interest here.
    return HttpReply{status, body, reply.rawHeader("ETag"), reply.rawHeader("Belfry-Origin")};
}

/// Nothing was asked, because a stranger may listen there.
QFuture<Result<HttpReply>> refusal(const Endpoint &server)
{
    Result<HttpReply> result = failure(QStringLiteral("%1 can't be reached: no process of user %2 serves there")
                                           .arg(server.url.authority())
                                           .arg(*server.owner),
                                       ErrorKind::Unavailable);
    return QtFuture::makeReadyFuture(std::move(result));
}

} // namespace

Error httpError(int status, const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    Error error{{}, kindOf(status), {}};
    if (body.startsWith('"')) // of /api/v2; Qt reads no document of a string alone
        error.message = QJsonDocument::fromJson('[' + body + ']').array().at(0).toString();
    for (const char *member : {"detail", "error", "title"}) {
        if (error.message.isEmpty())
            error.message = object.value(QLatin1String(member)).toString();
    }
    if (error.message.isEmpty())
        error.message = QStringLiteral("the server answered %1").arg(status);
    error.place.pointer = object.value(QLatin1String("pointer")).toString();
    const QJsonArray fields = object.value(QLatin1String("errors")).toArray();
    const QJsonObject first = fields.isEmpty() ? QJsonObject() : fields.first().toObject();
    if (error.place.pointer.isEmpty() && first.contains(QLatin1String("pointer"))) {
        error.place.pointer = first.value(QLatin1String("pointer")).toString();
        if (fields.size() == 1) // for people the detail names the place, too
            error.message = first.value(QLatin1String("detail")).toString(error.message);
    }
    return error;
}

HttpClient::HttpClient(Endpoint server)
{
    setServer(std::move(server));
}

void HttpClient::setServer(Endpoint server)
{
    m_server = std::move(server);
    m_server.url = httpBase(m_server.url);
}

bool HttpClient::isOwners() const
{
    return !m_server.owner || isServedBy(m_server.url, *m_server.owner);
}

QNetworkRequest HttpClient::request(const QString &path, const HttpParameters &parameters) const
{
    QUrl url = m_server.url;
    url.setPath(path);
    if (!parameters.isEmpty())
        url.setQuery(encoded(parameters), QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setTransferTimeout(int(m_timeout.count()));
    if (m_server.tls)
        request.setSslConfiguration(*m_server.tls);
    if (!m_server.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_server.token.toUtf8());
    return request;
}

QFuture<Result<HttpReply>> HttpClient::answer(QNetworkReply *reply)
{
    auto promise = std::make_shared<QPromise<Result<HttpReply>>>();
    promise->start();
    connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) {
        reply->setProperty(kCertificateProblem, certificateProblem(errors));
    });
    connect(reply, &QNetworkReply::finished, reply, [reply, promise] {
        promise->addResult(outcome(*reply));
        promise->finish();
        reply->deleteLater();
    });
    return promise->future();
}

QFuture<Result<HttpReply>> HttpClient::get(const QString &path, const HttpParameters &parameters)
{
    if (!isOwners())
        return refusal(m_server);
    return answer(m_network.get(request(path, parameters)));
}

QFuture<Result<HttpReply>> HttpClient::put(const QString &path, const QByteArray &json, const QByteArray &ifMatch)
{
    if (!isOwners())
        return refusal(m_server);
    QNetworkRequest put = request(path, {});
    put.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (ifMatch.isEmpty())
        put.setRawHeader("If-None-Match", "*");
    else
        put.setRawHeader("If-Match", ifMatch);
    return answer(m_network.put(put, json));
}

QFuture<Result<HttpReply>> HttpClient::post(const QString &path, const QByteArray &json)
{
    if (!isOwners())
        return refusal(m_server);
    QNetworkRequest post = request(path, {});
    post.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return answer(m_network.post(post, json));
}

QFuture<Result<HttpReply>> HttpClient::remove(const QString &path)
{
    if (!isOwners())
        return refusal(m_server);
    return answer(m_network.deleteResource(request(path, {})));
}

QFuture<Result<HttpReply>> HttpClient::send(const QByteArray &method, const QString &path,
                                            const HttpParameters &parameters, const QByteArray &json,
                                            const QByteArray &ifMatch)
{
    if (!isOwners())
        return refusal(m_server);
    QNetworkRequest sent = request(path, parameters);
    if (!json.isEmpty())
        sent.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!ifMatch.isEmpty())
        sent.setRawHeader("If-Match", ifMatch);
    return answer(m_network.sendCustomRequest(sent, method, json));
}

} // namespace belfry

#include "moc_http_client.cpp"
