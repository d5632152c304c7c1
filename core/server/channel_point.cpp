// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/channel_point.h"

#include "protocol/changes.h"

namespace belfry {

ChannelPoint::ChannelPoint(wire::ChannelId channel, LivePointPtr point, std::shared_ptr<const SharedFrame> series,
                           wire::Encoding encoding, wire::Precision precision)
    : m_channel(channel),
      m_point(std::move(point)),
      m_series(std::move(series)),
      m_encoding(encoding),
      m_precision(precision)
{
}

const SharedFrame &ChannelPoint::whole() const
{
    if (m_whole.isEmpty())
        m_whole = {wire::encodePoints(m_channel, m_point->offset, m_point->t, m_point->values, m_encoding, m_precision),
                   m_encoding};
    return m_whole;
}

void ChannelPoint::follow(const ChannelPoint &before)
{
    const std::vector<wire::Change> changes = wire::changesBetween(before.m_point->values, m_point->values);
    // The whole has no places to name, about a byte for each change, but its time and offset and what stayed the same.
    constexpr std::size_t kTimeAndOffset = 12;
    constexpr std::size_t kValue = 5;
    if (changes.size() > kTimeAndOffset + kValue * (m_point->values.size() - changes.size()))
        return;
    m_changes = {wire::encodeDelta(m_channel, t() - before.t(), changes, m_encoding, m_precision), m_encoding};
}

} // namespace belfry
