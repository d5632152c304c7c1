// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/substitution.h"
#include "dashboard/variable.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace belfry {

/// What a viewer wants, by the names of variables: values, or kAllValues. What isn't named is at its default.
using VariableChoices = QMap<QString, QStringList>;

/// A variable at one moment.
struct VariableState {
    std::vector<VariableValue> offered;
    QStringList chosen; ///< values, or kAllValues alone; empty where there are none
    friend bool operator==(const VariableState &, const VariableState &) = default;
};
using VariableStates = QMap<QString, VariableState>;

/// What is chosen: of what is wanted, all that the variable may be; otherwise its default; otherwise all or the first
/// that is offered. A value of a label counts even while no series has it: series come and go.
QStringList chosenValues(const Variable &variable, const std::vector<VariableValue> &offered,
                         const std::optional<QStringList> &wanted);

/// For people: "eth0, eth1", "All".
QString chosenText(const VariableState &state);

/// What stands for a variable in that state. `builtIns` say how long "auto" is.
Substitute substituteOf(const Variable &variable, const VariableState &state, const Substitutes &builtIns);
/// For all of them, the built-in ones too. A variable without a state has no value yet: an empty one.
Substitutes substitutesOf(const std::vector<Variable> &variables, const VariableStates &states,
                          const Substitutes &builtIns);

} // namespace belfry
