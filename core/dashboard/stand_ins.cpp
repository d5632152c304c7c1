// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/stand_ins.h"

namespace belfry {

namespace {

/// With more variables of unknown kind than this in one expression, all of them are taken to be of the same kind.
constexpr std::size_t kMostMixed = 4;

const QStringList &kinds()
{
    static const QStringList each{QStringLiteral("x"), QStringLiteral("1"), QStringLiteral("5m")};
    return each;
}

Substitute standIn(const QString &value, const Variable &variable)
{
    return {{{value, value}}, false, false, variable.type == VariableType::Constant};
}

QString firstValue(const Variable &variable)
{
    if (variable.initial && !variable.initial->isEmpty() && variable.initial->front() != kAllValues)
        return variable.initial->front();
    return variable.values.empty() ? kinds().front() : variable.values.front().value;
}

QString namedValue(const Variable &variable)
{
    const QString value = firstValue(variable);
    return variable.type == VariableType::Interval && value == kAutoInterval ? QStringLiteral("1m") : value;
}

/// Those of the expression whose values viewers or series bring.
std::vector<const Variable *> openVariables(const QString &expr, const std::vector<Variable> &variables)
{
    const QStringList names = namesInExpression(expr);
    std::vector<const Variable *> open;
    for (const Variable &each : variables) {
        const bool isOpen = each.type == VariableType::Text || each.type == VariableType::LabelValues;
        if (isOpen && names.contains(each.name))
            open.push_back(&each);
    }
    return open;
}

} // namespace

Substitutes standIns(const std::vector<Variable> &variables)
{
    Substitutes all = builtInSubstitutes(15 * 60'000, 2000);
    for (const Variable &each : variables)
        all.insert(each.name, standIn(namedValue(each), each));
    return all;
}

Result<void> checkWithStandIns(const QString &expr, const std::vector<Variable> &variables, const QString &pointer,
                               const std::function<Result<void>(const QString &complete)> &check)
{
    Substitutes substitutes = standIns(variables);
    const auto tried = [&] { return substituteExpression(expr, substitutes, pointer).and_then(check); };
    Result<void> first = tried();
    if (first || !expr.contains(u'$'))
        return first;
    const auto open = openVariables(expr, variables);
    const auto count = std::size_t(kinds().size());
    const bool isMixed = open.size() <= kMostMixed;
    std::size_t combinations = open.empty() ? 0 : count;
    for (std::size_t i = 1; isMixed && i < open.size(); ++i)
        combinations *= count;
    for (std::size_t combination = 0; combination < combinations; ++combination) {
        std::size_t rest = combination;
        for (const Variable *each : open) {
            substitutes.insert(each->name, standIn(kinds()[qsizetype(rest % count)], *each));
            rest = isMixed ? rest / count : rest;
        }
        if (tried())
            return {};
    }
    return first;
}

} // namespace belfry
