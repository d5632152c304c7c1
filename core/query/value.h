// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"

#include <QMetaType>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace belfry {

enum class ValueType { Scalar, Vector, Matrix, String };

/// One series of a result. An instant vector has one sample each, a matrix any number.
struct ResultSeries {
    LabelsPtr labels;
    std::vector<Sample> samples;
};

/// The answer to an instant or a range query, as Prometheus's HTTP API has it: a scalar and a string stand in
/// `scalar` and `text`, everything else in `series`. An instant vector keeps the engine's order (sort() and
/// topk() decide it); a matrix is sorted by labels.
struct QueryResult {
    ValueType type = ValueType::Vector;
    std::vector<ResultSeries> series;
    Sample scalar;
    QString text;
    /// Annotations for people: "… (1:4)"; the query succeeded all the same.
    std::vector<QString> warnings;
    std::vector<QString> infos;
    /// Which tier answered: "raw", "10s", "1m", "15m".
    QString resolution = QStringLiteral("raw");
};
using QueryResultPtr = std::shared_ptr<const QueryResult>;

/// One evaluation of a live query. The series pointer stays the same until the set of series changes, so a
/// receiver compares pointers; a stale marker in `values` means the series has no value at this instant.
struct LivePoint {
    Timestamp t = 0;
    /// Counts evaluations of this live query from 1; a hole means some were skipped.
    std::uint64_t offset = 0;
    SeriesListPtr series;
    std::vector<double> values;
};
using LivePointPtr = std::shared_ptr<const LivePoint>;

} // namespace belfry

Q_DECLARE_METATYPE(belfry::QueryResultPtr)
Q_DECLARE_METATYPE(belfry::LivePointPtr)
