// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/block_builder.h"
#include "store/codec/series_block.h"
#include "store/tiers/bucket.h"

#include <array>
#include <span>
#include <vector>

// Buckets as columns. Each column is a chunk as samples have, so pages of tiers are pages like all others; in place of
// a series' id stands id * 16 + column. A column that equals its prediction isn't written, which leaves four of a
// series that stays the same.

namespace belfry {

/// Numbers are part of the format. `…Delta` holds differences from the prediction, in units of the last decimal.
enum class BucketColumn : std::uint8_t {
    Count = 0,     ///< values; −1 − values where the series ended
    LastTime = 1,  ///< ms from the last value to the bucket's end
    FirstTime = 2, ///< ms from the first value to the bucket's end
    Last = 3,
    First = 4, ///< predicted: the last of the bucket before, at first this one's
    Min = 5,   ///< predicted: the smaller of first and last
    Max = 6,   ///< predicted: the larger
    Sum = 7,   ///< predicted: count * (min + max) / 2
    Lost = 8,  ///< written for every counter; without it `first` isn't kept
    Scale = 9, ///< decimals of all values, where a delta is written
    FirstDelta = 12,
    MinDelta = 13,
    MaxDelta = 14,
    SumDelta = 15,
};
inline constexpr std::size_t kBucketColumns = 16;
/// Ids from here on have no room for a column beside them.
inline constexpr std::uint32_t kBucketIds = 1u << 28;

/// What predictions are made from and for: doubles, or the same as integers of one scale. All rows equally long.
template<typename T>
struct BucketRows {
    std::vector<T> count, last, first, min, max, sum;
    bool keepsFirst = false;

    std::vector<T> &of(BucketColumn column);
    /// What the columns before say of this one.
    void predict(BucketColumn column, std::vector<T> &out) const;
};
extern template struct BucketRows<double>;
extern template struct BucketRows<std::int64_t>;

/// Writes series' buckets into blocks. Keeps its working memory. Not thread-safe.
class BucketEncoder
{
public:
    /// Adds the columns of one series; `keepFirst` for counters. Sums are rounded to the decimals of the values where
    /// that changes their last bits only. REQUIRES: ids come ascending and are below kBucketIds; buckets aren't empty
    /// and ascend strictly.
    void add(BlockBuilder &out, SeriesId id, std::span<const TierBucket> buckets, bool keepFirst);

private:
    void take(std::span<const TierBucket> buckets);
    void findScale(std::span<const TierBucket> buckets);
    bool toIntegers();
    void addPredicted(BucketColumn column);
    std::vector<double> &column(BucketColumn column);
    std::size_t sizeOf(std::span<const double> values);

    BucketRows<double> m_rows;
    BucketRows<std::int64_t> m_integers;
    bool m_haveIntegers = false;
    int m_scale = -1; // negative if some value has no decimal form
    std::array<std::vector<double>, kBucketColumns> m_columns;
    std::array<bool, kBucketColumns> m_written{};
    std::vector<double> m_predicted;
    std::vector<std::int64_t> m_expected;
    std::vector<Sample> m_samples;
    ValueEncoder m_trial{CodecTarget::Compress};
    Bytes m_scratch;
};

/// Reads them back. Keeps its working memory. Not thread-safe.
class BucketDecoder
{
public:
    /// Appends the series' buckets, all that the page has. False if the page is damaged; `out` is as before then.
    bool read(const SeriesBlock &page, SeriesId id, std::vector<TierBucket> &out);
    /// How many buckets a page has, those of damaged series aside.
    std::uint64_t count(const SeriesBlock &page);

private:
    bool readColumns(const SeriesBlock &page, SeriesId id);
    bool restoreRows();
    bool restore(BucketColumn column);
    bool integersOf(BucketColumn column);
    void append(std::vector<TierBucket> &out) const;
    bool has(BucketColumn column) const { return !m_columns[std::size_t(column)].empty(); }
    const std::vector<Sample> &column(BucketColumn column) const { return m_columns[std::size_t(column)]; }

    ChunkReader m_reader;
    std::array<std::vector<Sample>, kBucketColumns> m_columns;
    BucketRows<double> m_rows;
    BucketRows<std::int64_t> m_integers;
    std::uint8_t m_scale = 0;
    bool m_haveIntegers = false;
    std::vector<double> m_predicted;
    std::vector<std::int64_t> m_expected;
};

/// The series of a page of buckets, ascending.
std::vector<SeriesId> seriesOfBuckets(const SeriesBlock &page);

} // namespace belfry
