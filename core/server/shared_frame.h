// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/codec.h"
#include "protocol/compression.h"

#include <QByteArray>

#include <array>

namespace belfry {

/// A message for many viewers: framed and compressed once for all who want it so, when the first one does. Used in the
/// I/O thread alone.
class SharedFrame
{
public:
    SharedFrame() = default;
    SharedFrame(QByteArray payload, wire::Encoding encoding) : m_payload(std::move(payload)), m_encoding(encoding) {}

    bool isEmpty() const { return m_payload.isEmpty(); }
    const QByteArray &payload() const { return m_payload; }
    /// With its WebSocket header. Plain where compressing it doesn't pay.
    const QByteArray &framed(wire::Compression compression) const;

private:
    QByteArray m_payload;
    wire::Encoding m_encoding = wire::Encoding::Json;
    mutable std::array<QByteArray, 3> m_framed; ///< by Compression
};

/// One message for one viewer.
QByteArray framed(const QByteArray &payload, wire::Encoding encoding, wire::Compression compression);

} // namespace belfry
