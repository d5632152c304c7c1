// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http_client.h"
#include "running_server.h"

namespace belfry {

/// A server that runs already.
class RestServer : public RunningServer
{
public:
    RestServer()
    {
        if (!start())
            qFatal("%s", qPrintable(error.toString()));
    }
};

/// Speaks REST to a running server as its administrator. Headers are lines without the last line end.
class RestClient
{
public:
    explicit RestClient(const RunningServer &server) : m_http(server.port) {}

    HttpReply get(const QByteArray &target, const QByteArray &headers = {}) { return m_http.get(target, headers); }
    HttpReply put(const QByteArray &target, const QByteArray &headers, const QByteArray &body)
    {
        return send("PUT", target, headers, body);
    }
    HttpReply post(const QByteArray &target, const QByteArray &headers = {}, const QByteArray &body = {})
    {
        return send("POST", target, headers, body);
    }
    HttpReply send(const QByteArray &method, const QByteArray &target, const QByteArray &headers,
                   const QByteArray &body = {})
    {
        begin(method, target, headers, body);
        return read();
    }
    /// Without waiting for the answer, which read() gives.
    void begin(const QByteArray &method, const QByteArray &target, const QByteArray &headers, const QByteArray &body)
    {
        QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
                           RunningServer::kToken + "\r\n";
        if (!headers.isEmpty())
            bytes += headers + "\r\n";
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        m_http.write(bytes);
    }
    HttpReply read() { return m_http.read(); }

private:
    HttpClient m_http;
};

} // namespace belfry
