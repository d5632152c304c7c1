// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/rule_file.h"

#include "alerts/rule_reader.h"
#include "config/yaml_tree.h"

namespace belfry {

tl::expected<RuleGroups, RuleErrors> parseRuleFile(const QByteArray &text, const QString &file)
{
    const Result<YamlNode> root = parseYaml(text, file);
    if (!root)
        return tl::unexpected(RuleErrors{root.error()});
    RuleErrors errors;
    const QString source = QString::fromUtf8(text);
    RuleGroups groups = RuleReader(source, file, errors).read(*root);
    if (errors.empty())
        return groups;
    std::stable_sort(errors.begin(), errors.end(),
                     [](const Error &a, const Error &b) { return a.place.line < b.place.line; });
    // A mistake in a group's labels is found once per rule.
    errors.erase(std::unique(errors.begin(), errors.end()), errors.end());
    return tl::unexpected(std::move(errors));
}

tl::expected<RuleGroups, RuleErrors> loadRuleFile(const QString &file)
{
    const Result<QByteArray> text = readTextFile(file);
    if (!text)
        return tl::unexpected(RuleErrors{text.error()});
    return parseRuleFile(*text, file);
}

tl::expected<RuleGroups, RuleErrors> loadRuleFiles(const QStringList &files)
{
    RuleGroups all;
    RuleErrors errors;
    for (const QString &file : files) {
        auto groups = loadRuleFile(file);
        if (groups)
            std::move(groups->begin(), groups->end(), std::back_inserter(all));
        else
            errors.insert(errors.end(), groups.error().begin(), groups.error().end());
    }
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return all;
}

tl::expected<int, RuleErrors> checkRules(const QString &file)
{
    return loadRuleFile(file).map([](const RuleGroups &groups) {
        int count = 0;
        for (const RuleGroup &group : groups)
            count += int(group.rules.size());
        return count;
    });
}

Labels rawTexts(const std::vector<TemplatedLabel> &labels)
{
    std::vector<Label> texts;
    texts.reserve(labels.size());
    for (const TemplatedLabel &label : labels)
        texts.push_back({label.name, label.value.text().toStdString()});
    return Labels(std::move(texts));
}

} // namespace belfry
