// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/bytes.h"
#include "store/series_id.h"

#include <span>
#include <vector>

namespace belfry {

/// Which series each page of a block has, ascending over all pages.
using BlockDirectory = std::vector<std::vector<SeriesId>>;

/// As it lies in the archive, a checksum at its end.
Bytes writeDirectory(const BlockDirectory &directory);
/// False if the bytes can't be right. Directories of old archives have no checksum.
bool readDirectory(std::span<const std::uint8_t> bytes, BlockDirectory &directory);

} // namespace belfry
