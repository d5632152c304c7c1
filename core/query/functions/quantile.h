// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace belfry::promql {

/// The q-quantile with linear interpolation between ranks; -Inf and +Inf for q outside [0, 1], NaN without
/// values. NaN sorts as the smallest. Reorders `values`.
double quantile(double q, std::vector<double> &values);

/// One bucket of a classic histogram: how many observations were at most `upperBound`.
struct Bucket {
    double upperBound = 0;
    double count = 0;
};

/// What had to be corrected in buckets that weren't cumulative.
struct Monotonicity {
    bool forced = false;
    double minBucket = 0;
    double maxBucket = 0;
    double maxDiff = 0;
};

/// The q-quantile of a classic histogram, interpolated within its bucket; NaN without a +Inf bucket.
double bucketQuantile(double q, std::vector<Bucket> &buckets, Monotonicity &monotonicity);
/// The fraction of observations between two values.
double bucketFraction(double lower, double upper, std::vector<Bucket> &buckets);

/// Equal but for the last bits: the relative difference is below `epsilon`. NaN equals NaN.
bool almostEqual(double a, double b, double epsilon);

} // namespace belfry::promql
