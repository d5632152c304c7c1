// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Operations between two instant vectors. Which series meet depends on labels alone, so it's decided once for
// the whole grid; only what Prometheus refuses at an instant is looked for at every instant.
#include "query/eval/evaluator.h"
#include "query/eval/pairing.h"

#include <algorithm>

namespace belfry::promql {

namespace {

bool presentAt(const Columns &columns, std::size_t i)
{
    return std::any_of(columns.begin(), columns.end(), [i](const ColumnSeries &s) { return !isStale(s.values[i]); });
}

/// For every signature, at which instants a series of `columns` has a value.
std::vector<std::vector<char>> presence(const Columns &columns, const std::vector<std::size_t> &ids,
                                        std::size_t signatures, const Grid &grid)
{
    std::vector<std::vector<char>> present(signatures);
    for (std::size_t s = 0; s < columns.size(); ++s) {
        std::vector<char> &row = present[ids[s]];
        row.resize(grid.count);
        for (std::size_t i = 0; i < grid.count; ++i)
            row[i] |= !isStale(columns[s].values[i]);
    }
    return present;
}

/// Removes values at instants where the other side's presence is (`removeWhere`) or isn't there.
void filter(Columns &columns, const std::vector<std::size_t> &ids, const std::vector<std::vector<char>> &other,
            bool removeWhere)
{
    for (std::size_t s = 0; s < columns.size(); ++s) {
        const std::vector<char> &row = other[ids[s]];
        std::vector<double> &values = columns[s].values;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const bool there = !row.empty() && row[i];
            if (there == removeWhere)
                values[i] = staleMarker();
        }
    }
}

class Matching
{
public:
    Matching(const Binary &b, const Columns &lhs, const Columns &rhs, const Grid &grid, const Pairing &pairing,
             bool delayed)
        : m_binary(b),
          m_delayed(delayed),
          m_swapped(b.matching.card == Cardinality::OneToMany),
          m_many(m_swapped ? rhs : lhs),
          m_one(m_swapped ? lhs : rhs),
          m_grid(grid),
          m_pairing(pairing)
    {
    }

    std::optional<QString> duplicateOnOneSide() const;
    bool isUnique() const;
    Columns compute() const;

private:
    bool meetAt(const Pairing::Pair &pair, std::size_t i) const
    {
        return !isStale(m_many[pair.many].values[i]) && !isStale(m_one[pair.one].values[i]);
    }
    bool neverMeetTogether(const std::vector<std::size_t> &group) const;
    QString describe(std::size_t first, std::size_t second, std::size_t signature) const;
    std::vector<double> column(const Pairing::Pair &pair) const;

