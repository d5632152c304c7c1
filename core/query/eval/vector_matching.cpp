// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Operations between two instant vectors. Which series meet depends on labels alone, so it's decided once for
// the whole grid; only what Prometheus refuses at an instant is looked for at every instant.
#include "query/eval/evaluator.h"

#include <algorithm>

namespace belfry::promql {

namespace {

/// The labels by which series of the two sides meet, and the series that carry them.
struct Signatures {
    std::vector<LabelsPtr> labels;
    ByLabels<std::size_t> index;

    std::size_t idOf(const Labels &series, const VectorMatching &matching)
    {
        LabelsPtr signature = std::make_shared<const Labels>(
            matching.on ? keepLabels(series, matching.labels) : dropLabels(series.withoutMetric(), matching.labels));
        const auto [it, isNew] = index.try_emplace(signature.get(), labels.size());
        if (isNew)
            labels.push_back(std::move(signature));
        return it->second;
    }
};

std::vector<std::size_t> idsOf(Signatures &signatures, const Columns &columns, const VectorMatching &matching)
{
    std::vector<std::size_t> ids;
    ids.reserve(columns.size());
    for (const ColumnSeries &series : columns)
        ids.push_back(signatures.idOf(*series.labels, matching));
    return ids;
}

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

/// A series of the "many" side with its partner on the "one" side.
struct Pair {
    std::size_t many;
    std::size_t one;
    std::size_t signature;
    LabelsPtr labels; ///< of the result
};

Labels resultLabels(const Labels &many, const Labels &one, const Binary &b, bool delayed)
{
    const VectorMatching &matching = b.matching;
    const bool keepsName = isComparison(b.op) && (!b.returnBool || delayed);
    Labels labels = keepsName ? many : many.withoutMetric();
    if (matching.card == Cardinality::OneToOne)
        labels = matching.on ? keepLabels(labels, matching.labels) : dropLabels(labels, matching.labels);
    for (const std::string &name : matching.include)
        labels = labels.with(name, one.get(name));
    return labels;
}

class Matching
{
public:
    Matching(const Binary &b, const Columns &lhs, const Columns &rhs, const Grid &grid, bool delayed)
        : m_binary(b),
          m_delayed(delayed),
          m_swapped(b.matching.card == Cardinality::OneToMany),
          m_many(m_swapped ? rhs : lhs),
          m_one(m_swapped ? lhs : rhs),
          m_grid(grid),
          m_manyIds(idsOf(m_signatures, m_many, b.matching)),
          m_oneIds(idsOf(m_signatures, m_one, b.matching)),
          m_oneOf(m_signatures.labels.size())
    {
        for (std::size_t s = 0; s < m_one.size(); ++s)
            m_oneOf[m_oneIds[s]].push_back(s);
    }

    std::optional<QString> duplicateOnOneSide() const;
    std::vector<Pair> pairs() const;
    bool isUnique(const std::vector<Pair> &pairs) const;
    Columns compute(const std::vector<Pair> &pairs) const;

private:
    bool meetAt(const Pair &pair, std::size_t i) const
    {
        return !isStale(m_many[pair.many].values[i]) && !isStale(m_one[pair.one].values[i]);
    }
    bool neverMeetTogether(const std::vector<const Pair *> &group) const;
    QString describe(std::size_t first, std::size_t second) const;
    std::vector<double> column(const Pair &pair) const;

