// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/codec/bytes.h"
#include "store/queryable.h"

#include <QTcpSocket>
#include <QUrl>

#include <span>

namespace belfry::bench {

/// Series with some of their samples as a Prometheus remote-write request (prompb.WriteRequest in snappy's block
/// format). Snappy may leave bytes as they are, and so this does, which costs the receiver least.
Bytes writeRequest(std::span<const SeriesData> series);

/// Sends requests one after the other on one connection.
class RemoteWriter
{
public:
    explicit RemoteWriter(QUrl url) : m_url(std::move(url)) {}
    /// Fails with what the receiver says.
    Result<void> send(const Bytes &request);

private:
    Result<void> connect();
    Result<void> sendOnce(const Bytes &request);
    Result<void> readAnswer();

    QUrl m_url;
    QTcpSocket m_socket;
};

} // namespace belfry::bench
