// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>

namespace belfry {

/// CRC-32 (IEEE 802.3, zlib's) of bytes, or of bytes continued from an earlier result. It finds every error of one
/// bit and every burst of up to 32 bits.
std::uint32_t checksum(std::span<const std::uint8_t> data, std::uint32_t continued = 0);

} // namespace belfry
