// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"

#include <QString>

#include <memory>
#include <string>
#include <variant>
#include <vector>

/// The inside of {{ … }}. Private to the template classes.
namespace belfry::templates {

/// A value while a template is rendered. Labels are borrowed from the TemplateData.
using Value = std::variant<double, QString, const Labels *>;

/// "a number", "a text", "labels".
QString describe(const Value &value);
/// As Go's %v prints it; Labels as map[a:b c:d].
QString print(const Value &value);

struct Pipeline;

enum class Variable { SeriesLabels, ExternalLabels, SampleValue };

/// $labels, or with a field $labels.name.
struct VariableRef {
    Variable variable = Variable::SampleValue;
    std::string field; ///< empty: the whole
};

/// The name of a function; only in front of a command.
struct FunctionRef {
    QString name;
};

using Operand = std::variant<double, QString, VariableRef, FunctionRef, std::shared_ptr<const Pipeline>>;

/// An operand, or a function with its arguments.
struct Command {
    std::vector<Operand> operands; ///< not empty
};

/// Commands joined by |: each one's value is the last argument of the next.
struct Pipeline {
    std::vector<Command> commands; ///< not empty
};

} // namespace belfry::templates
