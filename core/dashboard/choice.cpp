// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/choice.h"

#include <algorithm>

namespace belfry {

namespace {

const VariableValue *findValue(const std::vector<VariableValue> &values, const QString &value)
{
    const auto it = std::find_if(values.begin(), values.end(), [&](const auto &each) { return each.value == value; });
    return it == values.end() ? nullptr : &*it;
}

/// Of the wanted values those that it may have.
QStringList possible(const Variable &variable, const std::vector<VariableValue> &offered, const QStringList &wanted)
{
    if (variable.all && wanted.contains(kAllValues))
        return {kAllValues};
    const bool isNamed = variable.type == VariableType::List || variable.type == VariableType::Interval;
    QStringList values;
    for (const QString &each : wanted) {
        if (each != kAllValues && !values.contains(each) && (!isNamed || findValue(offered, each)))
            values << each;
    }
    return variable.multi ? values : values.mid(0, 1);
}

/// The default as far as it is there: eth0 isn't on every machine.
QStringList initialValues(const Variable &variable, const std::vector<VariableValue> &offered)
{
    QStringList values = possible(variable, offered, variable.initial.value_or(QStringList()));
    const bool isOpen = offered.empty() || values.contains(kAllValues);
    if (!isOpen)
        values.removeIf([&](const QString &each) { return !findValue(offered, each); });
    return values;
}

} // namespace

QStringList chosenValues(const Variable &variable, const std::vector<VariableValue> &offered,
                         const std::optional<QStringList> &wanted)
{
    if (wanted && variable.isVisible()) {
        if (QStringList values = possible(variable, offered, *wanted); !values.isEmpty())
            return values;
    }
    if (QStringList values = initialValues(variable, offered); !values.isEmpty())
        return values;
    if (variable.all)
        return {kAllValues};
    return offered.empty() ? QStringList() : QStringList{offered.front().value};
}

QString chosenText(const VariableState &state)
{
    if (state.chosen.contains(kAllValues))
        return allText();
    QStringList texts;
    for (const QString &each : state.chosen) {
        const VariableValue *known = findValue(state.offered, each);
        texts << (known ? known->text : each);
    }
    return texts.join(QLatin1String(", "));
}

Substitute substituteOf(const Variable &variable, const VariableState &state, const Substitutes &builtIns)
{
    Substitute substitute;
    substitute.isCode = variable.type == VariableType::Constant;
    if (state.chosen.contains(kAllValues)) {
        substitute.isAll = true;
        substitute.values = state.offered;
        substitute.matchesAnything =
            variable.type == VariableType::LabelValues && variable.match.isEmpty() && variable.regex.isEmpty();
    } else if (variable.type == VariableType::Interval && state.chosen == QStringList(kAutoInterval)) {
        substitute.values = builtIns.value(QStringLiteral("__interval")).values;
    } else {
        for (const QString &each : state.chosen) {
            const VariableValue *known = findValue(state.offered, each);
            substitute.values.push_back(known ? *known : VariableValue{each, each});
        }
    }
    if (substitute.values.empty())
        substitute.values.push_back({});
    return substitute;
}

Substitutes substitutesOf(const std::vector<Variable> &variables, const VariableStates &states,
                          const Substitutes &builtIns)
{
    Substitutes all = builtIns;
    for (const Variable &each : variables)
        all.insert(each.name, substituteOf(each, states.value(each.name), builtIns));
    return all;
}

} // namespace belfry
