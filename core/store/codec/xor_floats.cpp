// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/xor_floats.h"

#include "store/codec/bitstream.h"

namespace belfry {

namespace {

struct Window {
    unsigned leading = 64; // 64: none yet
    unsigned length = 0;
    unsigned trailing() const { return 64 - leading - length; }
};

void writeDifference(BitWriter &bits, std::uint64_t difference, Window &window)
{
    if (difference == 0) {
        bits.put(0, 1);
        return;
    }
    const unsigned leading = unsigned(std::countl_zero(difference));
    const unsigned length = 64 - leading - unsigned(std::countr_zero(difference));
    const bool inside = window.length > 0 && leading >= window.leading &&
                        leading + length <= window.leading + window.length && window.length < length + 12;
    if (inside) {
        bits.put(0b01, 2);
    } else {
        window = {leading, length};
        bits.put(0b11, 2);
        bits.put(leading, 6);
        bits.put(length - 1, 6);
    }
    bits.put(difference >> window.trailing(), window.length);
}

bool readDifference(BitReader &bits, std::uint64_t &difference, Window &window)
{
    difference = 0;
    if (bits.get(1) == 0)
        return true;
    if (bits.get(1) != 0) {
        window.leading = unsigned(bits.get(6));
        window.length = unsigned(bits.get(6)) + 1;
        if (window.leading + window.length > 64)
            return false;
    } else if (window.length == 0) {
        return false;
    }
    difference = bits.get(window.length) << window.trailing();
    return true;
}

} // namespace

void writeXor(ByteWriter &out, std::span<const double> values)
{
    std::uint64_t last = std::bit_cast<std::uint64_t>(values.front());
    out.u64(last);
    BitWriter bits(out.bytes());
    Window window;
    for (const double value : values.subspan(1)) {
        const auto current = std::bit_cast<std::uint64_t>(value);
        writeDifference(bits, current ^ last, window);
        last = current;
    }
    bits.finish();
}

bool readXor(ByteReader &in, std::span<double> values)
{
    std::uint64_t last = in.u64();
    values.front() = std::bit_cast<double>(last);
    BitReader bits(in.take(in.left()));
    Window window;
    for (double &value : values.subspan(1)) {
        std::uint64_t difference = 0;
        if (!readDifference(bits, difference, window))
            return false;
        last ^= difference;
        value = std::bit_cast<double>(last);
    }
    return in.ok() && bits.ok();
}

} // namespace belfry
