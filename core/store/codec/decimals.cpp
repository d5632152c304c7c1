// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/decimals.h"

#include "metrics/sample.h"

#include <bit>
#include <cmath>

namespace belfry {

namespace {

constexpr double kPowers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
constexpr double kLimit = 9007199254740992.0; // 2^53: above it doubles skip integers

bool fits(double value, double power, std::int64_t &k)
{
    const double scaled = value * power;
    if (!(std::fabs(scaled) <= kLimit)) // not-numbers too
        return false;
    k = std::int64_t(scaled + std::copysign(0.5, scaled));
    return sameBits(double(k) / power, value);
}

std::int64_t apart(double a, double b)
{
    return std::int64_t(std::bit_cast<std::uint64_t>(a) - std::bit_cast<std::uint64_t>(b));
}

bool fitsNearly(double value, double power, std::int64_t &k, std::int64_t &correction)
{
    const double scaled = value * power;
    if (!(std::fabs(scaled) <= kLimit)) // not-numbers too
        return false;
    k = std::int64_t(scaled + std::copysign(0.5, scaled));
    correction = apart(value, double(k) / power);
    return correction >= -kFarthest && correction <= kFarthest;
}

// The largest scale that a few values spread over the row need; those without one don't count.
int probe(std::span<const double> values)
{
    int scale = -1;
    const std::size_t step = values.size() / 8 + 1;
    for (std::size_t i = 0; i < values.size(); i += step)
        scale = std::max(scale, decimalScale(values[i]));
    return scale;
}

// Calls fit(value, index) for each, and makes exceptions of those that don't; false if they are too many.
template<typename Fit>
bool convert(std::span<const double> values, std::vector<DecimalException> &exceptions, const Fit &fit)
{
    exceptions.clear();
    const std::size_t most = values.size() / 16 + 1; // an exception takes about 10 bytes
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (fit(values[i], i)) [[likely]]
            continue;
        if (exceptions.size() == most)
            return false;
        exceptions.push_back({std::uint32_t(i), values[i]});
    }
    return true;
}

bool convertExactly(std::span<const double> values, std::span<std::int64_t> integers, double power,
                    std::vector<DecimalException> &exceptions)
{
    std::int64_t last = 0;
    return convert(values, exceptions, [&](double value, std::size_t i) {
        std::int64_t k = 0;
        const bool good = fits(value, power, k);
        integers[i] = last = good ? k : last;
        return good;
    });
}

bool convertNearly(std::span<const double> values, std::span<std::int64_t> integers,
                   std::span<std::int64_t> corrections, double power, std::vector<DecimalException> &exceptions)
{
    std::int64_t last = 0;
    std::int64_t lastCorrection = 0;
    return convert(values, exceptions, [&](double value, std::size_t i) {
        std::int64_t k = 0;
        std::int64_t correction = 0;
        const bool good = fitsNearly(value, power, k, correction);
        integers[i] = last = good ? k : last;
        corrections[i] = lastCorrection = good ? correction : lastCorrection;
        return good;
    });
}

std::uint8_t commonShift(std::span<const std::int64_t> integers)
{
    std::uint64_t all = 0;
    for (const std::int64_t k : integers)
        all |= std::uint64_t(k);
    return all == 0 ? 0 : std::uint8_t(std::countr_zero(all));
}

} // namespace

bool toDecimal(double value, std::uint8_t scale, std::int64_t &k)
{
    return fits(value, kPowers[scale], k);
}

double fromDecimal(std::int64_t k, std::uint8_t scale)
{
    return double(k) / kPowers[scale];
}

int decimalScale(double value)
{
    std::int64_t k = 0;
    for (std::uint8_t scale = 0; scale <= DecimalForm::kMaxScale; ++scale) {
        if (fits(value, kPowers[scale], k))
            return scale;
    }
    return -1;
}

bool toDecimals(std::span<const double> values, std::span<std::int64_t> integers, DecimalForm &form,
                std::vector<DecimalException> &exceptions)
{
    const int start = probe(values);
    if (start < 0)
        return false;
    for (int scale = start; scale <= DecimalForm::kMaxScale; ++scale) {
        if (!convertExactly(values, integers, kPowers[scale], exceptions))
            continue;
        form = {std::uint8_t(scale), scale == 0 ? commonShift(integers) : std::uint8_t(0)};
        for (std::int64_t &k : integers)
            k >>= form.shift;
        return true;
    }
    return false;
}

bool toNearDecimals(std::span<const double> values, std::span<std::int64_t> integers,
                    std::span<std::int64_t> corrections, DecimalForm &form, std::vector<DecimalException> &exceptions)
{
    for (std::uint8_t scale = 1; scale <= DecimalForm::kMaxScale; ++scale) {
        if (!convertNearly(values, integers, corrections, kPowers[scale], exceptions))
            continue;
        form = {scale, 0};
        return true;
    }
    return false;
}

void correct(std::span<double> values, std::span<const std::int64_t> corrections)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::bit_cast<double>(std::bit_cast<std::uint64_t>(values[i]) + std::uint64_t(corrections[i]));
}

void fromDecimals(std::span<const std::int64_t> integers, DecimalForm form, std::span<double> values)
{
    if (form.scale == 0) {
        for (std::size_t i = 0; i < integers.size(); ++i)
            values[i] = double(std::int64_t(std::uint64_t(integers[i]) << form.shift));
        return;
    }
    const double power = kPowers[form.scale];
    for (std::size_t i = 0; i < integers.size(); ++i)
        values[i] = double(integers[i]) / power;
}

} // namespace belfry
