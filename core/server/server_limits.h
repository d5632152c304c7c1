// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <chrono>

namespace belfry {

/// Every bound of the server, with its number.
struct ServerLimits {
    using Ms = std::chrono::milliseconds;

    // HTTP
    quint32 headerBytes = 16 * 1024; ///< beyond: 431
    quint64 bodyBytes = 1024 * 1024; ///< beyond: 413
    Ms requestTime{10'000};          ///< for a request to arrive once it has begun; beyond: 408
    Ms idleTime{60'000};             ///< between requests of a connection; then it is closed
    qint64 answerBytes = 64LL << 20; ///< beyond: an error instead of the answer

    // REST
    static constexpr int kListDefault = 100;              ///< items of a list where the request has no limit
    static constexpr int kListMost = 1000;                ///< that a request may ask for
    static constexpr std::size_t kIdempotencyKeys = 1000; ///< remembered; beyond, the oldest are forgotten
    static constexpr int kCommentChars = 1000;            ///< of an annotation or an acknowledgement

    // Connections
    int connections = 4096;
    int connectionsPerAddress = 256;
    QStringList unlimitedAddresses; ///< addresses and networks that are held to `connections` alone

    // Stream
    Ms helloTime{10'000};            ///< until hello; then closed with 4408
    Ms silence{90'000};              ///< without any message or pong; then closed with 4408
    Ms pingInterval{30'000};         ///< of the server's WebSocket pings
    qint64 messageBytes = 64 * 1024; ///< inbound; beyond: 1009
    int subscriptionsPerSession = 256;
    int badMessages = 20;                  ///< then closed with 4400
    double messagesPerSecond = 50;         ///< sustained, with a burst of four times as many; then 4429
    int channels = 4096;                   ///< distinct live queries of all viewers
    qint64 outboundSoftBytes = 256 * 1024; ///< a viewer with more unsent gets no points until it has caught up
    qint64 outboundHardBytes = 16LL << 20; ///< beyond: closed with 4413
    Ms behindTime{30'000};                 ///< behind for longer: closed with 4413
    int pendingPoints = 600;               ///< kept for a viewer whose history is still being read
};

} // namespace belfry
