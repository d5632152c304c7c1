// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/shared_frame.h"

#include "protocol/limits.h"
#include "server/websocket_frame.h"

namespace belfry {

QByteArray framed(const QByteArray &payload, wire::Encoding encoding, wire::Compression compression)
{
    if (compression != wire::Compression::None && payload.size() >= wire::limits::kCompressFrom) {
        const QByteArray small = wire::compress(payload, compression);
        if (small.size() < payload.size())
            return frame(small, MessageKind::Binary);
    }
    return frame(payload, encoding == wire::Encoding::Json ? MessageKind::Text : MessageKind::Binary);
}

const QByteArray &SharedFrame::framed(wire::Compression compression) const
{
    if (m_payload.size() < wire::limits::kCompressFrom)
        compression = wire::Compression::None;
    QByteArray &made = m_framed.at(std::size_t(compression));
    if (made.isEmpty())
        made = belfry::framed(m_payload, m_encoding, compression);
    return made;
}

} // namespace belfry
