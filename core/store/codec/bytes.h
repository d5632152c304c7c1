// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

// Little-endian bytes, as all of the store's formats are made of. Belfry runs on little-endian machines only.
static_assert(std::endian::native == std::endian::little);

namespace belfry {

using Bytes = std::vector<std::uint8_t>;

/// Signed to unsigned with small absolute values staying small: 0, -1, 1, -2 … become 0, 1, 2, 3 …
inline std::uint64_t zigzag(std::int64_t v)
{
    return (std::uint64_t(v) << 1) ^ std::uint64_t(v >> 63);
}
inline std::int64_t unzigzag(std::uint64_t v)
{
    return std::int64_t(v >> 1) ^ -std::int64_t(v & 1);
}

/// Bytes that varint() writes for `v`: 7 bits each.
inline std::size_t varintSize(std::uint64_t v)
{
    return (std::size_t(std::bit_width(v | 1)) + 6) / 7;
}

/// Appends to a byte vector that it doesn't own.
class ByteWriter
{
public:
    explicit ByteWriter(Bytes &out) : m_out(out) {}

    void u8(std::uint8_t v) { m_out.push_back(v); }
    void u32(std::uint32_t v) { raw(&v, sizeof v); }
    void u64(std::uint64_t v) { raw(&v, sizeof v); }
    void varint(std::uint64_t v)
    {
        while (v >= 0x80) {
            m_out.push_back(std::uint8_t(v) | 0x80);
            v >>= 7;
        }
        m_out.push_back(std::uint8_t(v));
    }
    void signedVarint(std::int64_t v) { varint(zigzag(v)); }
    void raw(const void *data, std::size_t size)
    {
        if (size == 0)
            return;
        const std::size_t old = m_out.size();
        m_out.resize(old + size);
        std::memcpy(m_out.data() + old, data, size);
    }
    std::size_t size() const { return m_out.size(); }
    Bytes &bytes() { return m_out; }

private:
    Bytes &m_out;
};

/// Reads from bytes it doesn't own. Past the end it gives zeros and remembers the error, so a caller checks ok()
/// once after reading what belongs together.
class ByteReader
{
public:
    explicit ByteReader(std::span<const std::uint8_t> in) : m_at(in.data()), m_end(in.data() + in.size()) {}

    bool ok() const { return m_ok; }
    void fail() { m_ok = false; }
    std::size_t left() const { return std::size_t(m_end - m_at); }
    const std::uint8_t *at() const { return m_at; }

    std::uint8_t u8() { return m_at < m_end ? *m_at++ : (m_ok = false, std::uint8_t(0)); }
    std::uint32_t u32() { return fixed<std::uint32_t>(); }
    std::uint64_t u64() { return fixed<std::uint64_t>(); }
    std::uint64_t varint()
    {
        if (m_at < m_end && *m_at < 0x80)
            return *m_at++;
        return longVarint();
    }
    std::int64_t signedVarint() { return unzigzag(varint()); }
    /// The next `size` bytes; empty and an error if there are fewer.
    std::span<const std::uint8_t> take(std::size_t size)
    {
        if (size > left()) {
            m_ok = false;
            return {};
        }
        const std::span<const std::uint8_t> part(m_at, size);
        m_at += size;
        return part;
    }

private:
    template<typename T>
    T fixed()
    {
        T v = 0;
        if (const auto part = take(sizeof v); !part.empty())
            std::memcpy(&v, part.data(), sizeof v);
        return v;
    }
    std::uint64_t longVarint()
    {
        std::uint64_t v = 0;
        for (unsigned shift = 0; m_at < m_end && shift < 64; shift += 7) {
            const std::uint8_t byte = *m_at++;
            v |= std::uint64_t(byte & 0x7f) << shift;
            if (byte < 0x80)
                return v;
        }
        m_ok = false;
        return 0;
    }

    const std::uint8_t *m_at;
    const std::uint8_t *m_end;
    bool m_ok = true;
};

} // namespace belfry