    const Binary &m_binary;
    const bool m_delayed; ///< the name is taken off at the end
    const bool m_swapped;
    const Columns &m_many;
    const Columns &m_one;
    const Grid &m_grid;
    Signatures m_signatures;
    const std::vector<std::size_t> m_manyIds;
    const std::vector<std::size_t> m_oneIds;
    std::vector<std::vector<std::size_t>> m_oneOf; ///< series of the one side by signature
};

/// Two series of the one side that share a signature are an error at instants where both have a value and the
/// other side has any.
std::optional<QString> Matching::duplicateOnOneSide() const
{
    for (const std::vector<std::size_t> &group : m_oneOf) {
        for (std::size_t i = 0; group.size() > 1 && i < m_grid.count; ++i) {
            std::vector<std::size_t> there;
            for (const std::size_t s : group) {
                if (!isStale(m_one[s].values[i]))
                    there.push_back(s);
            }
            if (there.size() > 1 && presentAt(m_many, i))
                return describe(there[0], there[1]);
        }
    }
    return std::nullopt;
}

QString Matching::describe(std::size_t first, std::size_t second) const
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
        .arg(text(*m_signatures.labels[m_oneIds[first]]), m_swapped ? QStringLiteral("left") : QStringLiteral("right"),
             a, b);
}

std::vector<Pair> Matching::pairs() const
{
    std::vector<Pair> pairs;
    for (std::size_t m = 0; m < m_many.size(); ++m) {
        for (const std::size_t o : m_oneOf[m_manyIds[m]]) {
            auto labels =
                std::make_shared<const Labels>(resultLabels(*m_many[m].labels, *m_one[o].labels, m_binary, m_delayed));
            pairs.push_back({m, o, m_manyIds[m], std::move(labels)});
        }
    }
    return pairs;
}

/// One to one: at no instant two pairs of one signature. Many to one: none that give the same labels.
bool Matching::isUnique(const std::vector<Pair> &pairs) const
{
    const bool oneToOne = m_binary.matching.card == Cardinality::OneToOne;
    std::vector<ByLabels<std::vector<const Pair *>>> rivals(m_oneOf.size());
    for (const Pair &pair : pairs)
        rivals[pair.signature][oneToOne ? m_signatures.labels[pair.signature].get() : pair.labels.get()].push_back(
            &pair);
    for (const auto &ofSignature : rivals) {
        for (const auto &[labels, group] : ofSignature) {
            if (group.size() > 1 && !neverMeetTogether(group))
                return false;
        }
    }
    return true;
}

bool Matching::neverMeetTogether(const std::vector<const Pair *> &group) const
{
    for (std::size_t i = 0; i < m_grid.count; ++i) {
        if (std::count_if(group.begin(), group.end(), [&](const Pair *pair) { return meetAt(*pair, i); }) > 1)
            return false;
    }
    return true;
}

std::vector<double> Matching::column(const Pair &pair) const
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

Columns Matching::compute(const std::vector<Pair> &pairs) const
{
    Columns columns;
    columns.reserve(pairs.size());
    for (const Pair &pair : pairs)
        columns.push_back({pair.labels, column(pair), m_delayed && m_binary.returnBool});
    return columns;
}

} // namespace

Result<Columns> Evaluator::setOperation(const Binary &b, Columns lhs, Columns rhs, const Grid &grid) const
{
    Signatures signatures;
    const std::vector<std::size_t> left = idsOf(signatures, lhs, b.matching);
    const std::vector<std::size_t> right = idsOf(signatures, rhs, b.matching);
    const std::size_t count = signatures.labels.size();
    if (b.op != BinaryOp::Or) {
        filter(lhs, left, presence(rhs, right, count, grid), b.op == BinaryOp::Unless);
        return merged(std::move(lhs));
    }
    filter(rhs, right, presence(lhs, left, count, grid), true);
    std::move(rhs.begin(), rhs.end(), std::back_inserter(lhs));
    return merged(std::move(lhs));
}

Result<Columns> Evaluator::matched(const Binary &b, const Columns &lhs, const Columns &rhs, const Grid &grid)
{
    const Matching matching(b, lhs, rhs, grid, m_options.delayedNameRemoval);
    if (const auto duplicate = matching.duplicateOnOneSide())
        return refuse(b, *duplicate);
    const std::vector<Pair> pairs = matching.pairs();
    if (const auto stop = m_budget.spend(pairs.size() * grid.count))
        return tl::unexpected(*stop);
    if (!matching.isUnique(pairs)) {
        return refuse(b,
                      b.matching.card == Cardinality::OneToOne
                          ? QStringLiteral("multiple matches for labels: many-to-one matching must be explicit "
                                           "(group_left/group_right)")
                          : QStringLiteral("multiple matches for labels: grouping labels must ensure unique matches"));
    }
    return merged(matching.compute(pairs));
}

} // namespace belfry::promql
