// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/variable.h"

#include "base/natural_order.h"
#include "query/regex.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

struct TypeName {
    VariableType type;
    const char *name;
};

constexpr std::array kTypeNames{
    TypeName{VariableType::LabelValues, "labelValues"},
    TypeName{VariableType::List, "list"},
    TypeName{VariableType::Text, "text"},
    TypeName{VariableType::Constant, "constant"},
    TypeName{VariableType::Interval, "interval"},
};

QStringList filtered(const QStringList &values, const QString &regex)
{
    if (regex.isEmpty())
        return values;
    const promql::Regex pattern(regex.toStdString());
    QStringList kept;
    std::string value;
    for (const QString &each : values) {
        if (pattern.isValid() && pattern.replace(each.toStdString(), pattern.hasGroups() ? "$1" : "$0", value))
            kept << QString::fromStdString(value);
    }
    return kept;
}

} // namespace

const Variable *findVariable(const std::vector<Variable> &variables, QStringView name)
{
    const auto it =
        std::find_if(variables.begin(), variables.end(), [&](const Variable &each) { return each.name == name; });
    return it == variables.end() ? nullptr : &*it;
}

QString variableTypeName(VariableType type)
{
    const auto *it =
        std::find_if(kTypeNames.begin(), kTypeNames.end(), [&](const auto &each) { return each.type == type; });
    return QLatin1String(it->name);
}

std::optional<VariableType> variableTypeFromName(QStringView name)
{
    for (const TypeName &each : kTypeNames) {
        if (name == QLatin1String(each.name))
            return each.type;
    }
    return std::nullopt;
}

QStringList variableTypeNames()
{
    QStringList names;
    for (const TypeName &each : kTypeNames)
        names << QLatin1String(each.name);
    return names;
}

const QStringList &builtInVariables()
{
    static const QStringList names{QStringLiteral("__interval"), QStringLiteral("__interval_ms"),
                                   QStringLiteral("__rate_interval"), QStringLiteral("__range"),
                                   QStringLiteral("__range_s")};
    return names;
}

QString labelValuesQuery(const Variable &variable, const QString &match)
{
    const QString selector = match.isEmpty() ? QStringLiteral("{%1!=\"\"}").arg(variable.label) : match;
    return QStringLiteral("group by (%1) (%2)").arg(variable.label, selector);
}

std::vector<VariableValue> offeredValues(const Variable &variable, const QStringList &labelValues)
{
    if (variable.type != VariableType::LabelValues)
        return variable.values;
    QStringList values = filtered(labelValues, variable.regex);
    values.removeAll(QString());
    std::sort(values.begin(), values.end(), comesBefore);
    values.removeDuplicates();
    std::vector<VariableValue> offered;
    for (const QString &each : values.mid(0, qsizetype(kMostOffered)))
        offered.push_back({each, each});
    return offered;
}

} // namespace belfry
