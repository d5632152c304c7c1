// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/rule_reader.h"

#include "alerts/scalar_place.h"
#include "config/units.h"
#include "config/yaml_fields.h"

#include <limits>

namespace belfry {

namespace {

const QStringList kGroupKeys{QStringLiteral("name"),  QStringLiteral("interval"), QStringLiteral("query_offset"),
                             QStringLiteral("limit"), QStringLiteral("labels"),   QStringLiteral("rules")};
const QStringList kRuleKeys{QStringLiteral("record"),     QStringLiteral("alert"),           QStringLiteral("expr"),
                            QStringLiteral("for"),        QStringLiteral("keep_firing_for"), QStringLiteral("labels"),
                            QStringLiteral("annotations")};

/// The entry of a key, for its place; null if it isn't there.
const YamlNode *keyNode(const YamlNode &map, const QString &key)
{
    for (const YamlNode::Entry &entry : map.entries)
        if (entry.key.text == key)
            return &entry.key;
    return nullptr;
}

bool containsLabel(const std::vector<TemplatedLabel> &labels, const std::string &name)
{
    return std::any_of(labels.begin(), labels.end(), [&](const TemplatedLabel &l) { return l.name == name; });
}

} // namespace

void RuleReader::complain(const YamlNode &at, const QString &message)
{
    m_errors.push_back({message, ErrorKind::Invalid, {m_file, at.line, at.column, {}}});
}

RuleGroups RuleReader::read(const YamlNode &root)
{
    const YamlFields fields(root, QStringLiteral("the rule file"), {QStringLiteral("groups")}, m_file, m_errors);
    const YamlNode *list = fields.find(QStringLiteral("groups"));
    RuleGroups groups;
    if (list == nullptr)
        return groups;
    if (list->kind != YamlNode::Kind::Sequence) {
        complain(*list, QStringLiteral("groups is %1; expected a list of groups").arg(list->describe()));
        return groups;
    }
    for (const YamlNode &item : list->items) {
        RuleGroup group = readGroup(item);
        const bool twice =
            std::any_of(groups.begin(), groups.end(), [&](const RuleGroup &g) { return g.name == group.name; });
        if (twice && !group.name.isEmpty())
            complain(item,
                     QStringLiteral("group \"%1\" stands twice in the file; expected another name").arg(group.name));
        groups.push_back(std::move(group));
    }
    return groups;
}

RuleGroup RuleReader::readGroup(const YamlNode &node)
{
    using namespace std::chrono_literals;
    RuleGroup group;
    group.file = m_file;
    const YamlFields fields(node, QStringLiteral("a group"), kGroupKeys, m_file, m_errors);
    if (node.kind != YamlNode::Kind::Map)
        return group;
    fields.read(QStringLiteral("name"), group.name);
    if (group.name.isEmpty())
        complain(node, QStringLiteral("a group without a name; expected \"name: …\""));
    std::chrono::milliseconds interval{0};
    fields.read(QStringLiteral("interval"), interval);
    if (interval > 0ms)
        group.interval = interval;
    fields.read(QStringLiteral("query_offset"), group.queryOffset);
    fields.read(QStringLiteral("limit"), group.limit, 0, std::numeric_limits<int>::max());

    const YamlNode *rules = fields.find(QStringLiteral("rules"));
    if (rules != nullptr && rules->kind != YamlNode::Kind::Sequence)
        complain(*rules, QStringLiteral("rules is %1; expected a list of rules").arg(rules->describe()));
    for (const YamlNode &item : rules != nullptr ? rules->items : std::vector<YamlNode>{})
        group.rules.push_back(readRule(item, group, fields.find(QStringLiteral("labels"))));
    return group;
}

Rule RuleReader::readRule(const YamlNode &node, const RuleGroup &group, const YamlNode *groupLabels)
{
    Rule rule;
    rule.place = {m_file, node.line, node.column, {}};
    const YamlFields fields(node, QStringLiteral("a rule of group \"%1\"").arg(group.name), kRuleKeys, m_file,
                            m_errors);
    if (node.kind != YamlNode::Kind::Map)
        return rule;
    fields.read(QStringLiteral("alert"), rule.alert);
    fields.read(QStringLiteral("record"), rule.record);
    readKind(node, rule);
    readExpression(node, fields.find(QStringLiteral("expr")), rule);
    fields.read(QStringLiteral("for"), rule.holdFor);
    fields.read(QStringLiteral("keep_firing_for"), rule.keepFiringFor);
    if (const YamlNode *labels = fields.find(QStringLiteral("labels")))
        rule.labels = readLabels(*labels, QStringLiteral("label"), rule.isAlerting());
    if (groupLabels != nullptr)
        for (TemplatedLabel &label : readLabels(*groupLabels, QStringLiteral("label"), rule.isAlerting()))
            if (!containsLabel(rule.labels, label.name))
                rule.labels.push_back(std::move(label));
    if (const YamlNode *annotations = fields.find(QStringLiteral("annotations")))
        rule.annotations = readLabels(*annotations, QStringLiteral("annotation"), true);
    return rule;
}

/// Exactly one of record and alert, and nothing of the other's.
void RuleReader::readKind(const YamlNode &node, Rule &rule)
{
    if (rule.alert.isEmpty() == rule.record.isEmpty()) {
        complain(node, rule.alert.isEmpty()
                           ? QStringLiteral("a rule without a name; expected \"alert: …\" or \"record: …\"")
                           : QStringLiteral("a rule is either an alert or a record; expected only one of them"));
        return;
    }
    if (rule.isAlerting())
        return;
    if (!isValidMetricName(rule.record.toStdString()))
        complain(
            *keyNode(node, QStringLiteral("record")),
            QStringLiteral("\"%1\" is no metric name; expected letters, digits, _ and :, not starting with a digit")
                .arg(rule.record));
    for (const char *key : {"for", "keep_firing_for", "annotations"})
        if (const YamlNode *at = keyNode(node, QLatin1String(key)))
            complain(*at, QStringLiteral("%1 makes no sense in a recording rule").arg(QLatin1String(key)));
}

void RuleReader::readExpression(const YamlNode &node, const YamlNode *expr, Rule &rule)
{
    if (expr == nullptr || (expr->kind == YamlNode::Kind::Scalar && expr->text.trimmed().isEmpty())) {
        complain(expr != nullptr ? *expr : node,
                 QStringLiteral("rule \"%1\" has no expression; expected \"expr: …\" with PromQL").arg(rule.name()));
        return;
    }
    if (expr->kind != YamlNode::Kind::Scalar) {
        complain(*expr, QStringLiteral("expr is %1; expected PromQL").arg(expr->describe()));
        return;
    }
    rule.expr = expr->text.trimmed();
    auto query = parseQuery(expr->text);
    if (query) {
        rule.query = std::move(*query);
        return;
    }
    Place place{m_file, expr->line, expr->column, {}};
    if (query.error().place.line > 0)
        place = placeInScalar(m_source, *expr, query.error().place, m_file);
    m_errors.push_back(
        {QStringLiteral("expr of \"%1\": %2").arg(rule.name(), query.error().message), ErrorKind::Invalid, place});
}

std::vector<TemplatedLabel> RuleReader::readLabels(const YamlNode &node, const QString &what, bool templated)
{
    std::vector<TemplatedLabel> labels;
    if (node.kind != YamlNode::Kind::Map) {
        complain(node, QStringLiteral("%1s are %2; expected a mapping of names to texts").arg(what, node.describe()));
        return labels;
    }
    for (const YamlNode::Entry &entry : node.entries) {
        const std::string name = entry.key.text.toStdString();
        if (!isValidLabelName(name) || (name == kMetricName && what == QLatin1String("label")))
            complain(
                entry.key,
                QStringLiteral("\"%1\" is no name for a %2; expected letters, digits and _, not starting with a digit")
                    .arg(entry.key.text, what));
        else if (containsLabel(labels, name))
            complain(entry.key, QStringLiteral("%1 \"%2\" stands twice").arg(what, entry.key.text));
        if (entry.value.kind == YamlNode::Kind::Map || entry.value.kind == YamlNode::Kind::Sequence) {
            complain(
                entry.value,
                QStringLiteral("%1 \"%2\" is %3; expected a text").arg(what, entry.key.text, entry.value.describe()));
            continue;
        }
        if (!templated) {
            labels.push_back({name, Template::literal(entry.value.text)});
            continue;
        }
        auto value = Template::parse(entry.value.text);
        if (value)
            labels.push_back({name, std::move(*value)});
        else
            m_errors.push_back(
                {QStringLiteral("template of %1 \"%2\": %3").arg(what, entry.key.text, value.error().message),
                 ErrorKind::Invalid, placeInScalar(m_source, entry.value, value.error().place, m_file)});
    }
    return labels;
}

} // namespace belfry
