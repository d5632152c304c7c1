// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace belfry {

/// A value that has no decimal form and is kept as it is, at its index in the row.
struct DecimalException {
    std::uint32_t index;
    double value;
};

/// How doubles stand for integers k: v = k * 2^shift where scale is 0, else v = k / 10^scale. Most of what a host
/// yields is of this kind: counts, bytes in whole pages, hundredths of seconds.
struct DecimalForm {
    std::uint8_t scale = 0; ///< 0 to kMaxScale
    std::uint8_t shift = 0; ///< 0 to 62; 0 where scale isn't
    static constexpr std::uint8_t kMaxScale = 9;
    static constexpr std::uint8_t kMaxShift = 62;
};

/// Finds a form in which nearly all values are integers of at most 53 bits, bit for bit, and fills `integers` (as
/// many as values) and `exceptions` (not-numbers, infinities, -0 and what else doesn't fit; their integer repeats
/// the one before). False if there is none.
bool toDecimals(std::span<const double> values, std::span<std::int64_t> integers, DecimalForm &form,
                std::vector<DecimalException> &exceptions);

/// The same for values that lie close to decimals, as products with 0.001 and sums of decimals do: `corrections` (as
/// many as values) says by how many representable doubles each is off its decimal. Finds the smallest scale from 1 up
/// in which they are at most kFarthest off.
bool toNearDecimals(std::span<const double> values, std::span<std::int64_t> integers,
                    std::span<std::int64_t> corrections, DecimalForm &form, std::vector<DecimalException> &exceptions);
inline constexpr std::int64_t kFarthest = 1 << 20;

/// The reverse, exceptions and corrections aside.
void fromDecimals(std::span<const std::int64_t> integers, DecimalForm form, std::span<double> values);

/// Moves each value by its correction.
void correct(std::span<double> values, std::span<const std::int64_t> corrections);

/// One value: k with v == k / 10^scale bit for bit, |k| <= 2^53. False if there is none.
bool toDecimal(double value, std::uint8_t scale, std::int64_t &k);
double fromDecimal(std::int64_t k, std::uint8_t scale);
/// The smallest scale in which the value is an integer, or a negative number.
int decimalScale(double value);

} // namespace belfry
