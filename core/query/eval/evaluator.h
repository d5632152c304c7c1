// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/engine.h"
#include "query/eval/annotations.h"
#include "query/eval/budget.h"
#include "query/eval/columns.h"
#include "query/eval/label_memo.h"
#include "query/functions/function_table.h"

#include <functional>

namespace belfry::promql {

class LiveState;
class LiveWindow;

/// A range vector over a grid: every series' samples once, and where each instant's window ends.
struct RangeVector {
    std::vector<SeriesData> series; ///< without stale markers
    std::vector<bool> dropName;     ///< of each series; empty for false
    std::int64_t rangeMs = 0;
    TimeShift shift;
};

/// What a window function works on: a range vector, or what is loaded series by series for a selector, or the windows
/// that a live query keeps. Of the latter two `range` says the bounds alone.
struct WindowInput {
    RangeVector range;
    const MatrixSelector *selector = nullptr;
    const LiveWindow *live = nullptr;
};

/// A window function with its scalar arguments, on its way over a grid.
struct WindowCall {
    const Function &function;
    const std::vector<std::vector<double>> &scalars;
    const Grid &grid;
    TextRange where; ///< of its range vector
    /// Is called before the first series, if there is one.
    std::function<Result<void>()> begin = [] { return Result<void>(); };
};

/// How series fall into the groups of an aggregation.
struct Grouping {
    std::vector<LabelsPtr> labels;    ///< of each group
    std::vector<bool> dropName;       ///< of each group: some series of it has it
    std::vector<std::size_t> groupOf; ///< of each input series
};

/// Evaluates one expression once. Selectors are loaded once for the whole grid; everything above works on whole
/// columns. One file per kind of expression: selector_eval, call_eval, label_eval, histogram_eval, binary_eval,
/// aggregate_eval.
class Evaluator
{
public:
    /// `from` and `to` are the query's own bounds, which @ start() and @ end() name. All must outlive it. `memo` is
    /// what was learnt of the labels by evaluations of this very tree. With `live` an evaluation of an instant goes on
    /// from the one before, where it can.
    Evaluator(const Queryable &store, const ParsedQuery &query, const QueryOptions &options, Timestamp from,
              Timestamp to, LabelMemo *memo, LiveState *live = nullptr);

    /// A scalar is one series without labels and without gaps.
    Result<Columns> eval(const Expr &expr, const Grid &grid);
    /// eval() of the whole expression: also takes the names off that were left on until now.
    Result<Columns> evalRoot(const Expr &expr, const Grid &grid);
    /// A range vector at one instant, as the top of an instant query.
    Result<std::vector<SeriesData>> evalMatrix(const Expr &expr, Timestamp t);

    const Annotations &annotations() const { return m_annotations; }
    /// The coarsest tier that anything came from so far.
    Tier tier() const { return m_tier; }

private:
    Result<Columns> dispatch(const Expr &expr, const Grid &grid);
    Result<Columns> broadcast(const Expr &expr, const Grid &grid);
    Columns constant(double value, const Grid &grid) const;
    Result<std::vector<double>> scalarColumn(const Expr &expr, const Grid &grid);
    Result<Columns> unary(const Unary &unary, const Grid &grid);
    /// Takes the metric names off, now or at the end. `at` is the expression that the columns are the value of.
    void dropNames(const Expr &at, Columns &columns) const;
    template<typename Make>
    void relabel(const Expr &at, Columns &columns, const Make &make) const;
    Result<Columns> merged(const Expr &at, Columns columns, Overlap overlap = Overlap::Merge) const;
    /// dropNames(), and what comes to have the same labels merged.
    Result<Columns> nameless(const Expr &at, Columns columns, Overlap overlap = Overlap::Merge) const;
    /// The state of a live query, if an expression under `shift` on `grid` can go on from it.
    LiveState *liveAt(const TimeShift &shift, const Grid &grid) const;

    // selector_eval.cpp
    enum class Take { Values, Timestamps };
    Result<Columns> selector(const VectorSelector &selector, const Grid &grid, Take take = Take::Values);
    Result<std::optional<Columns>> liveSelector(const VectorSelector &selector, const Grid &grid, Take take);
    Result<RangeVector> subquery(const Subquery &subquery, const Grid &grid);
    /// The instant that a selector under `shift` looks at when the result is for `t`.
    Timestamp lookedAt(const TimeShift &shift, Timestamp t) const;
    Result<Selected> load(const VectorSelector &selector, SelectHints hints);
    SelectHints limited(SelectHints hints) const;
    /// The same, a series at a time. Returns the answer's tier.
    Result<Tier> loadEach(const VectorSelector &selector, SelectHints hints, const SeriesSink &sink);
    /// `forFunction` decides whether buckets may answer.
    SelectHints rangeHints(const MatrixSelector &matrix, const Grid &grid, std::string_view forFunction) const;
    /// For live queries, which keep samples alone.
    Result<std::vector<SeriesData>> loadSamples(const VectorSelector &selector, Timestamp from, Timestamp to,
                                                bool newestOnly = false);

