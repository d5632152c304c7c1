// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/variable_parameters.h"

#include "protocol/limits.h"

#include <algorithm>

namespace belfry::rest {

namespace {

constexpr QLatin1String kPrefix("var-");

QStringList visibleNames(const std::vector<Variable> &variables)
{
    QStringList names;
    for (const Variable &each : variables) {
        if (each.isVisible())
            names << kPrefix + each.name;
    }
    return names;
}

bool isPossible(const Variable &variable, const QString &value)
{
    if (value == kAllValues)
        return variable.all;
    return variable.values.empty() || std::any_of(variable.values.begin(), variable.values.end(),
                                                  [&](const VariableValue &each) { return each.value == value; });
}

/// What was expected instead, empty if they are right.
QString complaintAboutValues(const Variable &variable, const QStringList &values)
{
    if (values.size() > (variable.multi ? wire::limits::kVariableValues : 1))
        return variable.multi ? QStringLiteral("at most %1 values").arg(wire::limits::kVariableValues)
                              : QStringLiteral("one value");
    for (const QString &each : values) {
        if (each.size() > wire::limits::kNameChars)
            return QStringLiteral("at most %1 characters").arg(wire::limits::kNameChars);
        if (!isPossible(variable, each))
            return QStringLiteral("one of the variable's values");
    }
    return {};
}

} // namespace

VariableChoices readChoices(Parameters &parameters, const UrlParams &params, const std::vector<Variable> &variables)
{
    VariableChoices choices;
    const QStringList names = params.names();
    for (const QString &name : names) {
        if (!name.startsWith(kPrefix))
            continue;
        const Variable *variable = findVariable(variables, QStringView(name).mid(kPrefix.size()));
        if (!variable || !variable->isVisible()) {
            parameters.fail(name.toLatin1().constData(),
                            QStringLiteral("expected a variable of this layout, of which it has %1")
                                .arg(visibleNames(variables).join(QLatin1String(", "))));
            continue;
        }
        const QStringList values = params.values(name);
        if (const QString expected = complaintAboutValues(*variable, values); !expected.isEmpty())
            parameters.fail(name.toLatin1().constData(), QStringLiteral("expected %1").arg(expected));
        choices.insert(variable->name, values);
    }
    return choices;
}

VariableChoices keptChoices(const UrlParams &params)
{
    VariableChoices choices;
    const QStringList names = params.names();
    for (const QString &name : names) {
        if (name.startsWith(kPrefix))
            choices.insert(name.mid(kPrefix.size()), params.values(name));
    }
    return choices;
}

} // namespace belfry::rest
