// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http_parser.h"

// The only file that knows Boost.Beast, which costs seconds to compile.
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>
#include <cctype>

namespace belfry {

namespace http = boost::beast::http;

struct HttpParser::Beast {
    http::request_parser<http::string_body> parser;
};

namespace {

int statusFor(const boost::system::error_code &error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit || error == http::error::bad_content_length)
        return error == http::error::body_limit ? 413 : 400;
    return error == http::error::bad_version ? 505 : 400;
}

QByteArray toBytes(boost::beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

bool asksForWebSocket(const HttpRequest &request)
{
    return request.header("Upgrade").compare("websocket", Qt::CaseInsensitive) == 0 &&
           request.header("Connection").toLower().contains("upgrade");
}

} // namespace

HttpParser::HttpParser(const ServerLimits &limits) : m_beast(std::make_unique<Beast>()), m_bodyBytes(limits.bodyBytes)
{
    m_beast->parser.header_limit(limits.headerBytes);
    m_beast->parser.body_limit(std::max(limits.bodyBytes, limits.layoutBodyBytes)); // until the head says whose it is
    m_beast->parser.eager(false);                                                   // stop after the head
}

HttpParser::~HttpParser() = default;

qsizetype HttpParser::feed(QByteArrayView bytes)
{
    if (m_status == Status::Complete || m_status == Status::Bad || bytes.isEmpty())
        return 0;
    // Beast would take the lines of an incomplete head one by one.
    if (m_status == Status::NeedHead && !isHeadComplete(bytes))
        return 0;
    if (m_status == Status::NeedBody && isBodyTooLong()) {
        fail(413);
        return 0;
    }
    auto &parser = m_beast->parser;
    qsizetype taken = 0;
    while (taken < bytes.size()) {
        boost::system::error_code error;
        const auto rest = bytes.sliced(taken);
        const std::size_t used = parser.put(boost::asio::buffer(rest.data(), std::size_t(rest.size())), error);
        taken += qsizetype(used);
        if (error && error != http::error::need_more) {
            fail(statusFor(error));
            return taken;
        }
        if (m_status == Status::NeedHead && parser.is_header_done()) {
            takeHead();
            parser.body_limit(m_bodyBytes);
            parser.eager(true);
            break;
        }
        if (error == http::error::need_more || used == 0 || parser.is_done())
            break;
    }
    if (parser.is_done() && m_status != Status::Bad) {
        m_request.body = QByteArray::fromStdString(parser.get().body());
        m_status = Status::Complete;
    }
    return taken;
}

bool HttpParser::isHeadComplete(QByteArrayView bytes)
{
    // What doesn't begin like a method won't become a request: TLS to a port without it, for instance.
    if (!std::isalpha(static_cast<unsigned char>(bytes.front())))
        return true;
    const bool complete = bytes.indexOf("\r\n\r\n", std::max<qsizetype>(0, m_searched - 3)) >= 0;
    m_searched = bytes.size();
    return complete;
}

void HttpParser::allowBody(quint64 bytes)
{
    m_bodyBytes = bytes;
    m_beast->parser.body_limit(bytes);
}

bool HttpParser::isBodyTooLong() const
{
    const auto length = m_beast->parser.content_length();
    return length && *length > m_bodyBytes;
}

bool HttpParser::expectsContinue() const
{
    return m_status == Status::NeedBody && m_request.header("Expect").compare("100-continue", Qt::CaseInsensitive) == 0;
}

void HttpParser::takeHead()
{
    const auto &message = m_beast->parser.get();
    m_request.method = toBytes(message.method_string());
    m_request.target = toBytes(message.target());
    for (const auto &field : message)
        m_request.headers.append({toBytes(field.name_string()), toBytes(field.value())});
    m_request.keepAlive = message.keep_alive();
    m_request.isUpgrade = asksForWebSocket(m_request);
    if (message.version() < 10 || message.version() > 11)
        return fail(505);
    if (message.version() == 11 && m_request.headerCount("Host") != 1)
        return fail(400); // RFC 9112, 3.2
    m_status = Status::NeedBody;
}

void HttpParser::fail(int status)
{
    m_status = Status::Bad;
    m_badStatus = status;
}

} // namespace belfry
