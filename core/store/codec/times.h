// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "store/codec/bytes.h"

#include <span>
#include <vector>

namespace belfry {

/// Rows of ascending timestamps as packed deltas of deltas: about 12 bytes for a steady row of any length.
void writeTimes(ByteWriter &out, std::span<const Timestamp> times);
/// Replaces `times`; false if the bytes can't be right (out of order, or more than `most`).
bool readTimes(ByteReader &in, std::vector<Timestamp> &times, std::size_t most);

} // namespace belfry
