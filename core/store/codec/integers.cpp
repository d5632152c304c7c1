// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/integers.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::size_t kGroup = 64;
constexpr unsigned kWidest = 56; // wider groups take 64 bits, so that one unaligned load always has all bits

struct Group {
    std::int64_t min;
    unsigned width;
};

Group describe(std::span<const std::int64_t> values)
{
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const unsigned width = unsigned(std::bit_width(std::uint64_t(*high) - std::uint64_t(*low)));
    return {*low, width > kWidest ? 64 : width};
}

// Bytes that the widest zigzag difference takes.
std::size_t planes(std::span<const std::int64_t> differences)
{
    std::uint64_t all = 0;
    for (const std::int64_t d : differences)
        all |= zigzag(d);
    return std::size_t(std::bit_width(all) + 7) / 8;
}

std::size_t groupBytes(std::size_t count, unsigned width)
{
    return (count * width + 7) / 8;
}

void packGroup(Bytes &out, std::span<const std::int64_t> values, Group group)
{
    const std::size_t start = out.size();
    const std::size_t size = groupBytes(values.size(), group.width);
    out.resize(start + size + 8); // room for whole words behind the last value
    std::uint8_t *to = out.data() + start;
    std::uint64_t pending = 0;
    unsigned bits = 0;
    for (const std::int64_t value : values) {
        const std::uint64_t v = std::uint64_t(value) - std::uint64_t(group.min);
        pending |= v << bits;
        bits += group.width;
        if (bits >= 64) {
            std::memcpy(to, &pending, 8);
            to += 8;
            bits -= 64;
            pending = bits > 0 ? v >> (group.width - bits) : 0;
        }
    }
    std::memcpy(to, &pending, 8);
    out.resize(start + size);
}

void unpackGroup(const std::uint8_t *from, std::span<std::int64_t> values, Group group)
{
    if (group.width == 64) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            std::uint64_t v = 0;
            std::memcpy(&v, from + i * 8, 8);
            values[i] = std::int64_t(v + std::uint64_t(group.min));
        }
        return;
    }
    const std::uint64_t mask = (std::uint64_t(1) << group.width) - 1;
    for (std::size_t i = 0, bit = 0; i < values.size(); ++i, bit += group.width) {
        std::uint64_t word = 0;
        std::memcpy(&word, from + (bit >> 3), 8);
        values[i] = std::int64_t(((word >> (bit & 7)) & mask) + std::uint64_t(group.min));
    }
}

} // namespace

void toDifferences(std::span<std::int64_t> row, Differences kind)
{
    const std::size_t rounds = kind == Differences::Delta ? 1 : 2;
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t i = row.size(); i-- > round + 1;)
            row[i] = std::int64_t(std::uint64_t(row[i]) - std::uint64_t(row[i - 1]));
    }
}

void fromDifferences(std::span<std::int64_t> row, Differences kind)
{
    if (row.empty())
        return;
    std::uint64_t value = std::uint64_t(row[0]);
    if (kind == Differences::Delta) {
        for (std::size_t i = 1; i < row.size(); ++i)
            row[i] = std::int64_t(value += std::uint64_t(row[i]));
        return;
    }
    std::uint64_t step = 0;
    for (std::size_t i = 1; i < row.size(); ++i) {
        step += std::uint64_t(row[i]);
        row[i] = std::int64_t(value += step);
    }
}

std::size_t packedSize(std::span<const std::int64_t> differences)
{
    std::size_t size = 0;
    for (std::size_t i = 0; i < differences.size(); i += kGroup) {
        const auto values = differences.subspan(i, std::min(kGroup, differences.size() - i));
        const Group group = describe(values);
        size += 1 + varintSize(zigzag(group.min)) + groupBytes(values.size(), group.width);
    }
    return size;
}

void writePacked(ByteWriter &out, std::span<const std::int64_t> differences)
{
    for (std::size_t i = 0; i < differences.size(); i += kGroup) {
        const auto values = differences.subspan(i, std::min(kGroup, differences.size() - i));
        const Group group = describe(values);
        out.u8(std::uint8_t(group.width));
        out.signedVarint(group.min);
        packGroup(out.bytes(), values, group);
    }
}

bool readPacked(ByteReader &in, std::span<std::int64_t> differences)
{
    for (std::size_t i = 0; i < differences.size(); i += kGroup) {
        const auto values = differences.subspan(i, std::min(kGroup, differences.size() - i));
        const unsigned width = in.u8();
        const std::int64_t min = in.signedVarint();
        if (!in.ok() || (width > kWidest && width != 64))
            return false;
        if (width == 0) {
            std::fill(values.begin(), values.end(), min);
            continue;
        }
        const std::size_t size = groupBytes(values.size(), width);
        const bool roomy = in.left() >= size + 8; // loads may look up to 7 bytes past the last value
        const auto packed = in.take(size);
        if (!in.ok())
            return false;
        std::uint8_t padded[kGroup * 8 + 8];
        if (!roomy) {
            std::memcpy(padded, packed.data(), size);
            std::memset(padded + size, 0, 8);
        }
        unpackGroup(roomy ? packed.data() : padded, values, {min, width});
    }
    return true;
}

std::size_t planesSize(std::span<const std::int64_t> differences)
{
    return 1 + planes(differences) * differences.size();
}

void writePlanes(ByteWriter &out, std::span<const std::int64_t> differences)
{
    const std::size_t count = planes(differences);
    out.u8(std::uint8_t(count));
    Bytes &bytes = out.bytes();
    std::size_t at = bytes.size();
    bytes.resize(at + count * differences.size());
    for (std::size_t plane = 0; plane < count; ++plane) {
        for (const std::int64_t d : differences)
            bytes[at++] = std::uint8_t(zigzag(d) >> (8 * plane));
    }
}

bool readPlanes(ByteReader &in, std::span<std::int64_t> differences)
{
    const std::size_t count = in.u8();
    if (!in.ok() || count > sizeof(std::int64_t))
        return false;
    std::fill(differences.begin(), differences.end(), 0);
    for (std::size_t plane = 0; plane < count; ++plane) {
        const auto bytes = in.take(differences.size());
        if (!in.ok())
            return false;
        for (std::size_t i = 0; i < differences.size(); ++i)
            differences[i] |= std::int64_t(std::uint64_t(bytes[i]) << (8 * plane));
    }
    for (std::int64_t &d : differences)
        d = unzigzag(std::uint64_t(d));
    return true;
}

std::size_t varintsSize(std::span<const std::int64_t> differences)
{
    std::size_t size = 0;
    for (const std::int64_t d : differences)
        size += varintSize(zigzag(d));
    return size;
}

void writeVarints(ByteWriter &out, std::span<const std::int64_t> differences)
{
    for (const std::int64_t d : differences)
        out.signedVarint(d);
}

bool readVarints(ByteReader &in, std::span<std::int64_t> differences)
{
    for (std::int64_t &d : differences)
        d = in.signedVarint();
    return in.ok();
}

} // namespace belfry
