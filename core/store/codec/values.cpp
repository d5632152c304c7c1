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
constexpr std::uint8_t kUnused = 0x80;

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

} // namespace

ValueEncoding ValueEncoder::encode(std::span<const double> values, ByteWriter &out)
{
    if (allSame(values)) {
        writeRaw(values.first(1), out);
        return ValueEncoding::Constant;
    }
    const std::size_t start = out.size();
    auto encoding = ValueEncoding::Xor;
    if (!encodeDecimals(values, out, encoding))
        writeXor(out, values);
    if (out.size() - start <= values.size_bytes())
        return encoding;
    out.bytes().resize(start);
    writeRaw(values, out);
    return ValueEncoding::Raw;
}

bool ValueEncoder::encodeDecimals(std::span<const double> values, ByteWriter &out, ValueEncoding &encoding)
{
    m_integers.resize(values.size());
    DecimalForm form;
    if (!toDecimals(values, m_integers, form, m_exceptions))
        return false;
    toDifferences(m_integers, Differences::Delta);
    m_second = m_integers;
    toDifferences(std::span(m_second).subspan(1), Differences::Delta);

    const bool packed = m_target == CodecTarget::Memory;
    const auto size = packed ? packedSize : varintsSize;
    const auto first = std::span<const std::int64_t>(m_integers).subspan(1);
    const auto second =
        std::span<const std::int64_t>(m_second).subspan(leaders(Differences::DeltaOfDelta, values.size()));
    const auto kind =
        size(second) + varintSize(zigzag(m_second[1])) < size(first) ? Differences::DeltaOfDelta : Differences::Delta;
    writeForm(form, kind, out);
    out.signedVarint(m_integers[0]);
    if (kind == Differences::DeltaOfDelta)
        out.signedVarint(m_second[1]);
    (packed ? writePacked : writeVarints)(out, kind == Differences::Delta ? first : second);
    encoding = packed ? ValueEncoding::Packed : ValueEncoding::Varints;
    return true;
}

void ValueEncoder::writeForm(DecimalForm form, Differences kind, ByteWriter &out) const
{
    out.u8(std::uint8_t(form.scale | (kind == Differences::DeltaOfDelta ? kSecondOrder : 0) |
                        (m_exceptions.empty() ? 0 : kHasExceptions) | (form.shift > 0 ? kHasShift : 0)));
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
        double value;
        std::memcpy(&value, raw.data(), sizeof value);
        std::fill(values.begin(), values.end(), value);
        return true;
    }
    case ValueEncoding::Packed:
    case ValueEncoding::Varints: return decodeDecimals(encoding, in, values);
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
    if ((head & kUnused) != 0 || form.scale > DecimalForm::kMaxScale || form.shift > DecimalForm::kMaxShift)
        return false;
    std::size_t count = (head & kHasExceptions) != 0 ? in.varint() : 0;
    ByteReader exceptions = in; // read once the integers are in place
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        in.varint();
        in.take(sizeof(double));
    }
    m_integers.resize(values.size());
    const std::span<std::int64_t> row(m_integers);
    const std::size_t first = leaders(kind, values.size());
    for (std::size_t i = 0; i < first; ++i)
        row[i] = in.signedVarint();
    if (!in.ok() || !(encoding == ValueEncoding::Packed ? readPacked : readVarints)(in, row.subspan(first)))
        return false;
    fromDifferences(row, kind);
    fromDecimals(row, form, values);
    for (std::size_t next = 0; count > 0; --count, ++next) {
        next += exceptions.varint();
        if (next >= values.size())
            return false;
        std::memcpy(&values[next], exceptions.take(sizeof(double)).data(), sizeof(double));
    }
    return true;
}

} // namespace belfry
