// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/test_script.h"

#include "query/engine.h"
#include "query/functions/quantile.h"
#include "query/script/script_check.h"
#include "query/script/script_store.h"
#include "query/script/script_support.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <set>

namespace belfry {

namespace {

using namespace promql;

/// Which of Prometheus's experimental features reads these samples differently; null for none.
const char *experimentalFeature(const ScriptSeries &series, bool hasStartTimes)
{
    if (hasStartTimes)
        return "loads start timestamps, an experimental feature";
    if (series.labels.has("__type__") || series.labels.has("__unit__"))
        return "loads type and unit labels, an experimental feature";
    return nullptr;
}

void load(const LoadCommand &command, ScriptStore &store)
{
    const auto timeOf = [&command](std::size_t i) { return static_cast<std::int64_t>(i) * command.stepMs; };
    std::set<Labels> withStartTimes;
    for (const ScriptSeries &series : command.series) {
        if (series.startTimes)
            withStartTimes.insert(series.labels);
        const char *feature = experimentalFeature(series, withStartTimes.contains(series.labels));
        for (const std::size_t i : series.histograms)
            store.addUnsupported(series.labels, timeOf(i), "loads native histograms");
        for (std::size_t i = 0; i < series.values.size(); ++i) {
            if (!series.values[i])
                continue;
            store.add(series.labels, timeOf(i), *series.values[i]);
            if (feature)
                store.addUnsupported(series.labels, timeOf(i), feature);
        }
    }
    if (!command.withNativeHistograms)
        return;
    for (const auto &[labels, indices] : nativeHistogramsOf(command)) {
        for (const std::size_t i : indices)
            store.addUnsupported(labels, timeOf(i), "loads native histograms");
    }
}

/// Prometheus runs its scripts with this feature on, and they count on it.
QueryOptions scriptOptions()
{
    QueryOptions options;
    options.delayedNameRemoval = true;
    return options;
}

/// An instant query's vector must also stand in a range query around the instant, in any order.
QString checkAsRange(const Engine &engine, const EvalCommand &command, const QueryResult &instant)
{
    const QString expr = QString::fromStdString(command.expr);
    const bool namesBounds = expr.contains(QLatin1String("start()")) || expr.contains(QLatin1String("end()"));
    if (command.isRange || instant.type != ValueType::Vector || namesBounds)
        return {};
    constexpr std::int64_t step = 60'000;
    const auto range = engine.range(expr, command.from - step, command.from + step, step, scriptOptions());
    if (!range)
        return QStringLiteral("as a range query: %1").arg(range.error().toString());
    std::map<Labels, double> middle;
    for (const ResultSeries &series : range->series) {
        for (const Sample &s : series.samples) {
            if (s.t == command.from)
                middle[*series.labels] = s.v;
        }
    }
    if (middle.size() != instant.series.size())
        return QStringLiteral("as a range query: %1 series, as an instant query %2")
            .arg(middle.size())
            .arg(instant.series.size());
    for (const ResultSeries &series : instant.series) {
        const auto found = middle.find(*series.labels);
        if (found == middle.end() || !almostEqual(found->second, series.samples.front().v, 1e-12))
            return QStringLiteral("as a range query: another value of %1")
                .arg(QString::fromStdString(series.labels->toString()));
    }
    return {};
}

ScriptBlock run(const EvalCommand &command, ScriptStore &store)
{
    ScriptBlock block;
    block.line = command.line;
    block.expr = QString::fromStdString(command.expr);
    const auto skipped = [&block](const QString &reason) {
        block.reason = reason;
        block.outcome = ScriptBlock::Outcome::Skipped;
        return block;
    };
    if (const QString reason = unsupportedReason(command); !reason.isEmpty())
        return skipped(reason);
    const Engine engine(store);
    const auto result = command.isRange
                            ? engine.range(block.expr, command.from, command.to, command.stepMs, scriptOptions())
                            : engine.instant(block.expr, command.from, scriptOptions());
    if (const char *reason = store.takeUnsupported())
        return skipped(QLatin1String(reason));
    block.reason = checkResult(command, result);
    if (block.reason.isEmpty() && result) {
        const QString difference = checkAsRange(engine, command, *result);
        if (!store.takeUnsupported())
            block.reason = difference;
    }
    block.outcome = block.reason.isEmpty() ? ScriptBlock::Outcome::Passed : ScriptBlock::Outcome::Failed;
    return block;
}

} // namespace

int ScriptReport::count(ScriptBlock::Outcome outcome) const
{
    return static_cast<int>(
        std::count_if(blocks.begin(), blocks.end(), [outcome](const ScriptBlock &b) { return b.outcome == outcome; }));
}

Result<ScriptReport> runTestScript(std::string_view text, const QString &fileName)
{
    const auto commands = readScript(text, fileName);
    if (!commands)
        return tl::unexpected(commands.error());
    ScriptStore store;
    ScriptReport report;
    for (const ScriptCommand &command : *commands) {
        if (std::holds_alternative<ClearCommand>(command))
            store.clear();
        else if (const auto *loading = std::get_if<LoadCommand>(&command))
            load(*loading, store);
        else
            report.blocks.push_back(run(std::get<EvalCommand>(command), store));
    }
    return report;
}

Result<ScriptReport> runTestScriptFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("can't read the test script: %1").arg(file.errorString()), ErrorKind::NotFound,
                       {path, 0, 0, {}});
    const QByteArray text = file.readAll();
    return runTestScript(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), path);
}

} // namespace belfry
