// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/variable_rules.h"

#include "dashboard/json_fields.h"
#include "dashboard/stand_ins.h"
#include "query/characters.h"
#include "query/parser.h"
#include "query/regex.h"

#include <algorithm>

namespace belfry {

namespace {

using L1 = QLatin1String;

constexpr std::size_t kMostVariables = 50;
constexpr std::size_t kMostValues = 1000;
constexpr qsizetype kMostNameChars = 64;

Result<void> refusedVariable(const QString &pointer, const QString &message)
{
    return failure(message, ErrorKind::Invalid, {{}, 0, 0, pointer});
}

bool isName(const QString &name, qsizetype most)
{
    const QByteArray bytes = name.toUtf8();
    return !bytes.isEmpty() && bytes.size() <= most && promql::isAlpha(bytes[0]) &&
           std::all_of(bytes.begin(), bytes.end(), promql::isAlphaNumeric);
}

Result<void> checkName(const QString &name, const QString &pointer)
{
    if (!isName(name, kMostNameChars))
        return refusedVariable(pointer,
                               QStringLiteral("expected 1 to %1 of a-z, A-Z, 0-9 and _, no digit first, found \"%2\"")
                                   .arg(kMostNameChars)
                                   .arg(name));
    if (builtInVariables().contains(name))
        return refusedVariable(pointer, QStringLiteral("$%1 is built in; expected another name").arg(name));
    return {};
}

/// Members that only some types have.
Result<void> checkMembers(const Variable &variable, const QString &pointer)
{
    const bool isLabel = variable.type == VariableType::LabelValues;
    const bool hasValues = variable.type == VariableType::List || variable.type == VariableType::Interval;
    struct Member {
        const char *name;
        bool isThere;
        bool isTaken;
    };
    const Member members[]{
        {"label", !variable.label.isEmpty(), isLabel},      {"match", !variable.match.isEmpty(), isLabel},
        {"regex", !variable.regex.isEmpty(), isLabel},      {"values", !variable.values.empty(), hasValues},
        {"multi", variable.multi, variable.isRepeatable()}, {"all", variable.all, variable.isRepeatable()}};
    for (const Member &member : members) {
        if (member.isThere && !member.isTaken)
            return refusedVariable(jsonPointer(pointer, L1(member.name)),
                                   QStringLiteral("a variable of type \"%1\" has no \"%2\"")
                                       .arg(variableTypeName(variable.type), L1(member.name)));
    }
    return {};
}

Result<void> checkLabelValues(const Variable &variable, const std::vector<Variable> &before, const QString &pointer)
{
    if (!isName(variable.label, 1000))
        return refusedVariable(pointer + L1("/label"),
                               QStringLiteral("expected the name of a label, found \"%1\"").arg(variable.label));
    const promql::Regex regex(variable.regex.toStdString());
    if (!regex.isValid())
        return refusedVariable(
            pointer + L1("/regex"),
            QStringLiteral("not a regular expression: %1").arg(QString::fromStdString(regex.error())));
    if (variable.match.isEmpty())
        return {};
    const QString at = pointer + L1("/match");
    return checkWithStandIns(variable.match, before, at, [&](const QString &complete) -> Result<void> {
        if (const auto selector = parseSelector(complete.toStdString()); !selector)
            return refusedVariable(at, selector.error().message);
        return {};
    });
}

Result<void> checkValues(const Variable &variable, const QString &pointer)
{
    if (variable.values.empty() || variable.values.size() > kMostValues)
        return refusedVariable(
            pointer, QStringLiteral("expected 1 to %1 values, found %2").arg(kMostValues).arg(variable.values.size()));
    for (std::size_t i = 0; i < variable.values.size(); ++i) {
        const QString &value = variable.values[i].value;
        const QString at = jsonPointer(pointer, qsizetype(i));
        const auto before = variable.values.begin() + std::ptrdiff_t(i);
        if (std::any_of(variable.values.begin(), before,
                        [&](const VariableValue &each) { return each.value == value; }))
            return refusedVariable(at, QStringLiteral("\"%1\" is there already").arg(value));
        if (value == kAllValues)
            return refusedVariable(at, QStringLiteral("\"%1\" means all values; expected another").arg(value));
        const bool isDuration = value == kAutoInterval || promql::parseDuration(value.toStdString()).value_or(0) > 0;
        if (variable.type == VariableType::Interval && !isDuration)
            return refusedVariable(at, QStringLiteral("expected a duration like 5m, or auto, found \"%1\"").arg(value));
    }
    return {};
}

bool isOffered(const Variable &variable, const QString &value)
{
    if (value == kAllValues)
        return variable.all;
    return variable.values.empty() || std::any_of(variable.values.begin(), variable.values.end(),
                                                  [&](const VariableValue &each) { return each.value == value; });
}

Result<void> checkInitial(const Variable &variable, const QString &pointer)
{
    const qsizetype count = variable.initial ? variable.initial->size() : 0;
    if (variable.type == VariableType::Constant && count != 1)
        return refusedVariable(pointer, QStringLiteral("expected the constant's one value, found %1").arg(count));
    if (count > 1 && !variable.multi)
        return refusedVariable(pointer, QStringLiteral("expected one value without \"multi\", found %1").arg(count));
    for (qsizetype i = 0; i < count; ++i) {
        const QString &value = variable.initial->at(i);
        if (!isOffered(variable, value))
            return refusedVariable(jsonPointer(pointer, i),
                                   QStringLiteral("expected one of the variable's values, found \"%1\"").arg(value));
    }
    return {};
}

} // namespace

Result<void> checkVariable(const Variable &variable, const std::vector<Variable> &before, const QString &pointer)
{
    const bool hasValues = variable.type == VariableType::List || variable.type == VariableType::Interval;
    return checkName(variable.name, pointer + L1("/name"))
        .and_then([&] { return checkMembers(variable, pointer); })
        .and_then([&] {
            return variable.type == VariableType::LabelValues ? checkLabelValues(variable, before, pointer)
                                                              : Result<void>();
        })
        .and_then([&] { return hasValues ? checkValues(variable, pointer + L1("/values")) : Result<void>(); })
        .and_then([&] { return checkInitial(variable, pointer + L1("/default")); });
}

Result<void> checkVariables(const std::vector<Variable> &variables, const QString &pointer)
{
    if (variables.size() > kMostVariables)
        return refusedVariable(
            pointer,
            QStringLiteral("expected at most %1 variables, found %2").arg(kMostVariables).arg(variables.size()));
    std::vector<Variable> before;
    for (const Variable &each : variables) {
        const QString at = jsonPointer(pointer, qsizetype(before.size()));
        if (auto checked = checkVariable(each, before, at); !checked)
            return checked;
        if (findVariable(before, each.name))
            return refusedVariable(at + L1("/name"),
                                   QStringLiteral("another variable has the name \"%1\" already").arg(each.name));
        before.push_back(each);
    }
    return {};
}

} // namespace belfry
