// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/variable.h"

#include <QMap>
#include <QString>

#include <vector>

namespace belfry {

/// What stands for a variable now.
struct Substitute {
    std::vector<VariableValue> values; ///< those chosen; of all, each that is offered
    bool isAll = false;
    bool matchesAnything = false; ///< all, and nothing narrows what that is: .* in a regular expression
    bool isCode = false;          ///< from the document itself, so ${name:raw} may put any text outside strings
    friend bool operator==(const Substitute &, const Substitute &) = default;
};
/// By the names of variables, the built-in ones too.
using Substitutes = QMap<QString, Substitute>;

/// $__interval, $__range and so on, for a page that shows so much time with points so far apart.
Substitutes builtInSubstitutes(qint64 rangeMs, qint64 intervalMs);
/// How far apart about 600 points of a range are: a round number of at least a second.
qint64 intervalOf(qint64 rangeMs);

/// An expression with values in place of $name, ${name} and ${name:format}. What a variable becomes depends on where it
/// stands, so that no value can end the string or regular expression around it or become anything but a value there:
///
/// - in the string of =~ or !~, and the regular expression of label_replace: one value, escaped; several as (a|b);
/// - in another string: the value, or (a|b) of escaped ones;
/// - outside of strings: one name, number or duration; several only as ${name:csv}.
///
/// Formats: regex, csv (a,b), text (what is shown of them), raw (not escaped for the regular expression it stands in,
/// but still inside its string). $$name is the text $name, and so is \$name within a regular expression; a dollar sign
/// in front of anything else is itself.
///
/// An error's place has `pointer`: a variable that isn't there (it names those that are), an unknown format, or a value
/// that can't stand where it would.
Result<QString> substituteExpression(const QString &expr, const Substitutes &substitutes, const QString &pointer = {});
/// The same in a text for people: several values are listed, and all is "All".
Result<QString> substituteText(const QString &text, const Substitutes &substitutes, const QString &pointer = {});

/// "All", translated.
QString allText();

/// The names that an expression or text has behind dollar signs, in order, each once.
QStringList namesInExpression(const QString &expr);
QStringList namesInText(const QString &text);
/// With every $from and ${from…} being $to and ${to…}.
QString renamedInExpression(const QString &expr, const QString &from, const QString &to);
QString renamedInText(const QString &text, const QString &from, const QString &to);

} // namespace belfry
