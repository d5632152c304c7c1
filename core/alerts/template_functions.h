// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/template_ast.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace belfry::templates {

/// The functions there are, sorted.
const QStringList &functionNames();
/// What is wrong with a number of arguments, empty if nothing. REQUIRES: a known name.
QString checkArguments(const QString &function, int count);
/// REQUIRES: a known name and a fitting number of arguments.
Result<Value> callFunction(const QString &function, const std::vector<Value> &arguments);

} // namespace belfry::templates
