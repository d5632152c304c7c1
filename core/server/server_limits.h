// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/rate_limit.h"

#include <QStringList>

#include <chrono>

namespace belfry {

/// What clients send and ask for, as far as it is limited in time.
struct InboundRates {
    Rate messages;      ///< of the stream, or HTTP requests
    Rate bytes;         ///< of these
    Rate subscriptions; ///< asked for, held or not
    Rate points;        ///< instants at which queries are evaluated: 1 for now, as many as a range or a history has
};

/// Every bound of the server, with its number.
struct ServerLimits {
    using Ms = std::chrono::milliseconds;

    // HTTP
    quint32 headerBytes = 16 * 1024;   ///< beyond: 431
    quint64 bodyBytes = 1024 * 1024;   ///< beyond: 413
    quint64 layoutBodyBytes = 6 << 20; ///< of a layout, which may have pictures, from whoever may store it; beyond: 413
    Ms requestTime{10'000};            ///< for a request to arrive once it has begun; beyond: 408
    Ms idleTime{60'000};               ///< between requests of a connection; then it is closed
    qint64 answerBytes = 64LL << 20;   ///< beyond: an error instead of the answer

    // TLS; its handshake has requestTime
    Ms certificateCheck{5'000}; ///< how often is looked whether the files have changed
    // REST
    static constexpr int kListDefault = 100;                 ///< items of a list where the request has no limit
    static constexpr int kListMost = 1000;                   ///< that a request may ask for
    static constexpr std::size_t kIdempotencyKeys = 1000;    ///< remembered; beyond, the oldest are forgotten
    static constexpr qsizetype kIdempotencyBytes = 64 << 20; ///< of remembered answers; likewise
    static constexpr int kCommentChars = 1000;               ///< of an annotation or an acknowledgement

    // Connections
    int connections = 4096;
    int connectionsPerAddress = 256;
    QStringList unlimitedAddresses;       ///< addresses and networks that no limit of an address holds for
    qsizetype rememberedAddresses = 4096; ///< of which rates and failed logins are known

    // Inbound rates. Of HTTP: 429; of the stream, messages and bytes: closed with 4429, the others: limit_exceeded.
    InboundRates requestRates{{200, 1000}, {1 << 20, 8 << 20}, {1, 1}, {50'000, 2'000'000}}; ///< of an HTTP connection
    InboundRates sessionRates{{50, 600}, {128 << 10, 1 << 20}, {50, 512}, {50'000, 2'000'000}}; ///< of a viewer
    InboundRates addressRates{
        {2'000, 40'000}, {8 << 20, 128 << 20}, {2'000, 65'536}, {500'000, 50'000'000}}; ///< of all of an address

    // Logins
    int freeFailures = 5;              ///< wrong tokens of an address that have no consequences
    Ms firstLoginDelay{1'000};         ///< after those; doubles with each further one
    Ms longestLoginDelay{60'000};      ///< and never grows beyond this
    Ms failuresForgotten{15 * 60'000}; ///< after the last one

    // Stream
    Ms helloTime{10'000};            ///< until hello; then closed with 4408
    Ms silence{90'000};              ///< without any message or pong; then closed with 4408
    Ms pingInterval{30'000};         ///< of the server's WebSocket pings
    Ms houseKeeping{1'000};          ///< how often these times are looked at, and who may join an audience
    qint64 messageBytes = 64 * 1024; ///< inbound; beyond: 1009
    int subscriptionsPerSession = 256;
    int ioThreads = 2;                     ///< that serve viewers, the one that accepts them included
    int viewersBeforeThread = 256;         ///< in each that runs, before another is begun
    int badMessages = 20;                  ///< then closed with 4400
    int channels = 4096;                   ///< distinct live queries of the viewers of an I/O thread
    int listChannels = 64;                 ///< distinct lists of processes, and as many of connections, likewise
    qint64 outboundSoftBytes = 256 * 1024; ///< a viewer with more unsent gets no points until it has caught up
    qint64 outboundHardBytes = 16LL << 20; ///< beyond: closed with 4413
    Ms behindTime{30'000};                 ///< behind for longer: closed with 4413
    int sendBufferBytes = 0;               ///< of a viewer's socket in the kernel; 0: as many as the system gives
    /// This much waits in the kernel for a viewer who doesn't read, besides what is on its way. The rest waits here,
    /// where a point takes the place of an older one; by itself the kernel takes megabytes, an hour of a page.
    int waitingInKernelBytes = 256 * 1024;
    int pendingPoints = 600; ///< kept for a viewer whose history is still being read
};

} // namespace belfry
