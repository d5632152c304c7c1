// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/block_directory.h"

#include "store/archive/archive_connection.h"
#include "store/codec/checksum.h"
#include "store/journal/journal_format.h"

#include <algorithm>

namespace belfry {

Bytes writeDirectory(const BlockDirectory &directory)
{
    Bytes bytes;
    ByteWriter out(bytes);
    out.varint(directory.size());
    for (const auto &ids : directory)
        writeIdRuns(out, ids);
    out.u32(checksum(bytes));
    return bytes;
}

bool readDirectory(std::span<const std::uint8_t> bytes, BlockDirectory &directory)
{
    ByteReader in(bytes);
    const std::uint64_t count = in.varint();
    if (!in.ok() || count >= kMostPages)
        return false;
    directory.resize(count);
    if (!std::all_of(directory.begin(), directory.end(), [&in](auto &ids) { return readIdRuns(in, ids); }))
        return false;
    const auto content = bytes.first(bytes.size() - in.left());
    return in.left() == 0 || (in.left() == sizeof(std::uint32_t) && in.u32() == checksum(content));
}

} // namespace belfry
