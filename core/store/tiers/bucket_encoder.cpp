// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/decimals.h"
#include "store/tiers/bucket_columns.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr std::int64_t kMostInteger = std::int64_t(1) << 50; // so that predictions don't overflow
constexpr double kLastBits = 1e-14;

// The sum as a decimal of the given scale, if that is as good as the same.
double rounded(double sum, int scale)
{
    const double scaled = sum * std::pow(10.0, scale);
    if (!(std::fabs(scaled) < double(kMostInteger)))
        return sum;
    const double decimal = fromDecimal(std::llround(scaled), std::uint8_t(scale));
    return std::fabs(decimal - sum) <= kLastBits * std::fabs(sum) ? decimal : sum;
}

bool sameRow(std::span<const double> a, std::span<const double> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameBits);
}

} // namespace

std::vector<double> &BucketEncoder::column(BucketColumn column)
{
    m_written[std::size_t(column)] = true;
    return m_columns[std::size_t(column)];
}

// The number of decimals that all values fit into.
void BucketEncoder::findScale(std::span<const TierBucket> buckets)
{
    m_scale = 0;
    const auto widen = [this](double value) {
        std::int64_t k = 0;
        if (m_scale < 0 || toDecimal(value, std::uint8_t(m_scale), k))
            return;
        const int needed = decimalScale(value);
        m_scale = needed > m_scale ? needed : -1;
    };
    for (const TierBucket &bucket : buckets) {
        if (bucket.count == 0)
            continue;
        widen(bucket.last);
        widen(bucket.min);
        widen(bucket.max);
        if (m_rows.keepsFirst)
            widen(bucket.first);
    }
}

// An empty bucket repeats the one before, which costs nothing.
void BucketEncoder::take(std::span<const TierBucket> buckets)
{
    for (auto *row : {&m_rows.count, &m_rows.last, &m_rows.first, &m_rows.min, &m_rows.max, &m_rows.sum})
        row->clear();
    TierBucket values;
    double lost = 0;
    for (const TierBucket &bucket : buckets) {
        if (bucket.count > 0)
            values = bucket;
        lost = bucket.count > 0 ? bucket.lost : 0;
        m_rows.count.push_back(double(bucket.count));
        m_rows.last.push_back(values.last);
        m_rows.first.push_back(values.first);
        m_rows.min.push_back(values.min);
        m_rows.max.push_back(values.max);
        m_rows.sum.push_back(m_scale >= 0 ? rounded(values.sum, m_scale) : values.sum);
        column(BucketColumn::Count).push_back(bucket.ended ? -1.0 - bucket.count : bucket.count);
        column(BucketColumn::LastTime).push_back(double(bucket.t - bucket.last_t));
        column(BucketColumn::FirstTime).push_back(double(bucket.t - bucket.first_t));
        column(BucketColumn::Last).push_back(values.last);
        if (m_rows.keepsFirst)
            column(BucketColumn::Lost).push_back(lost);
    }
}

bool BucketEncoder::toIntegers()
{
    if (m_scale < 0)
        return false;
    m_integers.keepsFirst = m_rows.keepsFirst;
    m_integers.count.assign(m_rows.count.begin(), m_rows.count.end());
    for (const BucketColumn which :
         {BucketColumn::Last, BucketColumn::First, BucketColumn::Min, BucketColumn::Max, BucketColumn::Sum}) {
        if (which == BucketColumn::First && !m_rows.keepsFirst)
            continue;
        const auto &values = m_rows.of(which);
        auto &integers = m_integers.of(which);
        integers.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!toDecimal(values[i], std::uint8_t(m_scale), integers[i]) || std::abs(integers[i]) > kMostInteger)
                return false;
        }
    }
    return true;
}

std::size_t BucketEncoder::sizeOf(std::span<const double> values)
{
    m_scratch.clear();
    ByteWriter out(m_scratch);
    (void)m_trial.encode(values, out);
    return m_scratch.size();
}

// Nothing where the prediction is right; else the values, or how far they are from it.
void BucketEncoder::addPredicted(BucketColumn which)
{
    const std::vector<double> &values = m_rows.of(which);
    m_rows.predict(which, m_predicted);
    if (sameRow(values, m_predicted))
        return;
    if (m_haveIntegers) {
        const std::vector<std::int64_t> &integers = m_integers.of(which);
        m_integers.predict(which, m_expected);
        for (std::size_t i = 0; i < integers.size(); ++i)
            m_predicted[i] = double(integers[i] - m_expected[i]);
        if (sizeOf(m_predicted) < sizeOf(values)) {
            column(BucketColumn(std::uint8_t(which) | 8)) = m_predicted;
            column(BucketColumn::Scale).assign(values.size(), m_scale);
            return;
        }
    }
    column(which) = values;
}

void BucketEncoder::add(BlockBuilder &out, SeriesId id, std::span<const TierBucket> buckets, bool keepFirst)
{
    m_written.fill(false);
    for (auto &values : m_columns)
        values.clear();
    m_rows.keepsFirst = keepFirst;
    findScale(buckets);
    take(buckets);
    m_haveIntegers = toIntegers();
    if (keepFirst)
        addPredicted(BucketColumn::First);
    for (const BucketColumn which : {BucketColumn::Min, BucketColumn::Max, BucketColumn::Sum})
        addPredicted(which);
    m_samples.resize(buckets.size());
    for (std::size_t c = 0; c < kBucketColumns; ++c) {
        if (!m_written[c])
            continue;
        for (std::size_t i = 0; i < buckets.size(); ++i)
            m_samples[i] = {buckets[i].t, m_columns[c][i]};
        out.add(SeriesId(std::uint32_t(id.value() * kBucketColumns + c)), m_samples);
    }
}

} // namespace belfry
