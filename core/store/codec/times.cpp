// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/times.h"

#include "store/codec/integers.h"

#include <algorithm>

namespace belfry {

void writeTimes(ByteWriter &out, std::span<const Timestamp> times)
{
    std::vector<std::int64_t> row(times.begin(), times.end());
    toDifferences(row, Differences::DeltaOfDelta);
    out.varint(row.size());
    const std::size_t leaders = std::min<std::size_t>(2, row.size());
    for (std::size_t i = 0; i < leaders; ++i)
        out.signedVarint(row[i]);
    writePacked(out, std::span<const std::int64_t>(row).subspan(leaders));
}

bool readTimes(ByteReader &in, std::vector<Timestamp> &times, std::size_t most)
{
    const std::uint64_t count = in.varint();
    if (!in.ok() || count > most)
        return false;
    times.resize(count);
    const std::size_t leaders = std::min<std::size_t>(2, count);
    for (std::size_t i = 0; i < leaders; ++i)
        times[i] = in.signedVarint();
    if (!in.ok() || !readPacked(in, std::span(times).subspan(leaders)))
        return false;
    fromDifferences(times, Differences::DeltaOfDelta);
    return std::adjacent_find(times.begin(), times.end(), std::greater_equal<>()) == times.end();
}

} // namespace belfry
