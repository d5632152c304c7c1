// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/template.h"
#include "base/result.h"
#include "metrics/labels.h"
#include "query/parser.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace belfry {

/// A label or annotation whose value is a template.
struct TemplatedLabel {
    std::string name;
    Template value;
};

/// One rule of a file, checked: an alerting rule if `alert` is set, a recording rule if `record` is.
struct Rule {
    QString alert;
    QString record;
    QString expr; ///< as in the file
    ParsedQueryPtr query;
    std::chrono::milliseconds holdFor{0};
    std::chrono::milliseconds keepFiringFor{0};
    std::vector<TemplatedLabel> labels; ///< the group's too; in recording rules the texts are taken as they are
    std::vector<TemplatedLabel> annotations;
    Place place; ///< where the rule begins
    bool isAlerting() const { return !alert.isEmpty(); }
    const QString &name() const { return isAlerting() ? alert : record; }
};

struct RuleGroup {
    QString name;
    QString file;
    std::optional<std::chrono::milliseconds> interval;
    std::chrono::milliseconds queryOffset{0}; ///< evaluates so far in the past
    int limit = 0;                            ///< most series or alerts a rule may yield, 0 for any number
    std::vector<Rule> rules;
};

using RuleGroups = std::vector<RuleGroup>;
using RuleErrors = std::vector<Error>;

/// Reads Prometheus's rule file format and checks everything that can be checked without data: fields, names,
/// durations, templates, and PromQL by parsing it. All errors of the file, in order, each with its place; an error
/// in an expression stands where in the file the expression is wrong.
tl::expected<RuleGroups, RuleErrors> loadRuleFile(const QString &file);
/// The same from text; `file` is only for places.
tl::expected<RuleGroups, RuleErrors> parseRuleFile(const QByteArray &text, const QString &file);
/// All files, or all errors of all files. A file that can't be read is an error.
tl::expected<RuleGroups, RuleErrors> loadRuleFiles(const QStringList &files);

/// For `belfryctl check rules FILE`: the number of rules, or what is wrong.
tl::expected<int, RuleErrors> checkRules(const QString &file);

/// Templates as written in the file, as labels.
Labels rawTexts(const std::vector<TemplatedLabel> &labels);

} // namespace belfry
