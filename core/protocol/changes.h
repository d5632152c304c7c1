// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"

#include <optional>
#include <span>
#include <vector>

namespace belfry::wire {

/// What is different, in the order of the series. REQUIRES: as many before as after.
std::vector<Change> changesBetween(std::span<const double> before, std::span<const double> after);

/// Makes whole points of what comes on one channel. A client has one for each.
class PointReader
{
public:
    /// The whole point; nothing for a change of something that never came, or of series that aren't there. One that is
    /// older than the newest, as it comes when the channel is subscribed again, changes nothing.
    std::optional<Points> take(const Points &points);
    std::optional<Points> take(const Delta &delta);
    /// Another list of series follows, or a hole: until the next whole point, changes mean nothing.
    void reset() { m_last.reset(); }

private:
    std::optional<Points> m_last;
};

} // namespace belfry::wire
