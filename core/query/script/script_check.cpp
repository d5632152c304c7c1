// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/script/script_check.h"

#include "query/functions/quantile.h"
#include "query/numbers.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>

namespace belfry::promql {

namespace {

/// Relative error that is allowed, as Prometheus's own runner allows it.
constexpr double kEpsilon = 0.000001;

using Expected = Expectation::Type;

QString text(const Labels &labels)
{
    return QString::fromStdString(labels.toString());
}

QString text(double v)
{
    return QString::fromStdString(printShortNumber(v));
}

bool same(double a, double b)
{
    return isStale(a) || isStale(b) ? isStale(a) && isStale(b) : almostEqual(a, b, kEpsilon);
}

bool matches(const Expectation &e, const QString &message)
{
    const std::string utf8 = message.toStdString();
    switch (e.match) {
    case Expectation::Match::Any: return true;
    case Expectation::Match::Text: return utf8 == e.text;
    case Expectation::Match::Pattern: return re2::RE2::PartialMatch(utf8, e.text);
    }
    return false;
}

QString checkFailure(const EvalCommand &command, const Error &error)
{
    if (!command.expects(Expected::Fail))
        return QStringLiteral("failed: %1").arg(error.toString());
    for (const Expectation &e : command.expectations) {
        if (e.type == Expected::Fail && !matches(e, error.message))
            return QStringLiteral("expected failure \"%1\", got \"%2\"")
                .arg(QString::fromStdString(e.text), error.message);
    }
    return {};
}

QString checkNotes(const EvalCommand &command, Expected wanted, Expected unwanted, const std::vector<QString> &notes,
                   const char *what)
{
    const QString name = QLatin1String(what);
    if (command.expects(unwanted) && !notes.empty())
        return QStringLiteral("unexpected %1 \"%2\"").arg(name, notes.front());
    std::vector<const Expectation *> all;
    for (const Expectation &e : command.expectations) {
        if (e.type == wanted)
            all.push_back(&e);
    }
    for (const Expectation *e : all) {
        if (std::none_of(notes.begin(), notes.end(), [e](const QString &note) { return matches(*e, note); }))
            return QStringLiteral("expected %1 \"%2\", got %3")
                .arg(name, QString::fromStdString(e->text), notes.empty() ? QStringLiteral("none") : notes.front());
    }
    for (const QString &note : notes) {
        if (!all.empty() &&
            std::none_of(all.begin(), all.end(), [&note](const Expectation *e) { return matches(*e, note); }))
            return QStringLiteral("unexpected %1 \"%2\"").arg(name, note);
    }
    return {};
}

std::vector<Sample> expectedSamples(const ScriptSeries &series, Timestamp from, std::int64_t step)
{
    std::vector<Sample> samples;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (series.values[i])
            samples.push_back({from + static_cast<std::int64_t>(i) * step, *series.values[i]});
    }
    return samples;
}

QString compareSamples(const Labels &labels, const std::vector<Sample> &wanted, const std::vector<Sample> &got)
{
    if (wanted.size() != got.size())
        return QStringLiteral("expected %1 points of %2, got %3").arg(wanted.size()).arg(text(labels)).arg(got.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i].t != got[i].t || !same(wanted[i].v, got[i].v))
            return QStringLiteral("expected %1 at %2 ms of %3, got %4 at %5 ms")
                .arg(text(wanted[i].v))
                .arg(wanted[i].t)
                .arg(text(labels), text(got[i].v))
                .arg(got[i].t);
    }
    return {};
}

QString checkSeries(const EvalCommand &command, const QueryResult &result)
{
    const bool instant = !command.isRange && !command.rangeVector;
    const Timestamp from = command.rangeVector ? command.rangeVector->from : command.from;
    const std::int64_t step = command.rangeVector ? command.rangeVector->stepMs : command.stepMs;
    std::map<Labels, std::size_t> places;
    for (std::size_t i = 0; i < command.series.size(); ++i)
        places[command.series[i].labels] = i;
    for (std::size_t i = 0; i < result.series.size(); ++i) {
        const Labels &labels = *result.series[i].labels;
        const auto found = places.find(labels);
        if (found == places.end())
            return QStringLiteral("unexpected series %1 = %2")
                .arg(text(labels), text(result.series[i].samples.front().v));
        if (command.expects(Expected::Ordered) && found->second != i)
            return QStringLiteral("expected %1 at position %2, got it at %3")
                .arg(text(labels))
                .arg(found->second + 1)
                .arg(i + 1);
        std::vector<Sample> wanted = expectedSamples(command.series[found->second], from, step);
        if (instant)
            wanted.resize(std::min<std::size_t>(wanted.size(), 1));
        if (QString difference = compareSamples(labels, wanted, result.series[i].samples); !difference.isEmpty())
            return difference;
        places.erase(found);
    }
    return places.empty() ? QString()
                          : QStringLiteral("expected series %1, which is missing").arg(text(places.begin()->first));
}

QString checkValue(const EvalCommand &command, const QueryResult &result)
{
    switch (result.type) {
    case ValueType::String:
        return command.string && result.text.toStdString() == *command.string
                   ? QString()
                   : QStringLiteral("got the string \"%1\"").arg(result.text);
    case ValueType::Scalar:
        return command.scalar && same(*command.scalar, result.scalar.v)
                   ? QString()
                   : QStringLiteral("got the scalar %1").arg(text(result.scalar.v));
    case ValueType::Matrix:
        if (!command.isRange && !command.rangeVector)
            return QStringLiteral("got a range vector");
        break;
    case ValueType::Vector: break;
    }
    if (command.scalar || command.string)
        return QStringLiteral("expected a scalar or string, got a vector");
    return checkSeries(command, result);
}

} // namespace

QString checkResult(const EvalCommand &command, const Result<QueryResult> &result)
{
    if (!result)
        return checkFailure(command, result.error());
    if (command.expects(Expected::Fail))
        return QStringLiteral("expected a failure, got a result");
    QString missing = checkNotes(command, Expected::Warn, Expected::NoWarn, result->warnings, "warning");
    if (missing.isEmpty())
        missing = checkNotes(command, Expected::Info, Expected::NoInfo, result->infos, "info");
    return missing.isEmpty() ? checkValue(command, *result) : missing;
}

} // namespace belfry::promql
