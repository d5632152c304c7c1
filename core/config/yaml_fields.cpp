// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/yaml_fields.h"

#include "config/nearest_word.h"
#include "config/units.h"

#include <QSet>

namespace belfry {

YamlFields::YamlFields(const YamlNode &node, const QString &what, const QStringList &known, const QString &file,
                       std::vector<Error> &errors)
    : m_node(node), m_what(what), m_file(file), m_errors(errors)
{
    if (node.kind != YamlNode::Kind::Map && !node.isNull()) {
        complain(node, QStringLiteral("%1 is %2; expected a mapping with %3")
                           .arg(what, node.describe(), known.join(QLatin1String(", "))));
        return;
    }
    QSet<QString> seen;
    for (const YamlNode::Entry &entry : node.entries) {
        const QString &key = entry.key.text;
        if (!known.contains(key)) {
            const QString hint = didYouMean(key, known);
            complain(entry.key,
                     QStringLiteral("unknown key \"%1\" in %2").arg(key, what) +
                         (hint.isEmpty() ? QStringLiteral("; expected one of %1").arg(known.join(QLatin1String(", ")))
                                         : hint));
        } else if (seen.contains(key)) {
            complain(entry.key, QStringLiteral("key \"%1\" stands twice in %2").arg(key, what));
        }
        seen.insert(key);
    }
}

const YamlNode *YamlFields::find(const QString &key) const
{
    for (const YamlNode::Entry &entry : m_node.entries)
        if (entry.key.text == key)
            return entry.value.isNull() ? nullptr : &entry.value;
    return nullptr;
}

void YamlFields::complain(const YamlNode &at, const QString &message) const
{
    m_errors.push_back({message, ErrorKind::Invalid, place(at)});
}

const YamlNode *YamlFields::scalar(const QString &key, const QString &expected) const
{
    const YamlNode *node = find(key);
    if (node == nullptr || node->kind == YamlNode::Kind::Scalar)
        return node;
    complain(*node, QStringLiteral("%1 is %2; expected %3").arg(key, node->describe(), expected));
    return nullptr;
}

void YamlFields::read(const QString &key, QString &out) const
{
    if (const YamlNode *node = scalar(key, QStringLiteral("a text")))
        out = node->text;
}

void YamlFields::read(const QString &key, bool &out) const
{
    const YamlNode *node = scalar(key, QStringLiteral("true or false"));
    if (node == nullptr)
        return;
    const QString word = node->text.toLower();
    if (word == QLatin1String("true") || word == QLatin1String("yes") || word == QLatin1String("on"))
        out = true;
    else if (word == QLatin1String("false") || word == QLatin1String("no") || word == QLatin1String("off"))
        out = false;
    else
        complain(*node, QStringLiteral("%1 is \"%2\"; expected true or false").arg(key, node->text));
}

void YamlFields::read(const QString &key, double &out) const
{
    const YamlNode *node = scalar(key, QStringLiteral("a number"));
    if (node == nullptr)
        return;
    bool ok = false;
    const double value = node->text.toDouble(&ok);
    if (ok)
        out = value;
    else
        complain(*node, QStringLiteral("%1 is \"%2\"; expected a number").arg(key, node->text));
}

void YamlFields::read(const QString &key, int &out, int min, int max) const
{
    const YamlNode *node = scalar(key, QStringLiteral("a whole number"));
    if (node == nullptr)
        return;
    bool ok = false;
    const int value = node->text.toInt(&ok);
    if (ok && value >= min && value <= max)
        out = value;
    else
        complain(*node, QStringLiteral("%1 is \"%2\"; expected a whole number from %3 to %4")
                            .arg(key, node->text)
                            .arg(min)
                            .arg(max));
}

void YamlFields::read(const QString &key, std::chrono::milliseconds &out, std::chrono::milliseconds min,
                      std::chrono::milliseconds max) const
{
    const YamlNode *node = scalar(key, QStringLiteral("a duration"));
    if (node == nullptr)
        return;
    const auto value = parseDuration(node->text);
    if (!value)
        complain(*node, QStringLiteral("%1: %2").arg(key, value.error().message));
    else if (*value < min)
        complain(*node, QStringLiteral("%1 is %2; expected at least %3").arg(key, node->text, formatDuration(min)));
    else if (*value > max)
        complain(*node, QStringLiteral("%1 is %2; expected at most %3").arg(key, node->text, formatDuration(max)));
    else
        out = *value;
}

void YamlFields::readBytes(const QString &key, std::uint64_t &out) const
{
    const YamlNode *node = scalar(key, QStringLiteral("a size"));
    if (node == nullptr)
        return;
    if (const auto value = parseBytes(node->text))
        out = *value;
    else
        complain(*node, QStringLiteral("%1: %2").arg(key, value.error().message));
}

void YamlFields::read(const QString &key, QStringList &out) const
{
    const YamlNode *node = find(key);
    if (node == nullptr)
        return;
    if (node->kind == YamlNode::Kind::Scalar) {
        out = {node->text};
        return;
    }
    if (node->kind != YamlNode::Kind::Sequence) {
        complain(*node, QStringLiteral("%1 is %2; expected a list of texts").arg(key, node->describe()));
        return;
    }
    QStringList texts;
    for (const YamlNode &item : node->items) {
        if (item.kind == YamlNode::Kind::Scalar)
            texts.append(item.text);
        else
            complain(item, QStringLiteral("%1 contains %2; expected texts").arg(key, item.describe()));
    }
    out = texts;
}

void YamlFields::read(const QString &key, QMap<QString, QString> &out) const
{
    const YamlNode *node = find(key);
    if (node == nullptr)
        return;
    if (node->kind != YamlNode::Kind::Map) {
        complain(*node, QStringLiteral("%1 is %2; expected a mapping of names to texts").arg(key, node->describe()));
        return;
    }
    QMap<QString, QString> texts;
    for (const YamlNode::Entry &entry : node->entries) {
        if (entry.value.kind == YamlNode::Kind::Sequence || entry.value.kind == YamlNode::Kind::Map)
            complain(entry.value,
                     QStringLiteral("%1.%2 is %3; expected a text").arg(key, entry.key.text, entry.value.describe()));
        else if (texts.contains(entry.key.text))
            complain(entry.key, QStringLiteral("\"%1\" stands twice in %2").arg(entry.key.text, key));
        else
            texts.insert(entry.key.text, entry.value.text);
    }
    out = texts;
}

} // namespace belfry
