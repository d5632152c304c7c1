// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "metrics/sample.h"

#include <QMetaType>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace belfry {

/// Which other series moved with one series at an instant.
struct MovementQuery {
    static constexpr std::int64_t kShortestMs = 10'000; ///< of each side of the instant
    static constexpr std::int64_t kLongestMs = 12 * 3'600'000;
    static constexpr int kMostMetrics = 200;
    static constexpr double kInstants = 600; ///< that are compared where no step is given

    QString expr;                    ///< yields an instant vector
    Labels labels;                   ///< which of its series: all of its labels, or as many as only it has
    Timestamp t = 0;                 ///< 0: the newest complete tick
    std::int64_t beforeMs = 300'000; ///< how much of the time before `t` is compared …
    std::int64_t afterMs = 300'000;  ///< … and after it, as far as there is something
    std::int64_t stepMs = 0;         ///< between the instants compared; 0: for about 600 of them, at least 1 s
    int limit = 30;                  ///< metrics in the answer
};

/// How far a series was from its usual value.
struct Departure {
    double value = 0; ///< at the instant
    double usual = 0; ///< the median of the time before
    /// (value - usual) in multiples of the spread of the time before; nothing if it didn't vary then.
    std::optional<double> spreads{};
};

/// A series beside the one that was asked about.
struct MovedSeries {
    LabelsPtr labels;
    bool isRate = false;        ///< of a counter: all numbers are per second
    double correlation = 0;     ///< from -1 to 1, at the lag where it is strongest
    std::int64_t lagMs = 0;     ///< it follows so much later; negative: it moved first
    Departure departure;        ///< at the instant, moved by the lag
    std::vector<double> values; ///< at equal distances over the whole window; a stale marker where there is none
};

/// The series of one metric, the one that moved most alike first.
struct MovedMetric {
    std::string name;
    std::string unit; ///< of its metadata: "seconds", "bytes"; empty if none
    std::string help;
    std::size_t count = 0; ///< how many of its series moved with it; `series` has at most kMostOfOne of them
    std::vector<MovedSeries> series;

    static constexpr std::size_t kMostOfOne = 12;
};

/// A process group or a container, and what of it changed most.
struct GroupChange {
    enum class Kind { Process, Container };
    Kind kind = Kind::Process;
    std::string name;
    std::string metric; ///< what was measured
    bool isRate = false;
    double before = 0; ///< the median of the time before; 0 where it wasn't there
    double at = 0;     ///< at the instant; 0 where it isn't there
};

/// What moved with a series. All of it is finite.
struct Movement {
    Timestamp t = 0;
    Timestamp from = 0; ///< the window, both ends inclusive, as far as the series has values in it
    Timestamp to = 0;
    std::int64_t stepMs = 0;
    /// What the expression averages over; other series are averaged over as much before they are compared.
    std::int64_t smoothedMs = 0;
    LabelsPtr labels;
    Departure departure;
    std::vector<double> values; ///< of the series asked about, a value an instant; a stale marker where there is none
    bool isConstant = false;    ///< it didn't move in the window, so nothing moved with it
    std::vector<MovedMetric> metrics;
    std::vector<GroupChange> groups; ///< the largest share of the change of its measure first
    std::size_t compared = 0;        ///< series that were compared
    std::size_t leftOut =
        0; ///< series that were constant, a straight line, had too few values, or are what was asked about
};
using MovementPtr = std::shared_ptr<const Movement>;

} // namespace belfry
