// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/variable_resolver.h"

#include "base/when_done.h"

#include <QPromise>

namespace belfry {

namespace {

/// Built-in variables in a selector are those of a page that says nothing about its range.
constexpr qint64 kRangeMs = 15 * 60'000;

QStringList valuesOf(const QString &label, const QueryResult &result)
{
    QStringList values;
    for (const ResultSeries &each : result.series)
        values << QString::fromStdString(std::string(each.labels->get(label.toStdString())));
    return values;
}

class VariableResolver : public std::enable_shared_from_this<VariableResolver>
{
public:
    VariableResolver(SeriesSource &series, HostId host, std::vector<Variable> variables, VariableChoices wanted,
                     std::int64_t timeLimitMs)
        : m_series(series),
          m_host(std::move(host)),
          m_variables(std::move(variables)),
          m_wanted(std::move(wanted)),
          m_timeLimitMs(timeLimitMs)
    {
    }

    QFuture<ResolvedVariables> start()
    {
        m_promise.start();
        QFuture<ResolvedVariables> future = m_promise.future();
        next();
        return future;
    }

private:
    /// Those that need no question at once; at the first that does, until it is answered.
    void next()
    {
        for (; m_index < m_variables.size(); ++m_index) {
            const Variable &variable = m_variables[m_index];
            if (variable.type == VariableType::LabelValues && ask(variable))
                return;
            keep(offeredValues(variable));
        }
        m_promise.addResult(m_resolved);
        m_promise.finish();
    }

    bool ask(const Variable &variable)
    {
        const std::vector<Variable> before(m_variables.begin(), m_variables.begin() + std::ptrdiff_t(m_index));
        const Substitutes substitutes =
            substitutesOf(before, m_resolved.states, builtInSubstitutes(kRangeMs, intervalOf(kRangeMs)));
        const Result<QString> match = substituteExpression(variable.match, substitutes);
        if (!match) {
            m_resolved.errors.insert(variable.name, match.error());
            return false;
        }
        const auto answer = m_series.query({m_host, labelValuesQuery(variable, *match), 0, m_timeLimitMs});
        watch(
            answer, &m_series,
            [self = shared_from_this()](const Result<QueryResultPtr> &result) { self->take(result); },
            [self = shared_from_this()] { self->m_promise.finish(); });
        return true;
    }

    void take(const Result<QueryResultPtr> &result)
    {
        const Variable &variable = m_variables[m_index];
        if (!result)
            m_resolved.errors.insert(variable.name, result.error());
        keep(offeredValues(variable, result ? valuesOf(variable.label, **result) : QStringList()));
        ++m_index;
        next();
    }

    void keep(std::vector<VariableValue> offered)
    {
        const Variable &variable = m_variables[m_index];
        const auto wanted = m_wanted.constFind(variable.name);
        QStringList chosen =
            chosenValues(variable, offered, wanted == m_wanted.constEnd() ? std::nullopt : std::optional(*wanted));
        m_resolved.states.insert(variable.name, {std::move(offered), std::move(chosen)});
    }

    SeriesSource &m_series;
    const HostId m_host;
    const std::vector<Variable> m_variables;
    const VariableChoices m_wanted;
    const std::int64_t m_timeLimitMs;
    QPromise<ResolvedVariables> m_promise;
    ResolvedVariables m_resolved;
    std::size_t m_index = 0;
};

} // namespace

QFuture<ResolvedVariables> resolveVariables(SeriesSource &series, const HostId &host, std::vector<Variable> variables,
                                            VariableChoices wanted, std::int64_t timeLimitMs)
{
    return std::make_shared<VariableResolver>(series, host, std::move(variables), std::move(wanted), timeLimitMs)
        ->start();
}

} // namespace belfry
