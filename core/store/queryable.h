// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/frame.h"
#include "store/tier.h"
#include "store/tiers/bucket.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace belfry {

enum class MatchOp { Equal, NotEqual, Regex, NotRegex };
constexpr bool isRegex(MatchOp op)
{
    return op == MatchOp::Regex || op == MatchOp::NotRegex;
}
/// Not a negated one.
constexpr bool isEqual(MatchOp op)
{
    return op == MatchOp::Equal || op == MatchOp::Regex;
}
constexpr MatchOp matchOp(bool isRegex, bool isEqual)
{
    if (isRegex)
        return isEqual ? MatchOp::Regex : MatchOp::NotRegex;
    return isEqual ? MatchOp::Equal : MatchOp::NotEqual;
}

/// One label matcher of a PromQL selector. Regular expressions are RE2 syntax, anchored at both ends.
struct Matcher {
    std::string label;
    MatchOp op = MatchOp::Equal;
    std::string value;
    friend bool operator==(const Matcher &, const Matcher &) = default;
};

/// Which stored resolution may answer.
enum class Resolution {
    Raw,  ///< exact samples while there are any (rules, /api/v1)
    Auto, ///< a coarser tier where `step` allows it (widgets)
};

struct SelectHints {
    Timestamp from = 0;     ///< samples with t > from … (open on the left, as Prometheus 3)
    Timestamp to = 0;       ///< … and t <= to
    std::int64_t step = 0;  ///< the query's step in ms, 0 for instant queries
    std::int64_t range = 0; ///< the window in ms that a function over the samples looks at, 0 if there is none
    Resolution resolution = Resolution::Raw;
    /// Buckets are wanted where a coarser tier answers; else the last value of each stands for it.
    bool buckets = false;
    const std::atomic<bool> *cancelled = nullptr; ///< looked at between series; may be null
    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max(); ///< so is this
    std::size_t maxSamples = 50'000'000;
    /// Only the newest sample in the range is wanted of each series (instant vectors): the answer holds one
    /// sample per series, a stale marker too. Implementations may ignore it and give all samples.
    bool newestOnly = false;

    /// Nobody waits for the answer any longer.
    bool isStopped() const
    {
        return (cancelled && cancelled->load(std::memory_order_relaxed)) ||
               (deadline != std::chrono::steady_clock::time_point::max() &&
                std::chrono::steady_clock::now() > deadline);
    }
};

/// One series of an answer. Timestamps ascend strictly; stale markers are included.
struct SeriesData {
    LabelsPtr labels;
    std::vector<Sample> samples;
    std::vector<TierBucket> buckets = {}; ///< before all samples; only if SelectHints::buckets
};

/// An answer: all series that matched, sorted by labels.
struct Selected {
    std::vector<SeriesData> series;
    Tier tier = Tier::Raw; ///< the coarsest that anything in the answer came from
};

/// What came in behind newest(): late samples, and what is computed of an instant after it is complete.
struct Revisions {
    static constexpr Timestamp kNone = std::numeric_limits<Timestamp>::max();
    static constexpr Timestamp kAnything = std::numeric_limits<Timestamp>::min();

    std::uint64_t number = 0; ///< of the last one; ask with it the next time
    Timestamp oldest = kNone; ///< no sample of before this time has changed
};

/// Takes the series of an answer one by one. What it is given may be changed, but its memory is used again: whoever
/// keeps samples copies them. An error ends the answer.
using SeriesSink = std::function<Result<void>(SeriesData &)>;

/// Gives a whole answer to a sink; returns its tier.
inline Result<Tier> giveEach(Result<Selected> selected, const SeriesSink &sink)
{
    if (!selected)
        return tl::unexpected(selected.error());
    for (SeriesData &series : selected->series) {
        if (auto done = sink(series); !done)
            return tl::unexpected(done.error());
    }
    return selected->tier;
}

/// What can be asked for samples. Implementations are thread-safe: any number of queries run beside the
/// writer and see, for every series, all samples of frames whose append was finished before the call.
class Queryable
{
public:
    virtual ~Queryable() = default;

    /// All series that match every matcher, sorted by labels, with their samples in (from, to]. Series without
    /// a sample in the range are left out.
    virtual Result<Selected> select(const SelectHints &hints, std::span<const Matcher> matchers) const = 0;

    /// The same, a series at a time in the same order: all samples of many series are much more memory than those of
    /// one. Returns the answer's tier. Implementations that have everything at hand leave it at this.
    virtual Result<Tier> each(const SelectHints &hints, std::span<const Matcher> matchers, const SeriesSink &sink) const
    {
        return giveEach(select(hints, matchers), sink);
    }

    /// Label sets of series with samples in the range (for /api/v1/series), sorted.
    virtual Result<std::vector<LabelsPtr>> series(Timestamp from, Timestamp to,
                                                  std::span<const Matcher> matchers) const = 0;

    /// Metadata per metric name, sorted by name.
    virtual std::vector<std::pair<std::string, Metadata>> metadata() const = 0;

    /// The newest timestamp for which a frame is wholly in, 0 if none.
    virtual Timestamp newest() const = 0;
    /// The oldest timestamp there is, 0 if none.
    virtual Timestamp oldest() const = 0;

    /// What samples of newest() or before have come in or changed since revision `number` (0: since the beginning);
    /// deleting the oldest doesn't count. Whoever goes on from what it has read asks first, then reads: what comes
    /// in between is told the next time. Implementations that don't keep count leave it at "anything".
    virtual Revisions revisedSince(std::uint64_t number) const { return {number + 1, Revisions::kAnything}; }
};

} // namespace belfry
