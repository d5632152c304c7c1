// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "property/bucket_definition.h"
#include "store/tier.h"
#include "store/tiers/bucket_columns.h"
#include "store/tiers/bucket_timeline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include <rapidcheck.h>

// Buckets against what their definition says, computed the long way: from samples, in parts, widened, written and read.

using namespace belfry;
using namespace belfry::test;

namespace {

constexpr std::int64_t kTen = bucketWidth(Tier::TenSeconds);
constexpr std::int64_t kMinute = bucketWidth(Tier::Minute);

double someNumber()
{
    return *rc::gen::weightedOneOf<double>(
        {{6, rc::gen::map(rc::gen::inRange(0, 400), [](int v) { return double(v); })},
         {4, rc::gen::map(rc::gen::inRange(-9000, 9000), [](int v) { return v / 100.0; })},
         {1, rc::gen::map(rc::gen::arbitrary<int>(), [](int v) { return v * 0.123456789; })}});
}

double someBucketValue()
{
    return *rc::gen::weightedOneOf<double>(
        {{20, rc::gen::exec(someNumber)},
         {2, rc::gen::just(staleMarker())},
         {1, rc::gen::element(-0.0, std::bit_cast<double>(kNaNBits), std::numeric_limits<double>::infinity())}});
}

/// A counter that grows and sometimes begins again, or anything; with pauses.
std::vector<Sample> someSamples()
{
    const bool counter = *rc::gen::arbitrary<bool>();
    const int count = *rc::gen::inRange(1, 200);
    std::vector<Sample> samples;
    Timestamp t = 1'700'000'000'000 + *rc::gen::inRange(0, 20'000);
    double value = std::fabs(someNumber());
    for (int i = 0; i < count; ++i) {
        t += *rc::gen::weightedElement<int>({{20, 1000}, {2, 1}, {2, 7000}, {1, 95'000}});
        const int what = *rc::gen::inRange(0, 30);
        value = what == 0 ? 0.25 : value + what / 4.0;
        samples.push_back({t, counter ? (what == 1 ? staleMarker() : value) : someBucketValue()});
    }
    return samples;
}

/// The samples in consecutive parts, as blocks' borders cut them.
std::vector<std::vector<Sample>> cut(const std::vector<Sample> &samples)
{
    std::vector<std::vector<Sample>> parts{{}};
    for (const Sample &sample : samples) {
        if (!parts.back().empty() && *rc::gen::inRange(0, 12) == 0)
            parts.emplace_back();
        parts.back().push_back(sample);
    }
    return parts;
}

} // namespace

class TestStoreTiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bucketsAreWhatTheirDefinitionSays()
    {
        QVERIFY(rc::check("buckets of samples", [] {
            const auto samples = someSamples();
            std::vector<TierBucket> buckets;
            appendBuckets(samples, kTen, buckets);
            compareBuckets(buckets, byDefinition(samples, kTen), largest(samples));
        }));
    }

    void partsAddUp()
    {
        QVERIFY(rc::check("parts, then wider", [] {
            const auto samples = someSamples();
            std::vector<TierBucket> parts;
            for (const auto &part : cut(samples))
                appendBuckets(part, kTen, parts);
            std::vector<TierBucket> wider;
            appendWider(parts, kMinute, wider);
            compareBuckets(wider, byDefinition(samples, kMinute), largest(samples));
        }));
    }

    void timelineJoinsWhatBlocksCut()
    {
        QVERIFY(rc::check("timeline", [] {
            const auto samples = someSamples();
            BucketTimeline timeline;
            std::vector<TierBucket> buckets;
            for (const auto &part : cut(samples)) {
                buckets.clear();
                appendBuckets(part, kTen, buckets);
                timeline.add(buckets, kTen);
            }
            compareBuckets(timeline.take(), byDefinition(samples, kTen), largest(samples));
        }));
    }

    void columnsGiveBucketsBack()
    {
        QVERIFY(rc::check("written and read", [] {
            const auto samples = someSamples();
            const bool counter = *rc::gen::arbitrary<bool>();
            std::vector<TierBucket> buckets;
            appendBuckets(samples, kTen, buckets);
            std::vector<Timestamp> row;
            for (const TierBucket &bucket : buckets)
                row.push_back(bucket.t);
            BlockBuilder builder(CodecTarget::Compress);
            builder.begin(row);
            BucketEncoder encoder;
            encoder.add(builder, SeriesId(3), buckets, counter);
            encoder.add(builder, SeriesId(7), std::span(buckets).first(1), counter);
            const SeriesBlock page = builder.finish();
            RC_ASSERT(seriesOfBuckets(page) == (std::vector<SeriesId>{SeriesId(3), SeriesId(7)}));
            BucketDecoder decoder;
            std::vector<TierBucket> found;
            RC_ASSERT(decoder.read(page, SeriesId(3), found));
            for (std::size_t i = 0; !counter && i < buckets.size(); ++i) {
                RC_ASSERT(found[i].count == 0 || isStale(found[i].first) || same(found[i].first, buckets[i].first));
                buckets[i].first = found[i].first;
                buckets[i].lost = found[i].lost;
            }
            compareBuckets(found, buckets, largest(samples));
            RC_ASSERT(!decoder.read(page, SeriesId(5), found));
        }));
    }

    void damagedColumnsAreRefused()
    {
        QVERIFY(rc::check("any bytes", [] {
            const auto samples = someSamples();
            std::vector<TierBucket> buckets;
            appendBuckets(samples, kTen, buckets);
            BlockBuilder builder(CodecTarget::Compress);
            builder.begin({});
            BucketEncoder().add(builder, SeriesId(1), buckets, true);
            SeriesBlock page = builder.finish();
            const auto at = *rc::gen::inRange<std::size_t>(0, page.chunks.size());
            page.chunks[at] = *rc::gen::arbitrary<std::uint8_t>();
            std::vector<TierBucket> found;
            if (!BucketDecoder().read(page, SeriesId(1), found))
                RC_ASSERT(found.empty());
        }));
    }
};

BELFRY_TEST(TestStoreTiers)
#include "tst_store_tiers.moc"
