// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/bytes.h"

#include <cstdint>
#include <span>

namespace belfry {

/// How a row of integers becomes small numbers. The first number stays as it is (delta), or the first and the first
/// difference (delta of delta). Arithmetic wraps, so every row of 64-bit integers survives.
enum class Differences : std::uint8_t { Delta, DeltaOfDelta };

/// Replaces numbers by their differences, and back.
void toDifferences(std::span<std::int64_t> row, Differences kind);
void fromDifferences(std::span<std::int64_t> row, Differences kind);

/// Bit-packed: groups of up to 64 differences, each as a minimum, a width and the distances from the minimum in so
/// many bits. What is smallest where nothing compresses the bytes afterwards.
std::size_t packedSize(std::span<const std::int64_t> differences);
void writePacked(ByteWriter &out, std::span<const std::int64_t> differences);
/// Fills `differences`. False if the bytes can't be right; then the content is unspecified.
bool readPacked(ByteReader &in, std::span<std::int64_t> differences);

/// In planes: the lowest bytes of all zigzag differences, then their next bytes, and so on up to the widest. What zstd
/// compresses best, for each plane has a distribution of its own.
std::size_t planesSize(std::span<const std::int64_t> differences);
void writePlanes(ByteWriter &out, std::span<const std::int64_t> differences);
bool readPlanes(ByteReader &in, std::span<std::int64_t> differences);

/// Whole bytes: a zigzag varint each. Better before zstd where a few are much wider than the rest.
std::size_t varintsSize(std::span<const std::int64_t> differences);
void writeVarints(ByteWriter &out, std::span<const std::int64_t> differences);
bool readVarints(ByteReader &in, std::span<std::int64_t> differences);

} // namespace belfry
