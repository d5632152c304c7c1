// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/api_document.h"

#include "config/yaml_tree.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

/// A scalar by YAML's core schema.
QJsonValue scalarValue(const YamlNode &node)
{
    if (!node.plain)
        return node.text;
    if (node.text == QLatin1String("true") || node.text == QLatin1String("false"))
        return node.text == QLatin1String("true");
    if (node.text == QLatin1String("null") || node.text == QLatin1String("~"))
        return QJsonValue::Null;
    bool isNumber = false;
    const qint64 integer = node.text.toLongLong(&isNumber);
    if (isNumber)
        return integer;
    const double number = node.text.toDouble(&isNumber);
    const bool hasDigit = !node.text.isEmpty() && (node.text.back().isDigit() || node.text.back() == u'.');
    return isNumber && hasDigit ? QJsonValue(number) : QJsonValue(node.text);
}

QJsonValue jsonValue(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null: return QJsonValue::Null;
    case YamlNode::Kind::Scalar: return scalarValue(node);
    case YamlNode::Kind::Sequence: {
        QJsonArray array;
        for (const YamlNode &item : node.items)
            array.append(jsonValue(item));
        return array;
    }
    case YamlNode::Kind::Map: break;
    }
    QJsonObject object;
    for (const YamlNode::Entry &entry : node.entries)
        object.insert(entry.key.text, jsonValue(entry.value));
    return object;
}

QString fileOf(ApiDocument document)
{
    return document == ApiDocument::OpenApi ? QStringLiteral("openapi.yaml") : QStringLiteral("asyncapi.yaml");
}

} // namespace

Result<QByteArray> apiDocument(ApiDocument document)
{
    QFile file(QStringLiteral(":/belfry/server/") + fileOf(document));
    if (!file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("the description is missing from the program"), ErrorKind::Internal);
    return file.readAll();
}

Result<QByteArray> apiDocumentAsJson(ApiDocument document)
{
    Result<QByteArray> text = apiDocument(document);
    if (!text)
        return text;
    const Result<YamlNode> tree = parseYaml(*text, fileOf(document));
    if (!tree)
        return tl::unexpected(tree.error());
    return QJsonDocument(jsonValue(*tree).toObject()).toJson(QJsonDocument::Compact);
}

} // namespace belfry
