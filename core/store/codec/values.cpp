// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/values.h"

#include "metrics/sample.h"
#include "store/codec/xor_floats.h"

#include <algorithm>
#include <cstring>

namespace belfry {

namespace {

// The byte before decimals: scale, kind of differences, and what follows.
constexpr std::uint8_t kScaleMask = 0x0f;
constexpr std::uint8_t kSecondOrder = 0x10;
constexpr std::uint8_t kHasExceptions = 0x20;
constexpr std::uint8_t kHasShift = 0x40;
constexpr std::uint8_t kHasCorrections = 0x80;

constexpr std::size_t kFewExceptions = 4; // more, and it is worth looking for something better

// Integers that stand before the differences proper.
std::size_t leaders(Differences kind, std::size_t count)
{
    return std::min<std::size_t>(kind == Differences::Delta ? 1 : 2, count);
}

bool allSame(std::span<const double> values)
{
    const double first = values.front();
    return std::all_of(values.begin(), values.end(), [first](double v) { return sameBits(v, first); });
}

void writeRaw(std::span<const double> values, ByteWriter &out)
{
    out.raw(values.data(), values.size_bytes());
}

void writeRow(ValueEncoding encoding, std::span<const std::int64_t> differences, ByteWriter &out)
{
    switch (encoding) {
    case ValueEncoding::Packed: writePacked(out, differences); break;
    case ValueEncoding::Planes: writePlanes(out, differences); break;
    default: writeVarints(out, differences); break;
    }
}

bool readRow(ValueEncoding encoding, ByteReader &in, std::span<std::int64_t> differences)
{
    switch (encoding) {
    case ValueEncoding::Packed: return readPacked(in, differences);
    case ValueEncoding::Planes: return readPlanes(in, differences);
    default: return readVarints(in, differences);
    }
}

} // namespace

ValueEncoding ValueEncoder::encode(std::span<const double> values, ByteWriter &out)
{
    if (allSame(values)) {
        writeRaw(values.first(1), out);
        return ValueEncoding::Constant;
    }
    const std::size_t start = out.size();
    m_integers.resize(values.size());
    DecimalForm form;
    const bool exact = toDecimals(values, m_integers, form, m_exceptions);
    auto encoding = ValueEncoding::Xor;
    if (exact && m_exceptions.size() <= kFewExceptions) {
        prepare(false);
        encoding = writeDecimals(form, out);
    } else {
        encoding = encodeFloats(values, out, exact, form);
    }
    if (out.size() - start <= values.size_bytes())
        return encoding;
    out.bytes().resize(start);
    writeRaw(values, out);
    return ValueEncoding::Raw;
}

// Where decimals don't say all. `exact`: they are in place, with many exceptions.
ValueEncoding ValueEncoder::encodeFloats(std::span<const double> values, ByteWriter &out, bool exact, DecimalForm form)
{
    const std::size_t start = out.size();
    writeXor(out, values);
    auto encoding = ValueEncoding::Xor;
    std::size_t least = out.size() - start;
    const auto consider = [&](bool corrected) {
        const std::size_t size = prepare(corrected);
        if (size >= least)
            return;
        least = size;
        out.bytes().resize(start);
        encoding = writeDecimals(form, out);
    };
    if (exact)
        consider(false);
    m_corrections.resize(values.size());
    if (toNearDecimals(values, m_integers, m_corrections, form, m_exceptions))
        consider(true);
    return encoding;
}

// Makes differences of m_integers and, if there are any, m_corrections. Returns about how many bytes they come to:
// as varints where zstd follows, for that takes off planes what they take more.
std::size_t ValueEncoder::prepare(bool corrected)
{
    const auto size = m_target == CodecTarget::Memory ? packedSize : varintsSize;
    toDifferences(m_integers, Differences::Delta);
    m_second = m_integers;
    toDifferences(std::span(m_second).subspan(1), Differences::Delta);
    const std::size_t first = size(std::span(m_integers).subspan(1));
    const std::size_t second = size(differencesOf(Differences::DeltaOfDelta)) + varintSize(zigzag(m_second[1]));
    m_kind = second < first ? Differences::DeltaOfDelta : Differences::Delta;
    if (corrected)
        toDifferences(m_corrections, Differences::Delta);
    else
        m_corrections.clear();
    return std::min(first, second) + size(m_corrections) + m_exceptions.size() * 10;
}

std::span<const std::int64_t> ValueEncoder::differencesOf(Differences kind) const
{
    const auto &row = kind == Differences::Delta ? m_integers : m_second;
    return std::span<const std::int64_t>(row).subspan(leaders(kind, row.size()));
}

// What follows on the bytes decides what is smallest.
ValueEncoding ValueEncoder::rowEncoding() const
{
    if (m_target == CodecTarget::Memory)
        return ValueEncoding::Packed;
    const auto row = differencesOf(m_kind);
    return planesSize(row) <= 2 * varintsSize(row) + 1 ? ValueEncoding::Planes : ValueEncoding::Varints;
}

ValueEncoding ValueEncoder::writeDecimals(DecimalForm form, ByteWriter &out) const
{
    const ValueEncoding encoding = rowEncoding();
    writeForm(form, out);
    if (!m_corrections.empty())
        writeRow(encoding, m_corrections, out);
    out.signedVarint(m_integers[0]);
    if (m_kind == Differences::DeltaOfDelta)
        out.signedVarint(m_second[1]);
    writeRow(encoding, differencesOf(m_kind), out);
    return encoding;
}

void ValueEncoder::writeForm(DecimalForm form, ByteWriter &out) const
{
    out.u8(std::uint8_t(form.scale | (m_kind == Differences::DeltaOfDelta ? kSecondOrder : 0) |
                        (m_exceptions.empty() ? 0 : kHasExceptions) | (form.shift > 0 ? kHasShift : 0) |
                        (m_corrections.empty() ? 0 : kHasCorrections)));
    if (form.shift > 0)
        out.u8(form.shift);
    if (m_exceptions.empty())
        return;
    out.varint(m_exceptions.size());
    std::uint32_t next = 0;
    for (const DecimalException &exception : m_exceptions) {
        out.varint(exception.index - next);
        next = exception.index + 1;
        out.raw(&exception.value, sizeof exception.value);
    }
}

bool ValueDecoder::decode(ValueEncoding encoding, ByteReader &in, std::span<double> values)
{
    switch (encoding) {
    case ValueEncoding::Constant: {
        const auto raw = in.take(sizeof(double));
        if (raw.empty())
            return false;
        double value = 0;
        std::memcpy(&value, raw.data(), sizeof value);
        std::fill(values.begin(), values.end(), value);
        return true;
    }
    case ValueEncoding::Packed:
    case ValueEncoding::Varints:
    case ValueEncoding::Planes: return decodeDecimals(encoding, in, values);
    case ValueEncoding::Xor: return readXor(in, values);
    case ValueEncoding::Raw: {
        const auto raw = in.take(values.size_bytes());
        if (raw.empty())
            return false;
        std::memcpy(values.data(), raw.data(), raw.size());
        return true;
    }
    }
    return false;
}

bool ValueDecoder::decodeDecimals(ValueEncoding encoding, ByteReader &in, std::span<double> values)
{
    const std::uint8_t head = in.u8();
    const auto kind = (head & kSecondOrder) != 0 ? Differences::DeltaOfDelta : Differences::Delta;
    const DecimalForm form{std::uint8_t(head & kScaleMask), (head & kHasShift) != 0 ? in.u8() : std::uint8_t(0)};
    if (form.scale > DecimalForm::kMaxScale || form.shift > DecimalForm::kMaxShift)
        return false;
    std::size_t count = (head & kHasExceptions) != 0 ? in.varint() : 0;
    ByteReader exceptions = in; // read once the integers are in place
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        in.varint();
        in.take(sizeof(double));
    }
    m_corrections.resize((head & kHasCorrections) != 0 ? values.size() : 0);
    if (!in.ok() || (!m_corrections.empty() && !readRow(encoding, in, m_corrections)))
        return false;
    m_integers.resize(values.size());
    const std::span<std::int64_t> row(m_integers);
    const std::size_t first = leaders(kind, values.size());
    for (std::size_t i = 0; i < first; ++i)
        row[i] = in.signedVarint();
    if (!in.ok() || !readRow(encoding, in, row.subspan(first)))
        return false;
    fromDifferences(row, kind);
    fromDecimals(row, form, values);
    if (!m_corrections.empty()) {
        fromDifferences(m_corrections, Differences::Delta);
        correct(values, m_corrections);
    }
    for (std::size_t next = 0; count > 0; --count, ++next) {
        next += exceptions.varint();
        if (next >= values.size())
            return false;
        std::memcpy(&values[next], exceptions.take(sizeof(double)).data(), sizeof(double));
    }
    return true;
}

} // namespace belfry
