// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

namespace belfry {

/// One rule of a file: an alerting rule if `alert` is set, a recording rule if `record` is.
struct Rule {
    QString alert;
    QString record;
    QString expr;
    std::chrono::milliseconds holdFor{0};
    std::chrono::milliseconds keepFiringFor{0};
    Labels labels;      ///< values are templates in alerting rules
    Labels annotations; ///< values are templates
    Place place;        ///< of the rule
    bool isAlerting() const { return !alert.isEmpty(); }
    const QString &name() const { return isAlerting() ? alert : record; }
};

struct RuleGroup {
    QString name;
    QString file;
    std::optional<std::chrono::milliseconds> interval;
    int limit = 0; ///< most series or alerts a rule may yield, 0 for any number
    std::vector<Rule> rules;
};

using RuleGroups = std::vector<RuleGroup>;
using RuleErrors = std::vector<Error>;

/// Reads Prometheus's rule file format and checks everything that can be checked without data: fields, names,
/// durations, templates, and PromQL by parsing it. All errors of the file, in order, each with its place; an error in
/// an expression stands where in the file the expression is wrong.
tl::expected<RuleGroups, RuleErrors> loadRuleFile(const QString &file);
/// The same from text; `file` is only for places.
tl::expected<RuleGroups, RuleErrors> parseRuleFile(const QByteArray &text, const QString &file);
/// All files, or all errors of all files. A file that can't be read is an error.
tl::expected<RuleGroups, RuleErrors> loadRuleFiles(const QStringList &files);

/// For `belfryctl check rules FILE`: the number of rules, or what is wrong.
tl::expected<int, RuleErrors> checkRules(const QString &file);

} // namespace belfry
