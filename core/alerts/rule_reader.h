// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/rule_file.h"
#include "config/yaml_tree.h"

#include <QString>

namespace belfry {

/// Turns the YAML tree of one rule file into groups, collecting errors. Used once per file.
class RuleReader
{
public:
    /// All must outlive the reader; `source` is the text of the file, for places inside of scalars.
    RuleReader(const QString &source, const QString &file, RuleErrors &errors)
        : m_source(source), m_file(file), m_errors(errors)
    {
    }

    RuleGroups read(const YamlNode &root);

private:
    RuleGroup readGroup(const YamlNode &node);
    Rule readRule(const YamlNode &node, const RuleGroup &group, const YamlNode *groupLabels);
    void readKind(const YamlNode &node, Rule &rule);
    void readExpression(const YamlNode &node, const YamlNode *expr, Rule &rule);
    std::vector<TemplatedLabel> readLabels(const YamlNode &node, const QString &what, bool templated);
    void complain(const YamlNode &at, const QString &message);

    const QString &m_source;
    const QString &m_file;
    RuleErrors &m_errors;
};

} // namespace belfry
