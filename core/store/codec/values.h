// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/bytes.h"
#include "store/codec/decimals.h"
#include "store/codec/integers.h"

#include <span>
#include <vector>

namespace belfry {

/// How the values of a chunk are written. Numbers are part of the format. Decimals may have corrections.
enum class ValueEncoding : std::uint8_t {
    Constant = 0, ///< one value for all
    Packed = 1,   ///< decimal, differences bit-packed
    Varints = 2,  ///< decimal, differences in whole bytes
    Xor = 3,      ///< floats by their differing bits
    Raw = 4,      ///< 8 bytes a value
    Planes = 5,   ///< decimal, differences in planes of bytes
};

/// What becomes of the bytes afterwards, which decides what is smallest.
enum class CodecTarget {
    Memory,   ///< kept as they are
    Compress, ///< zstd follows
};

/// Writes rows of values, each in the smallest encoding. Keeps its working memory, so a steady caller allocates
/// nothing. Not thread-safe.
class ValueEncoder
{
public:
    explicit ValueEncoder(CodecTarget target) : m_target(target) {}

    /// Appends the row without its encoding, which is returned. REQUIRES: values aren't empty.
    ValueEncoding encode(std::span<const double> values, ByteWriter &out);

private:
    ValueEncoding encodeFloats(std::span<const double> values, ByteWriter &out, bool exact, DecimalForm form);
    std::size_t prepare(bool corrected);
    std::span<const std::int64_t> differencesOf(Differences kind) const;
    ValueEncoding rowEncoding() const;
    ValueEncoding writeDecimals(DecimalForm form, ByteWriter &out) const;
    void writeForm(DecimalForm form, ByteWriter &out) const;

    CodecTarget m_target;
    std::vector<std::int64_t> m_integers;    // once prepared, their differences
    std::vector<std::int64_t> m_second;      // and those of second order
    std::vector<std::int64_t> m_corrections; // and the differences of these; empty if there are none
    Differences m_kind = Differences::Delta; // which of them is written
    std::vector<DecimalException> m_exceptions;
};

/// Reads rows of values. Keeps its working memory. Not thread-safe.
class ValueDecoder
{
public:
    /// Fills `values` from the rest of `in`. False if the bytes can't be right; never reads past them.
    /// REQUIRES: values aren't empty.
    bool decode(ValueEncoding encoding, ByteReader &in, std::span<double> values);

private:
    bool decodeDecimals(ValueEncoding encoding, ByteReader &in, std::span<double> values);

    std::vector<std::int64_t> m_integers;
    std::vector<std::int64_t> m_corrections;
};

} // namespace belfry
