// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/pairing.h"

#include <algorithm>

namespace belfry::promql {

namespace {

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

std::vector<std::vector<std::size_t>> findRivals(const Pairing &pairing, bool oneToOne)
{
    std::vector<ByLabels<std::vector<std::size_t>>> groups(pairing.signatures.size());
    for (std::size_t p = 0; p < pairing.pairs.size(); ++p) {
        const Pairing::Pair &pair = pairing.pairs[p];
        const LabelsPtr &by = oneToOne ? pairing.signatures.labels[pair.signature] : pair.labels;
        groups[pair.signature][by.get()].push_back(p);
    }
    std::vector<std::vector<std::size_t>> rivals;
    for (auto &ofSignature : groups) {
        for (auto &[labels, group] : ofSignature) {
            if (group.size() > 1)
                rivals.push_back(std::move(group));
        }
    }
    return rivals;
}

} // namespace

Signatures signaturesOf(const Columns &left, const Columns &right, const VectorMatching &matching)
{
    Signatures signatures;
    ByLabels<std::size_t> index;
    const auto number = [&](const ColumnSeries &series) {
        LabelsPtr signature =
            std::make_shared<const Labels>(matching.on ? keepLabels(*series.labels, matching.labels)
                                                       : dropLabels(series.labels->withoutMetric(), matching.labels));
        const auto [it, isNew] = index.try_emplace(signature.get(), signatures.labels.size());
        if (isNew)
            signatures.labels.push_back(std::move(signature));
        return it->second;
    };
    std::transform(left.begin(), left.end(), std::back_inserter(signatures.ofLeft), number);
    std::transform(right.begin(), right.end(), std::back_inserter(signatures.ofRight), number);
    return signatures;
}

Pairing pairUp(const Binary &binary, const Columns &left, const Columns &right, bool delayed)
{
    const bool swapped = binary.matching.card == Cardinality::OneToMany;
    const Columns &many = swapped ? right : left;
    const Columns &one = swapped ? left : right;
    Pairing pairing;
    pairing.signatures = signaturesOf(left, right, binary.matching);
    const auto &manyIds = swapped ? pairing.signatures.ofRight : pairing.signatures.ofLeft;
    const auto &oneIds = swapped ? pairing.signatures.ofLeft : pairing.signatures.ofRight;
    pairing.oneOf.resize(pairing.signatures.size());
    for (std::size_t o = 0; o < one.size(); ++o)
        pairing.oneOf[oneIds[o]].push_back(o);
    for (std::size_t m = 0; m < many.size(); ++m) {
        for (const std::size_t o : pairing.oneOf[manyIds[m]]) {
            auto labels =
                std::make_shared<const Labels>(resultLabels(*many[m].labels, *one[o].labels, binary, delayed));
            pairing.pairs.push_back({m, o, manyIds[m], std::move(labels)});
        }
    }
    pairing.rivals = findRivals(pairing, binary.matching.card == Cardinality::OneToOne);
    return pairing;
}

} // namespace belfry::promql