    // call_eval.cpp
    Result<Columns> call(const Call &call, const Grid &grid);
    Result<Columns> math(const Call &call, const Grid &grid);
    Result<Columns> mathScalar(const Call &call, const Grid &grid);
    Result<Columns> date(const Call &call, const Grid &grid);
    Result<Columns> noHistograms(const Call &call, const Grid &grid);
    Result<Columns> timestamp(const Call &call, const Grid &grid);
    Result<Columns> scalar(const Call &call, const Grid &grid);
    Result<Columns> mapped(const Call &call, const Grid &grid, const std::function<double(double, std::size_t)> &f);

    // window_eval.cpp
    Result<Columns> window(const Call &call, const Grid &grid);
    Result<Columns> absentOverTime(const Call &call, const Grid &grid);
    Result<WindowInput> windowInput(const Call &call, const Function &function, const Grid &grid);
    Result<void> checkScalars(const Call &call, const std::vector<std::vector<double>> &scalars, const Grid &grid);
    Result<Columns> slideAll(const WindowInput &input, const WindowCall &call);
    Result<Columns> slideLive(const WindowInput &input, const WindowCall &call);
    Result<void> slideOne(const SeriesData &series, bool dropName, const RangeVector &range, const WindowCall &call,
                          Columns &out);
    Result<std::vector<double>> slide(const SeriesData &series, const RangeVector &range, const WindowCall &call);
    Columns liveValues(const LiveWindow &live, const RangeVector &range, const WindowCall &call) const;

    // tier_eval.cpp
    /// slide() over buckets and the samples after them.
    Result<std::vector<double>> slideBuckets(const SeriesData &series, const RangeVector &range,
                                             const WindowCall &call);

    // label_eval.cpp
    template<typename Make>
    void relabelTo(const Call &call, const std::string &target, Columns &columns, const Make &make) const;
    Result<Columns> labelReplace(const Call &call, const Grid &grid);
    Result<Columns> labelJoin(const Call &call, const Grid &grid);
    Result<Columns> sort(const Call &call, const Grid &grid);
    Result<Columns> sortByLabel(const Call &call, const Grid &grid);
    Result<Columns> absent(const Call &call, const Grid &grid);

    // histogram_eval.cpp
    Result<Columns> histogram(const Call &call, const Grid &grid);

    // binary_eval.cpp
    Result<Columns> binary(const Binary &binary, const Grid &grid);
    Result<Columns> withScalar(const Binary &binary, const Grid &grid);
    // vector_matching.cpp
    Result<Columns> setOperation(const Binary &binary, Columns lhs, Columns rhs, const Grid &grid) const;
    Result<Columns> matched(const Binary &binary, const Columns &lhs, const Columns &rhs, const Grid &grid);

    // aggregate_eval.cpp, rank_eval.cpp
    const Grouping &grouped(const Aggregate &aggregate, const Columns &input, Grouping &own) const;
    Result<Columns> aggregate(const Aggregate &aggregate, const Grid &grid);
    Result<Columns> countValues(const Aggregate &aggregate, const Grid &grid);
    Result<Columns> quantileOf(const Aggregate &aggregate, const Columns &input, const std::vector<double> &q,
                               const Grid &grid);
    Result<Columns> rank(const Aggregate &aggregate, const Columns &input, const std::vector<double> &k,
                         const Grid &grid);

    /// An error of evaluation that a person can place.
    tl::unexpected<Error> refuse(const Expr &expr, const QString &message) const;

    const Queryable &m_store;
    const ParsedQuery &m_query;
    const QueryOptions &m_options;
    const Timestamp m_from;
    const Timestamp m_to;
    LabelMemo *const m_memo; ///< may be null
    LiveState *const m_live; ///< null: everything anew
    Budget m_budget;
    Annotations m_annotations;
    Tier m_tier = Tier::Raw;
};

template<typename Make>
void Evaluator::relabel(const Expr &at, Columns &columns, const Make &make) const
{
    LabelMap once;
    (m_memo ? m_memo->at<LabelMap>(at) : once).apply(columns, make);
}

/// Takes off what no window function sees: stale markers, and buckets of nothing else.
void withoutStale(SeriesData &series);
Grouping groupSeries(const Aggregate &aggregate, const Columns &input);
/// The value of a binary operation; of a comparison whether it holds.
double arithmetic(BinaryOp op, double a, double b);
bool compare(BinaryOp op, double a, double b);
/// The labels that the equality matchers of a selector fix, for absent() and absent_over_time().
LabelsPtr labelsForAbsent(const Expr &arg);

} // namespace belfry::promql
