// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/page.h"

#include "store/codec/checksum.h"
#include "store/codec/times.h"

#include <limits>

#include <zstd.h>

namespace belfry {

namespace {

constexpr std::uint8_t kVersion = 2; // 1 knew no corrections of decimals, and is read as it was
constexpr std::uint8_t kPlain = 0;
constexpr std::uint8_t kZstd = 1;
constexpr std::size_t kHeader = 10; // version, compression, checksum, size of the body
constexpr std::size_t kLargestBody = 64u << 20;

Bytes body(const SeriesBlock &block)
{
    Bytes bytes;
    ByteWriter out(bytes);
    writeTimes(out, block.times);
    out.signedVarint(block.from);
    out.varint(std::uint64_t(block.to - block.from));
    out.varint(block.samples);
    out.varint(block.ids.size());
    std::uint32_t last = 0;
    for (const SeriesId id : block.ids) {
        out.varint(id.value() - last);
        last = id.value();
    }
    for (std::size_t i = 0; i < block.ids.size(); ++i)
        out.varint(block.offsets[i + 1] - block.offsets[i]);
    out.raw(block.chunks.data(), block.chunks.size());
    return bytes;
}

bool readIds(ByteReader &in, SeriesBlock &block)
{
    const std::uint64_t count = in.varint();
    if (!in.ok() || count > in.left())
        return false;
    block.ids.reserve(count);
    std::uint64_t id = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t step = in.varint();
        id += step;
        if (step == 0 || step > kLargestBody || id > std::numeric_limits<std::uint32_t>::max())
            return false;
        block.ids.push_back(SeriesId(std::uint32_t(id)));
    }
    std::uint64_t offset = 0;
    block.offsets.reserve(count + 1);
    for (std::uint64_t i = 0; i < count && offset <= kLargestBody; ++i) {
        block.offsets.push_back(std::uint32_t(offset));
        offset += in.varint();
    }
    block.offsets.push_back(std::uint32_t(offset));
    return in.ok() && offset == in.left();
}

bool parseBody(std::span<const std::uint8_t> bytes, SeriesBlock &block)
{
    ByteReader in(bytes);
    if (!readTimes(in, block.times, kMostTicks))
        return false;
    block.from = in.signedVarint();
    block.to = block.from + std::int64_t(in.varint() & 0x7fffffffffff);
    block.samples = in.varint();
    if (!in.ok() || !readIds(in, block))
        return false;
    const auto chunks = in.take(in.left());
    block.chunks.assign(chunks.begin(), chunks.end());
    return true;
}

std::uint32_t pageChecksum(std::span<const std::uint8_t> page)
{
    return checksum(page.subspan(6), checksum(page.first(2)));
}

tl::unexpected<Error> damaged(const char *what)
{
    return failure(QStringLiteral("damaged page: %1").arg(QLatin1String(what)));
}

} // namespace

Bytes writePage(const SeriesBlock &block, int level)
{
    const Bytes plain = body(block);
    Bytes page;
    ByteWriter out(page);
    out.u8(kVersion);
    out.u8(kZstd);
    out.u32(0);
    out.u32(std::uint32_t(plain.size()));
    page.resize(kHeader + ZSTD_compressBound(plain.size()));
    const std::size_t size =
        ZSTD_compress(page.data() + kHeader, page.size() - kHeader, plain.data(), plain.size(), level);
    if (ZSTD_isError(size) != 0 || size + plain.size() / 32 >= plain.size()) {
        page[1] = kPlain;
        page.resize(kHeader);
        out.raw(plain.data(), plain.size());
    } else {
        page.resize(kHeader + size);
    }
    const std::uint32_t sum = pageChecksum(page);
    std::memcpy(page.data() + 2, &sum, sizeof sum);
    return page;
}

Result<SeriesBlock> readPage(std::span<const std::uint8_t> page)
{
    if (page.size() < kHeader)
        return damaged("cut off");
    ByteReader in(page);
    const std::uint8_t version = in.u8();
    const std::uint8_t compression = in.u8();
    if (in.u32() != pageChecksum(page))
        return damaged("wrong checksum");
    if (version == 0 || version > kVersion || compression > kZstd)
        return failure(QStringLiteral("a page of version %1, expected 1 to %2").arg(version).arg(kVersion));
    const std::size_t size = in.u32();
    if (size > kLargestBody)
        return damaged("impossible size");

    const auto rest = in.take(in.left());
    Bytes plain;
    std::span<const std::uint8_t> bytes = rest;
    if (compression == kZstd) {
        plain.resize(size);
        if (ZSTD_decompress(plain.data(), size, rest.data(), rest.size()) != size)
            return damaged("zstd refuses it");
        bytes = plain;
    }
    SeriesBlock block;
    if (bytes.size() != size || !parseBody(bytes, block))
        return damaged("impossible contents");
    return block;
}

} // namespace belfry
