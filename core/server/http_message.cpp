// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http_message.h"

#include <QDateTime>
#include <QIODevice>
#include <QLocale>

#include <algorithm>

namespace belfry {

namespace {

constexpr qsizetype kCopiedBody = 16 * 1024;

QByteArray httpDate()
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

void appendHeader(QByteArray &out, const QByteArray &name, const QByteArray &value)
{
    out += name + ": " + value + "\r\n";
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const auto it = std::find_if(headers.begin(), headers.end(),
                                 [&](const auto &h) { return h.first.compare(name, Qt::CaseInsensitive) == 0; });
    return it == headers.end() ? QByteArray() : it->second;
}

int HttpRequest::headerCount(QByteArrayView name) const
{
    return int(std::count_if(headers.begin(), headers.end(),
                             [&](const auto &h) { return h.first.compare(name, Qt::CaseInsensitive) == 0; }));
}

QString HttpRequest::path() const
{
    const qsizetype query = target.indexOf('?');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(query < 0 ? target : target.left(query)));
}

UrlParams HttpRequest::params() const
{
    UrlParams params;
    if (const qsizetype query = target.indexOf('?'); query >= 0)
        params.append(target.mid(query + 1));
    if (header("Content-Type").startsWith("application/x-www-form-urlencoded"))
        params.append(body);
    return params;
}

HttpResponse &HttpResponse::with(const QByteArray &name, const QByteArray &value)
{
    headers.append({name, value});
    return *this;
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 426: return "Upgrade Required";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Unknown";
    }
}

void write(QIODevice &to, const HttpResponse &response, bool keepAlive, bool withBody)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    appendHeader(out, "Date", httpDate());
    if (response.status != 204 && response.status != 304) {
        appendHeader(out, "Content-Type", response.contentType);
        appendHeader(out, "Content-Length", QByteArray::number(response.body.size()));
    }
    for (const auto &[name, value] : response.headers)
        appendHeader(out, name, value);
    appendHeader(out, "X-Content-Type-Options", "nosniff");
    appendHeader(out, "Connection", keepAlive ? "keep-alive" : "close");
    out += "\r\n";
    const bool hasBody = withBody && response.status != 204 && response.status != 304;
    // In one packet if it fits, and else without a copy: a socket takes a QByteArray as it is.
    const bool together = hasBody && response.body.size() <= kCopiedBody;
    if (together)
        out += response.body;
    to.write(out);
    if (hasBody && !together)
        to.write(response.body);
}

} // namespace belfry
