// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/variable_uses.h"

#include "dashboard/operation.h"
#include "dashboard/substitution.h"
#include "dashboard/widget_texts.h"

#include <algorithm>

namespace belfry {

namespace {

void addEach(QStringList &names, const QStringList &more)
{
    for (const QString &name : more) {
        if (!names.contains(name))
            names << name;
    }
}

QString freeVariableName(const QString &wish, const std::vector<Variable> &some, const std::vector<Variable> &others)
{
    constexpr int kMostStem = 56; // leaves room for "_" and a number within 64 characters
    const QString stem = wish.left(kMostStem);
    QString name = wish;
    for (int number = 2; findVariable(some, name) || findVariable(others, name); ++number)
        name = stem + u'_' + QString::number(number);
    return name;
}

bool isThere(const std::vector<Variable> &variables, const QString &name)
{
    return findVariable(variables, name) != nullptr;
}

} // namespace

QStringList variablesIn(const Widget &widget)
{
    QStringList names;
    Widget copy = widget;
    const auto inExpression = [&](const QString &expr, const QString &) -> Result<QString> {
        addEach(names, namesInExpression(expr));
        return expr;
    };
    const auto inText = [&](const QString &text, const QString &) -> Result<QString> {
        addEach(names, namesInText(text));
        return text;
    };
    (void)changeTexts(copy, {}, inExpression, inText); // changes nothing
    if (widget.repeat)
        addEach(names, {widget.repeat->variable});
    return names;
}

QStringList variablesIn(const Page &page)
{
    QStringList names;
    for (const Widget &widget : page.widgets)
        addEach(names, variablesIn(widget));
    return names;
}

QStringList variablesIn(const std::vector<Page> &pages)
{
    QStringList names;
    for (const Page &page : pages)
        addEach(names, variablesIn(page));
    return names;
}

std::vector<Variable> withNeeded(const QStringList &names, const std::vector<Variable> &variables)
{
    QStringList needed = names;
    for (qsizetype i = 0; i < needed.size(); ++i) {
        if (const Variable *variable = findVariable(variables, needed[i]))
            addEach(needed, namesInExpression(variable->match));
    }
    std::vector<Variable> found;
    std::copy_if(variables.begin(), variables.end(), std::back_inserter(found),
                 [&](const Variable &variable) { return needed.contains(variable.name); });
    return found;
}

std::vector<Variable> behindNeeded(std::vector<Variable> variables)
{
    std::vector<Variable> sorted;
    const auto isReady = [&](const Variable &variable) {
        const QStringList needed = namesInExpression(variable.match);
        return std::all_of(needed.begin(), needed.end(),
                           [&](const QString &name) { return isThere(sorted, name) || !isThere(variables, name); });
    };
    while (!variables.empty()) {
        const auto ready = std::find_if(variables.begin(), variables.end(), isReady);
        if (ready == variables.end()) // a circle
            break;
        Variable next = std::move(*ready);
        variables.erase(ready);
        sorted.push_back(std::move(next));
    }
    sorted.insert(sorted.end(), variables.begin(), variables.end());
    return sorted;
}

Layout withFreeVariableNames(Layout layout, const std::vector<Variable> &others, const std::vector<Variable> &kept)
{
    const std::vector<Variable> before = layout.variables;
    for (const Variable &variable : before) {
        const Variable *other = isThere(kept, variable.name) ? nullptr : findVariable(others, variable.name);
        if (!other || *other == variable)
            continue;
        Variable renamed = *findVariable(layout.variables, variable.name);
        renamed.name = freeVariableName(variable.name, layout.variables, others);
        if (auto next = apply(layout, ConfigureVariable{variable.name, renamed}))
            layout = std::move(*next);
    }
    return layout;
}

} // namespace belfry
