// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/checksum.h"

#include <zlib.h>

namespace belfry {

std::uint32_t checksum(std::span<const std::uint8_t> data, std::uint32_t continued)
{
    return std::uint32_t(crc32_z(continued, data.data(), data.size()));
}

} // namespace belfry
