// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/when_done.h"
#include "models/app_model.h"
#include "models/completion_model.h"
#include "models/fuzzy_match.h"
#include "query/editing/function_help.h"
#include "query/functions/function_table.h"

#include <QCoreApplication>

#include <algorithm>

// Where the candidates of a CompletionModel come from.
namespace belfry {

using promql::CandidateKind;
using promql::Expected;

namespace {

constexpr std::size_t kMostMetrics = 100; // among the candidates
constexpr int kMostValues = 500;          // that are sent at once
constexpr int kFitsFunction = 16;
/// Series that had samples within it have label names to offer.
constexpr qint64 kRecentMs = 60LL * 60 * 1000;

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString helpText(std::string_view name)
{
    const auto help = promql::helpOf(name);
    return help ? QCoreApplication::translate("PromQL", help->text) : QString();
}

bool takesRange(const QString &function)
{
    const promql::Function *known = promql::findFunction(function.toStdString());
    return known && std::find(known->args.begin(), known->args.end(), ValueType::Matrix) != known->args.end();
}

QStringList usualDurations()
{
    return QStringLiteral("5s 15s 30s 1m 5m 15m 30m 1h 6h 12h 1d 1w").split(u' ');
}

QStringList matchOperators()
{
    return QStringLiteral("= != =~ !~").split(u' ');
}

} // namespace

std::vector<CompletionModel::Candidate> CompletionModel::candidates()
{
    std::vector<Candidate> all;
    const bool isBegun = m_asked || !m_point->prefix.isEmpty();
    switch (m_point->expected) {
    case Expected::Operand:
        if (isBegun) {
            addAggregations(all);
            addMetrics(all);
            addFunctions(all);
        }
        break;
    case Expected::LabelName: addLabelNames(all); break;
    case Expected::LabelValue: addLabelValues(all); break;
    case Expected::Duration:
        if (isBegun)
            addWords(all, CandidateKind::Duration, usualDurations());
        break;
    case Expected::MatchOperator:
        if (isBegun)
            addWords(all, CandidateKind::Operator, matchOperators());
        break;
    case Expected::Operator:
    case Expected::Nothing: break;
    }
    if (isBegun)
        addWords(all, CandidateKind::Keyword, m_point->keywords);
    return all;
}

void CompletionModel::add(std::vector<Candidate> &to, Candidate candidate, int bonus) const
{
    // Without a beginning they stay in their order.
    const int score = m_point->prefix.isEmpty() ? 0 : fuzzyScore(m_point->prefix, candidate.name);
    if (score < 0)
        return;
    candidate.score = score + bonus;
    to.push_back(std::move(candidate));
}

/// 20,000 names at every key: only those that answer become candidates.
void CompletionModel::addMetrics(std::vector<Candidate> &to) const
{
    if (!m_app)
        return;
    const bool isOfRange = takesRange(m_point->function);
    const MetricListPtr metrics = m_app->catalogue()->metrics();
    struct Found {
        const MetricInfo *metric;
        int score;
    };
    std::vector<Found> found;
    for (const MetricInfo &metric : *metrics) {
        const int score = m_point->prefix.isEmpty() ? 0 : fuzzyScore(m_point->prefix, metric.name);
        if (score >= 0)
            found.push_back({&metric, score + (isOfRange && growsOnly(metric) ? kFitsFunction : 0)});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.score > b.score; });
    found.resize(std::min(found.size(), kMostMetrics));
    for (const Found &each : found) {
        const QString type = metricTypeText(each.metric->type);
        const QString series = tr("%n series", nullptr, each.metric->series);
        to.push_back({CandidateKind::Metric, each.metric->name,
                      type.isEmpty() ? series : QStringLiteral("%1 · %2").arg(type, series), each.metric->help,
                      each.score});
    }
}

void CompletionModel::addAggregations(std::vector<Candidate> &to) const
{
    for (const std::string_view name : promql::allAggregations())
        add(to, {CandidateKind::Aggregation, fromUtf8(name), promql::signatureOf(name), helpText(name), 0});
}

void CompletionModel::addFunctions(std::vector<Candidate> &to) const
{
    for (const promql::Function *function : promql::allFunctions())
        add(to, {CandidateKind::Function, fromUtf8(function->name), promql::signatureOf(function->name),
                 helpText(function->name), 0});
}

void CompletionModel::addWords(std::vector<Candidate> &to, CandidateKind kind, const QStringList &words) const
{
    for (const QString &word : words) {
        const QString help = kind == CandidateKind::Keyword ? helpText(word.toStdString()) : QString();
        add(to, {kind, word, {}, help, 0});
    }
}

void CompletionModel::addLabelNames(std::vector<Candidate> &to)
{
    if (!m_names || m_names->selector != m_point->selector)
        askNames();
    if (!m_names || m_names->selector != m_point->selector)
        return;
    for (const QString &name : std::as_const(m_names->names))
        add(to, {CandidateKind::LabelName, name, {}, {}, 0});
}

void CompletionModel::addLabelValues(std::vector<Candidate> &to)
{
    askValues();
    const bool fits = m_values && m_values->selector == m_point->selector && m_values->label == m_point->label;
    if (!fits)
        return;
    for (const LabelValueCount &each : m_values->values)
        add(to, {CandidateKind::LabelValue, each.value, tr("%n series", nullptr, each.series), {}, 0});
}

void CompletionModel::askNames()
{
    if (!m_app || (m_namesAsked && m_namesWanted == m_point->selector))
        return;
    stopWatching(m_namesAsked.data());
    m_namesWanted = m_point->selector;
    const qint64 newest = qint64(m_app->hosts()->newestMs());
    const LabelNamesRequest request{{}, m_namesWanted, newest > 0 ? newest - kRecentMs : 0};
    m_namesAsked = watch(m_app->source().series().labelNames(request), this,
                         [this](const Result<std::vector<std::string>> &names) {
                             m_namesAsked = nullptr;
                             m_names = LabelNames{m_namesWanted, {}};
                             for (const std::string &name : names.value_or(std::vector<std::string>())) {
                                 if (name != "__name__")
                                     m_names->names.append(QString::fromStdString(name));
                             }
                             offer();
                         });
}

/// Once for a label, and where it has more values than are sent, again for what is typed.
void CompletionModel::askValues()
{
    const auto isAbout = [this](const LabelValues &values) {
        return values.selector == m_point->selector && values.label == m_point->label &&
               (values.all || values.contains == m_point->prefix);
    };
    if (!m_app || (m_values && isAbout(*m_values)) || (m_valuesAsked && isAbout(m_valuesWanted)))
        return;
    const bool isKnown = m_values && m_values->selector == m_point->selector && m_values->label == m_point->label;
    stopWatching(m_valuesAsked.data());
    m_valuesWanted = {m_point->selector, m_point->label, isKnown ? m_point->prefix : QString(), {}, false};
    const QString query =
        labelValuesQuery(m_valuesWanted.selector, m_valuesWanted.label, kMostValues, m_valuesWanted.contains);
    m_valuesAsked =
        watch(m_app->source().series().query({{}, query}), this, [this](const Result<QueryResultPtr> &answer) {
            m_valuesAsked = nullptr;
            m_values = m_valuesWanted;
            if (answer)
                m_values->values = labelValues(**answer, m_values->label);
            m_values->all = m_values->contains.isEmpty() && m_values->values.size() < std::size_t(kMostValues);
            offer();
        });
}

} // namespace belfry