    const Binary &m_binary;
    const bool m_delayed; ///< the name is taken off at the end
    const bool m_swapped;
    const Columns &m_many;
    const Columns &m_one;
    const Grid &m_grid;
    const Pairing &m_pairing;
};

/// Two series of the one side that share a signature are an error at instants where both have a value and the
/// other side has any.
std::optional<QString> Matching::duplicateOnOneSide() const
{
    for (std::size_t signature = 0; signature < m_pairing.oneOf.size(); ++signature) {
        const std::vector<std::size_t> &group = m_pairing.oneOf[signature];
        for (std::size_t i = 0; group.size() > 1 && i < m_grid.count; ++i) {
            std::vector<std::size_t> there;
            for (const std::size_t s : group) {
                if (!isStale(m_one[s].values[i]))
                    there.push_back(s);
            }
            if (there.size() > 1 && presentAt(m_many, i))
                return describe(there[0], there[1], signature);
        }
    }
    return std::nullopt;
}

QString Matching::describe(std::size_t first, std::size_t second, std::size_t signature) const
{
    const auto text = [](const Labels &labels) {
        std::string all;
        for (const Label &label : labels)
            all += (all.empty() ? "" : ", ") + label.name + "=\"" + escapeLabelValue(label.value) + '"';
        return QString::fromStdString('{' + all + '}');
    };
    QString a = text(*m_one[first].labels);
    QString b = text(*m_one[second].labels);
    if (a > b)
        std::swap(a, b);
    return QStringLiteral(
               "found duplicate series for the match group %1 on the %2 hand-side of the operation: [%3, %4];"
               "many-to-many matching not allowed: matching labels must be unique on one side")
        .arg(text(*m_pairing.signatures.labels[signature]),
             m_swapped ? QStringLiteral("left") : QStringLiteral("right"), a, b);
}

bool Matching::isUnique() const
{
    return std::all_of(m_pairing.rivals.begin(), m_pairing.rivals.end(),
                       [this](const auto &group) { return neverMeetTogether(group); });
}

bool Matching::neverMeetTogether(const std::vector<std::size_t> &group) const
{
    for (std::size_t i = 0; i < m_grid.count; ++i) {
        if (std::count_if(group.begin(), group.end(),
                          [&](std::size_t pair) { return meetAt(m_pairing.pairs[pair], i); }) > 1)
            return false;
    }
    return true;
}

std::vector<double> Matching::column(const Pairing::Pair &pair) const
{
    std::vector<double> values = emptyColumn(m_grid);
    const std::vector<double> &many = m_many[pair.many].values;
    const std::vector<double> &one = m_one[pair.one].values;
    const bool filters = isComparison(m_binary.op) && !m_binary.returnBool;
    for (std::size_t i = 0; i < m_grid.count; ++i) {
        if (!meetAt(pair, i))
            continue;
        const double l = m_swapped ? one[i] : many[i];
        const double r = m_swapped ? many[i] : one[i];
        if (!filters)
            values[i] = arithmetic(m_binary.op, l, r);
        else if (compare(m_binary.op, l, r))
            values[i] = l;
    }
    return values;
}

Columns Matching::compute() const
{
    Columns columns;
    columns.reserve(m_pairing.pairs.size());
    for (const Pairing::Pair &pair : m_pairing.pairs)
        columns.push_back({pair.labels, column(pair), m_delayed && m_binary.returnBool});
    return columns;
}

/// What a live query knows of the two sides of an operation.
template<typename Meeting>
struct KnownMeeting {
    LabelList left;
    LabelList right;
    Meeting meeting;
};

/// How the sides meet, as `memo` knows it or else by `make` into `own`.
template<typename Meeting, typename Make>
const Meeting &meetingOf(LabelMemo *memo, const Binary &b, const Columns &lhs, const Columns &rhs, Meeting &own,
                         const Make &make)
{
    if (!memo)
        return own = make();
    auto &known = memo->at<KnownMeeting<Meeting>>(b);
    if (!known.left.isOf(lhs) || !known.right.isOf(rhs)) {
        known.meeting = make();
        known.left.set(lhs);
        known.right.set(rhs);
    }
    return known.meeting;
}

} // namespace

Result<Columns> Evaluator::setOperation(const Binary &b, Columns lhs, Columns rhs, const Grid &grid) const
{
    Signatures own;
    const Signatures &signatures =
        meetingOf(m_memo, b, lhs, rhs, own, [&] { return signaturesOf(lhs, rhs, b.matching); });
    if (b.op != BinaryOp::Or) {
        filter(lhs, signatures.ofLeft, presence(rhs, signatures.ofRight, signatures.size(), grid),
               b.op == BinaryOp::Unless);
        return merged(b, std::move(lhs));
    }
    filter(rhs, signatures.ofRight, presence(lhs, signatures.ofLeft, signatures.size(), grid), true);
    std::move(rhs.begin(), rhs.end(), std::back_inserter(lhs));
    return merged(b, std::move(lhs));
}

Result<Columns> Evaluator::matched(const Binary &b, const Columns &lhs, const Columns &rhs, const Grid &grid)
{
    const bool delayed = m_options.delayedNameRemoval;
    Pairing own;
    const Pairing &pairing = meetingOf(m_memo, b, lhs, rhs, own, [&] { return pairUp(b, lhs, rhs, delayed); });
    const Matching matching(b, lhs, rhs, grid, pairing, delayed);
    if (const auto duplicate = matching.duplicateOnOneSide())
        return refuse(b, *duplicate);
    if (const auto stop = m_budget.spend(pairing.pairs.size() * grid.count))
        return tl::unexpected(*stop);
    if (!matching.isUnique()) {
        return refuse(b,
                      b.matching.card == Cardinality::OneToOne
                          ? QStringLiteral("multiple matches for labels: many-to-one matching must be explicit "
                                           "(group_left/group_right)")
                          : QStringLiteral("multiple matches for labels: grouping labels must ensure unique matches"));
    }
    return merged(b, matching.compute());
}

} // namespace belfry::promql
