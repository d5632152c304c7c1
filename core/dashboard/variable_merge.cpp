// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/variable_merge.h"

#include "dashboard/layout_parts.h"
#include "dashboard/substitution.h"
#include "dashboard/three_way.h"
#include "dashboard/variable_json.h"
#include "dashboard/variable_uses.h"

#include <QJsonArray>

#include <algorithm>

namespace belfry {

namespace {

using Conflict = MergeConflict::Kind;

QStringList namesOf(const std::vector<Variable> &variables)
{
    QStringList names;
    for (const Variable &variable : variables)
        names << variable.name;
    return names;
}

MergeConflict conflictOf(Conflict kind, const QString &variable, const QStringList &members, const QJsonObject &mine,
                         const QJsonObject &theirs)
{
    MergeConflict conflict;
    conflict.kind = kind;
    conflict.variable = variable;
    conflict.members = members;
    conflict.mine = mine;
    conflict.theirs = theirs;
    return conflict;
}

Variable mergeVariable(const Variable &was, const Variable &ours, const Variable &theirs,
                       std::vector<MergeConflict> &conflicts)
{
    if (ours == was || ours == theirs)
        return theirs;
    if (theirs == was)
        return ours;
    const QJsonObject our = writeVariable(ours);
    const QJsonObject their = writeVariable(theirs);
    const ObjectMerge merge = mergeObjects(writeVariable(was), our, their);
    // Members of one type with those of another make no variable.
    const bool fits = ours.type == theirs.type;
    const Result<Variable> merged = fits ? readVariable(merge.merged) : Result<Variable>(theirs);
    if (!fits || !merge.conflicts.isEmpty())
        conflicts.push_back(conflictOf(Conflict::BothChanged, was.name,
                                       fits ? merge.conflicts : changedMembers(writeVariable(was), our),
                                       fits ? merge.mine : our, fits ? merge.merged : their));
    return merged.value_or(theirs);
}

struct VariablesMerger {
    const std::vector<Variable> &base;
    const std::vector<Variable> &ours;
    const std::vector<Variable> &theirs;
    std::vector<MergeConflict> &conflicts;
    std::vector<Variable> merged{};

    void takeOurs(const Variable &variable)
    {
        const Variable *was = findVariable(base, variable.name);
        if (const Variable *their = findVariable(theirs, variable.name))
            merged.push_back(was ? mergeVariable(*was, variable, *their, conflicts) : *their);
        else if (!was)
            merged.push_back(variable);
        else if (*was != variable)
            conflicts.push_back(conflictOf(Conflict::TheyRemoved, variable.name, {}, writeVariable(variable), {}));
    }

    void takeTheirs(const Variable &variable)
    {
        const Variable *was = findVariable(base, variable.name);
        if (findVariable(ours, variable.name) || (was && *was == variable))
            return;
        merged.push_back(variable);
        if (was)
            conflicts.push_back(conflictOf(Conflict::WeRemoved, variable.name, {}, {}, writeVariable(variable)));
    }

    void order()
    {
        const QStringList names = namesOf(merged);
        const QStringList mine = namesOf(ours);
        const OrderMerge order =
            mergeOrders(namesOf(base), mine, namesOf(theirs), QSet<QString>(names.begin(), names.end()));
        std::vector<Variable> sorted;
        for (const QString &name : order.ids)
            sorted.push_back(*findVariable(merged, name));
        merged = behindNeeded(std::move(sorted));
        const QString member = QStringLiteral("variables");
        if (order.conflict)
            conflicts.push_back(conflictOf(Conflict::BothChanged, {}, {member},
                                           {{member, QJsonArray::fromStringList(mine)}},
                                           {{member, QJsonArray::fromStringList(namesOf(merged))}}));
    }
};

const Variable *findEither(const Layout &ours, const Layout &theirs, const QString &name)
{
    const Variable *variable = findVariable(ours.variables, name);
    return variable ? variable : findVariable(theirs.variables, name);
}

/// Of a conflict's part of our layout.
QStringList namesInOurs(const MergeConflict &conflict, const Layout &ours)
{
    if (const Variable *variable = findVariable(ours.variables, conflict.variable))
        return namesInExpression(variable->match);
    const Page *page = ours.find(conflict.page);
    const Widget *widget = page ? page->find(conflict.widget) : nullptr;
    if (widget)
        return variablesIn(*widget);
    return page && conflict.widget.isEmpty() ? variablesIn(*page) : QStringList();
}

} // namespace

std::vector<Variable> mergeVariables(const std::vector<Variable> &base, const std::vector<Variable> &ours,
                                     const std::vector<Variable> &theirs, std::vector<MergeConflict> &conflicts)
{
    if (ours == base || ours == theirs)
        return theirs;
    if (theirs == base)
        return ours;
    VariablesMerger merger{base, ours, theirs, conflicts};
    for (const Variable &variable : ours)
        merger.takeOurs(variable);
    for (const Variable &variable : theirs)
        merger.takeTheirs(variable);
    merger.order();
    return merger.merged;
}

std::vector<Variable> allVariables(std::vector<Variable> merged, const Layout &ours, const Layout &theirs)
{
    for (const auto *side : {&ours.variables, &theirs.variables}) {
        for (const Variable &variable : *side) {
            if (!findVariable(merged, variable.name))
                merged.push_back(variable);
        }
    }
    return behindNeeded(std::move(merged));
}

void keepNamedVariables(LayoutMerge &merge, const Layout &ours, const Layout &theirs)
{
    std::vector<Variable> &variables = merge.layout.variables;
    QStringList named = variablesIn(merge.layout.pages);
    for (const Variable &variable : variables)
        named += namesInExpression(variable.match);
    for (qsizetype i = 0; i < named.size(); ++i) {
        const Variable *removed = findVariable(variables, named[i]) ? nullptr : findEither(ours, theirs, named[i]);
        if (!removed)
            continue;
        variables.push_back(*removed);
        named += namesInExpression(removed->match);
    }
    variables = behindNeeded(std::move(variables));
    std::erase_if(merge.conflicts, [&](const MergeConflict &conflict) {
        return conflict.kind != Conflict::BothChanged && named.contains(conflict.variable) &&
               !conflict.variable.isEmpty();
    });
}

void addNeededVariables(std::vector<MergeConflict> &conflicts, const Layout &ours)
{
    for (MergeConflict &conflict : conflicts) {
        if (!conflict.mine.isEmpty())
            conflict.variables = withNeeded(namesInOurs(conflict, ours), ours.variables);
    }
}

} // namespace belfry
