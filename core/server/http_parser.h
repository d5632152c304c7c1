// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_message.h"
#include "server/server_limits.h"

#include <QByteArrayView>

#include <memory>

namespace belfry {

/// Reads one request from bytes as they come: first the head, which is judged before anything of the body is
/// taken, then the body. Refuses what two readers could understand differently (conflicting lengths, bad chunks).
class HttpParser
{
public:
    enum class Status {
        NeedHead, ///< the head isn't complete
        NeedBody, ///< request() has the head; the body isn't complete
        Complete,
        Bad, ///< badStatus() is the HTTP status to answer; the connection can't go on
    };

    explicit HttpParser(const ServerLimits &limits);
    ~HttpParser();
    HttpParser(const HttpParser &) = delete;
    HttpParser &operator=(const HttpParser &) = delete;

    /// Looks at `bytes`, which must begin with what was not taken before, and returns how many it took. Takes
    /// nothing of an incomplete head, and stops after the head for the caller to judge it.
    qsizetype feed(QByteArrayView bytes);

    /// Once the head is there: lets its body have `bytes`, where otherwise it has limits.bodyBytes; at most
    /// limits.layoutBodyBytes.
    void allowBody(quint64 bytes);
    quint64 bodyBytes() const { return m_bodyBytes; } ///< that are allowed
    /// Of a head that is there: the length that it tells is more than is allowed. The body would be refused with 413.
    bool isBodyTooLong() const;

    Status status() const { return m_status; }
    int badStatus() const { return m_badStatus; }
    const HttpRequest &request() const { return m_request; }
    /// The client waits for "100 Continue" before it sends the body.
    bool expectsContinue() const;

private:
    struct Beast;
    bool isHeadComplete(QByteArrayView bytes);
    void takeHead();
    void fail(int status);

    std::unique_ptr<Beast> m_beast;
    HttpRequest m_request;
    Status m_status = Status::NeedHead;
    int m_badStatus = 400;
    quint64 m_bodyBytes;      ///< allowed
    qsizetype m_searched = 0; ///< of the head, for its end
};

} // namespace belfry
