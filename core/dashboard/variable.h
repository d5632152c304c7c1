// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace belfry {

/// In a default or a choice, in place of values: all that the variable offers, now and later.
inline constexpr QLatin1String kAllValues("$__all");
/// Of an interval: as long as a point of the page's charts is apart from the next.
inline constexpr QLatin1String kAutoInterval("auto");

enum class VariableType {
    LabelValues, ///< the values of a label, over the series that a selector matches
    List,        ///< values that the document names
    Text,        ///< whatever a viewer writes
    Constant,    ///< one value of the document's, which viewers don't see
    Interval,    ///< durations
};

struct VariableValue {
    QString value; ///< what is put into expressions
    QString text;  ///< what is shown
    friend bool operator==(const VariableValue &, const VariableValue &) = default;
};

/// Something that viewers choose and that the widgets of a layout then show: $name in their expressions and texts
/// (substitution.h).
struct Variable {
    QString name;
    QString title; ///< empty: its name is shown
    VariableType type = VariableType::List;
    QString label;                      ///< of LabelValues
    QString match;                      ///< of LabelValues: a selector, in which variables before this one may stand
    QString regex;                      ///< of LabelValues: as =~ means it; its first group, if any, is the value
    std::vector<VariableValue> values;  ///< of List and Interval
    bool multi = false;                 ///< several values may be chosen
    bool all = false;                   ///< so may kAllValues
    std::optional<QStringList> initial; ///< "default": what is chosen until a viewer chooses
    bool translate = false;             ///< its title and texts are Belfry's own (layout_words.h)

    bool isVisible() const { return type != VariableType::Constant; }
    /// Has values of which several make sense; others can have neither `multi` nor `all`.
    bool isRepeatable() const { return type == VariableType::LabelValues || type == VariableType::List; }
    friend bool operator==(const Variable &, const Variable &) = default;
};

const Variable *findVariable(const std::vector<Variable> &variables, QStringView name);

QString variableTypeName(VariableType type);
std::optional<VariableType> variableTypeFromName(QStringView name);
/// "labelValues", "list" …
QStringList variableTypeNames();

/// __interval and its like, without the dollar sign.
const QStringList &builtInVariables();

/// The PromQL whose series say which values the label has: `group by (label) (match)`. `match` has its values already.
QString labelValuesQuery(const Variable &variable, const QString &match);

/// What a viewer can choose from: of LabelValues what its regex makes of the label's values, in natural order
/// (eth2 before eth10), each once, at most kMostOffered; otherwise what the document says.
inline constexpr std::size_t kMostOffered = 1000;
std::vector<VariableValue> offeredValues(const Variable &variable, const QStringList &labelValues = {});

} // namespace belfry
