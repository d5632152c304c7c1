// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/bytes.h"

namespace belfry {

/// Appends bits, lowest first, to bytes that it doesn't own. finish() writes what is pending.
class BitWriter
{
public:
    explicit BitWriter(Bytes &out) : m_out(out) {}

    /// REQUIRES: 1 <= count <= 64, no bits set above count.
    void put(std::uint64_t value, unsigned count)
    {
        m_pending |= value << m_bits;
        m_bits += count;
        if (m_bits >= 64) {
            ByteWriter(m_out).u64(m_pending);
            m_bits -= 64;
            m_pending = m_bits > 0 ? value >> (count - m_bits) : 0;
        }
    }
    void finish() { ByteWriter(m_out).raw(&m_pending, (m_bits + 7) / 8); }

private:
    Bytes &m_out;
    std::uint64_t m_pending = 0;
    unsigned m_bits = 0;
};

/// Reads bits from bytes it doesn't own; zeros past the end, and ok() is false then.
class BitReader
{
public:
    explicit BitReader(std::span<const std::uint8_t> in) : m_in(in) {}

    bool ok() const { return m_bit <= m_in.size() * 8; }

    /// REQUIRES: 1 <= count <= 64.
    std::uint64_t get(unsigned count)
    {
        if (count > 56) {
            const std::uint64_t low = get(32);
            return low | get(count - 32) << 32;
        }
        const std::uint64_t v = (word(m_bit >> 3) >> (m_bit & 7)) & ((std::uint64_t(1) << count) - 1);
        m_bit += count;
        return v;
    }

private:
    std::uint64_t word(std::size_t at) const
    {
        std::uint64_t v = 0;
        if (at + 8 <= m_in.size()) [[likely]]
            std::memcpy(&v, m_in.data() + at, 8);
        else if (at < m_in.size())
            std::memcpy(&v, m_in.data() + at, m_in.size() - at);
        return v;
    }

    std::span<const std::uint8_t> m_in;
    std::size_t m_bit = 0;
};

} // namespace belfry
