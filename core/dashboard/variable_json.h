// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/variable.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace belfry {

class JsonFields;

/// The member "variables" of a layout; whether they make sense is for variable_rules.h.
std::vector<Variable> readVariables(JsonFields &layout, std::optional<Error> &error);
/// One on its own (from a dialog), likewise; `pointer` is its place in errors.
Result<Variable> readVariable(const QJsonObject &variable, const QString &pointer = {});

/// Members at their default are left out.
QJsonArray writeVariables(const std::vector<Variable> &variables);
QJsonObject writeVariable(const Variable &variable);

} // namespace belfry
