// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/value.h"
#include "server/shared_frame.h"

#include <memory>
#include <vector>

namespace belfry {

/// A point of a channel, in the forms in which viewers get it, each made once. I/O thread.
class ChannelPoint
{
public:
    using Ptr = std::shared_ptr<const ChannelPoint>;

    ChannelPoint(wire::ChannelId channel, LivePointPtr point, std::shared_ptr<const SharedFrame> series,
                 wire::Encoding encoding, wire::Precision precision);

    Timestamp t() const { return m_point->t; }
    quint64 offset() const { return m_point->offset; }
    const LivePoint &point() const { return *m_point; }
    /// The list that it belongs to; the same object until that changes.
    const std::shared_ptr<const SharedFrame> &series() const { return m_series; }

    /// For whoever has not got the point before.
    const SharedFrame &whole() const;
    /// For whoever has: the smaller of what is different and the whole.
    const SharedFrame &next() const { return m_changes.isEmpty() ? whole() : m_changes; }

    /// Tells what is different from the point before. REQUIRES: the same series.
    void follow(const ChannelPoint &before);

private:
    wire::ChannelId m_channel;
    LivePointPtr m_point;
    std::shared_ptr<const SharedFrame> m_series;
    wire::Encoding m_encoding;
    wire::Precision m_precision;
    mutable SharedFrame m_whole;
    SharedFrame m_changes;
};
using ChannelPointPtr = ChannelPoint::Ptr;

/// Points in their order that go together, all of one list of series.
struct ChannelBatch {
    std::vector<ChannelPointPtr> points;
    SharedFrame frame; ///< each as next(); empty if there is only one
};

} // namespace belfry
