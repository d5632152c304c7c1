// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/codec/decimals.h"
#include "store/tiers/bucket_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace belfry {

namespace {

constexpr double kMostNumber = 1e18;

bool sameTimes(const std::vector<Sample> &a, const std::vector<Sample> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Sample &one, const Sample &other) { return one.t == other.t; });
}

void valuesOf(const std::vector<Sample> &column, std::vector<double> &out)
{
    out.resize(column.size());
    std::transform(column.begin(), column.end(), out.begin(), [](const Sample &sample) { return sample.v; });
}

bool areIntegers(const std::vector<Sample> &column, double most)
{
    return std::all_of(column.begin(), column.end(), [most](const Sample &sample) {
        return std::fabs(sample.v) < most && sample.v == double(std::int64_t(sample.v));
    });
}

} // namespace

bool BucketDecoder::readColumns(const SeriesBlock &page, SeriesId id)
{
    for (auto &column : m_columns)
        column.clear();
    const std::uint64_t first = std::uint64_t(id.value()) * kBucketColumns;
    if (id.value() >= kBucketIds)
        return false;
    auto at = std::size_t(std::lower_bound(page.ids.begin(), page.ids.end(), SeriesId(std::uint32_t(first))) -
                          page.ids.begin());
    for (; at < page.ids.size() && page.ids[at].value() - first < kBucketColumns; ++at) {
        auto &column = m_columns[page.ids[at].value() - first];
        if (!m_reader.read(page, at, std::numeric_limits<Timestamp>::min(), std::numeric_limits<Timestamp>::max(),
                           column))
            return false;
        if (!has(BucketColumn::Count) || !sameTimes(column, this->column(BucketColumn::Count)))
            return false;
    }
    const bool whole = has(BucketColumn::Count) && has(BucketColumn::LastTime) && has(BucketColumn::FirstTime) &&
                       has(BucketColumn::Last);
    const auto fits = [this](BucketColumn which, double most) { return areIntegers(column(which), most); };
    return whole && fits(BucketColumn::Count, 4e9) && fits(BucketColumn::LastTime, kMostNumber) &&
           fits(BucketColumn::FirstTime, kMostNumber) && fits(BucketColumn::FirstDelta, kMostNumber) &&
           fits(BucketColumn::MinDelta, kMostNumber) && fits(BucketColumn::MaxDelta, kMostNumber) &&
           fits(BucketColumn::SumDelta, kMostNumber);
}

bool BucketDecoder::integersOf(BucketColumn which)
{
    const auto &values = m_rows.of(which);
    auto &integers = m_integers.of(which);
    integers.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!toDecimal(values[i], m_scale, integers[i]))
            return false;
    }
    return true;
}

bool BucketDecoder::restore(BucketColumn which)
{
    auto &values = m_rows.of(which);
    const auto delta = BucketColumn(std::uint8_t(which) | 8);
    if (has(which)) {
        valuesOf(column(which), values);
    } else if (!has(delta)) {
        m_rows.predict(which, values);
    } else {
        if (!m_haveIntegers)
            return false;
        m_integers.predict(which, m_expected);
        values.resize(m_expected.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = fromDecimal(m_expected[i] + std::int64_t(column(delta)[i].v), m_scale);
    }
    return !m_haveIntegers || integersOf(which);
}

bool BucketDecoder::restoreRows()
{
    m_rows.keepsFirst = m_integers.keepsFirst = has(BucketColumn::Lost);
    valuesOf(column(BucketColumn::Count), m_rows.count);
    for (double &count : m_rows.count)
        count = count < 0 ? -1 - count : count;
    valuesOf(column(BucketColumn::Last), m_rows.last);
    m_haveIntegers = has(BucketColumn::Scale);
    if (m_haveIntegers) {
        const double scale = column(BucketColumn::Scale).front().v;
        if (!(scale >= 0 && scale <= DecimalForm::kMaxScale))
            return false;
        m_scale = std::uint8_t(scale);
        m_integers.count.assign(m_rows.count.begin(), m_rows.count.end());
        if (!integersOf(BucketColumn::Last))
            return false;
    }
    if (m_rows.keepsFirst && !restore(BucketColumn::First))
        return false;
    return restore(BucketColumn::Min) && restore(BucketColumn::Max) && restore(BucketColumn::Sum);
}

void BucketDecoder::append(std::vector<TierBucket> &out) const
{
    const std::vector<Sample> &counts = column(BucketColumn::Count);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        TierBucket &bucket = out.emplace_back();
        bucket.t = counts[i].t;
        bucket.last_t = bucket.t - Timestamp(column(BucketColumn::LastTime)[i].v);
        bucket.first_t = bucket.t - Timestamp(column(BucketColumn::FirstTime)[i].v);
        bucket.ended = counts[i].v < 0;
        bucket.count = std::uint32_t(m_rows.count[i]);
        if (bucket.count == 0)
            continue;
        bucket.last = m_rows.last[i];
        bucket.min = m_rows.min[i];
        bucket.max = m_rows.max[i];
        bucket.sum = m_rows.sum[i];
        // All values are the same, so the first is known all the same.
        const bool still =
            sameBits(bucket.min, bucket.max) && sameBits(bucket.min, bucket.last) && !std::isnan(bucket.sum);
        bucket.first = m_rows.keepsFirst ? m_rows.first[i] : still ? bucket.last : staleMarker();
        bucket.lost = m_rows.keepsFirst ? column(BucketColumn::Lost)[i].v : 0;
    }
}

bool BucketDecoder::read(const SeriesBlock &page, SeriesId id, std::vector<TierBucket> &out)
{
    if (!readColumns(page, id) || !restoreRows())
        return false;
    append(out);
    return true;
}

std::uint64_t BucketDecoder::count(const SeriesBlock &page)
{
    std::uint64_t buckets = 0;
    for (const SeriesId id : seriesOfBuckets(page))
        buckets += readColumns(page, id) ? column(BucketColumn::Count).size() : 0;
    return buckets;
}

std::vector<SeriesId> seriesOfBuckets(const SeriesBlock &page)
{
    std::vector<SeriesId> ids;
    for (const SeriesId column : page.ids) {
        const SeriesId id(std::uint32_t(column.value() / kBucketColumns));
        if (ids.empty() || ids.back() != id)
            ids.push_back(id);
    }
    return ids;
}

} // namespace belfry
