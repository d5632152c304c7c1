// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/codec/series_block.h"

#include <span>

namespace belfry {

/// A SeriesBlock as bytes on disk, with a version and a checksum over everything, compressed with zstd where that
/// pays. `level` is zstd's.
Bytes writePage(const SeriesBlock &block, int level = 9);

/// The block of a page. Fails with ErrorKind::Invalid on any change or truncation of the bytes.
Result<SeriesBlock> readPage(std::span<const std::uint8_t> page);

} // namespace belfry
