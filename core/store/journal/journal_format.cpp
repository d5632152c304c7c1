// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/journal_format.h"

#include "store/codec/decimals.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::uint64_t kMostIds = 16u << 20;

} // namespace

// After a value that was written by its bits: whether the next may be a decimal difference, and in which scale.
void ValueDeltas::rescale(State &state, double value)
{
    const int own = decimalScale(value);
    state.scale = own < 0 ? -1 : std::max(own, state.scale);
    if (state.scale > own && !toDecimal(value, std::uint8_t(state.scale), state.decimal))
        state.scale = own;
    if (state.scale >= 0)
        toDecimal(value, std::uint8_t(state.scale), state.decimal);
}

void ValueDeltas::write(SeriesId id, double value, ByteWriter &out)
{
    State &last = state(id);
    const auto bits = std::bit_cast<std::uint64_t>(value);
    const std::uint64_t difference = bits ^ last.bits;
    last.bits = bits;
    std::int64_t decimal = 0;
    if (last.scale >= 0 && toDecimal(value, std::uint8_t(last.scale), decimal)) {
        out.varint(zigzag(decimal - last.decimal) << 1);
        last.decimal = decimal;
        return;
    }
    const unsigned leading = difference == 0 ? 7 : unsigned(std::countl_zero(difference)) / 8;
    const unsigned trailing = difference == 0 ? 0 : unsigned(std::countr_zero(difference)) / 8;
    const unsigned length = 8 - leading - trailing;
    out.u8(std::uint8_t(1 | leading << 1 | length << 4));
    const std::uint64_t significant = difference >> (trailing * 8);
    out.raw(&significant, length);
    rescale(last, value);
}

double ValueDeltas::read(SeriesId id, ByteReader &in)
{
    State &last = state(id);
    if (in.left() > 0 && (*in.at() & 1) == 0) {
        const std::int64_t step = unzigzag(in.varint() >> 1);
        last.decimal = std::int64_t(std::uint64_t(last.decimal) + std::uint64_t(step));
        const double value = fromDecimal(last.decimal, std::uint8_t(std::max(last.scale, 0)));
        last.bits = std::bit_cast<std::uint64_t>(value);
        return value;
    }
    const unsigned head = in.u8();
    const unsigned leading = head >> 1 & 7;
    const unsigned length = head >> 4;
    const auto bytes = in.take(length);
    if (length > 8 - leading) {
        in.fail();
        return 0;
    }
    std::uint64_t significant = 0;
    if (!bytes.empty())
        std::memcpy(&significant, bytes.data(), bytes.size());
    last.bits ^= length == 0 ? 0 : significant << ((8 - leading - length) * 8);
    const double value = std::bit_cast<double>(last.bits);
    rescale(last, value);
    return value;
}

void writeIdRuns(ByteWriter &out, std::span<const SeriesId> ids)
{
    std::size_t runs = 0;
    for (std::size_t i = 0; i < ids.size(); ++i)
        runs += i == 0 || ids[i].value() != ids[i - 1].value() + 1 ? 1 : 0;
    out.varint(runs);
    std::int64_t end = 0;
    for (std::size_t i = 0; i < ids.size();) {
        std::size_t length = 1;
        while (i + length < ids.size() && ids[i + length].value() == ids[i].value() + length)
            ++length;
        out.signedVarint(std::int64_t(ids[i].value()) - end);
        out.varint(length);
        end = std::int64_t(ids[i].value()) + std::int64_t(length);
        i += length;
    }
}

bool readIdRuns(ByteReader &in, std::vector<SeriesId> &ids)
{
    ids.clear();
    std::uint64_t runs = in.varint();
    std::int64_t end = 0;
    for (; runs > 0 && in.ok(); --runs) {
        const std::int64_t step = in.signedVarint();
        const std::uint64_t length = in.varint();
        if (step < -std::int64_t(1LL << 32) || step > std::int64_t(1LL << 32) || ids.size() + length > kMostIds ||
            end + step < 0 || end + step + std::int64_t(length) > std::int64_t(kHighestId))
            return false;
        end += step;
        for (std::uint64_t i = 0; i < length; ++i)
            ids.push_back(SeriesId(std::uint32_t(end++)));
    }
    return in.ok();
}

} // namespace belfry
