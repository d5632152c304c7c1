// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/yaml_tree.h"

#include <QFile>

#include <yaml-cpp/yaml.h>

namespace belfry {

namespace {

// Aliases can make a small file unfold without end; no honest file comes near these.
constexpr int kMaxDepth = 64;
constexpr int kMaxNodes = 500'000;
constexpr qint64 kMaxFileBytes = 64 << 20;

class Converter
{
public:
    explicit Converter(const QString &file) : m_file(file) {}

    Result<YamlNode> convert(const YAML::Node &node, int depth)
    {
        YamlNode out;
        if (!node.Mark().is_null()) {
            out.line = node.Mark().line + 1;
            out.column = node.Mark().column + 1;
        }
        if (depth > kMaxDepth || ++m_count > kMaxNodes)
            return failure(
                QStringLiteral("the document unfolds to more than can be read (nested or repeated too often)"),
                ErrorKind::TooLarge, {m_file, out.line, out.column, {}});
        if (node.IsScalar()) {
            out.kind = YamlNode::Kind::Scalar;
            out.text = QString::fromStdString(node.Scalar());
            out.plain = node.Tag() == "?";
            return out;
        }
        if (node.IsSequence())
            return sequence(node, std::move(out), depth);
        if (node.IsMap())
            return map(node, std::move(out), depth);
        return out;
    }

private:
    Result<YamlNode> sequence(const YAML::Node &node, YamlNode out, int depth)
    {
        out.kind = YamlNode::Kind::Sequence;
        for (const YAML::Node &item : node) {
            Result<YamlNode> converted = convert(item, depth + 1);
            if (!converted)
                return converted;
            out.items.push_back(std::move(*converted));
        }
        return out;
    }

    Result<YamlNode> map(const YAML::Node &node, YamlNode out, int depth)
    {
        out.kind = YamlNode::Kind::Map;
        for (const auto &entry : node) {
            Result<YamlNode> convertedKey = convert(entry.first, depth + 1);
            if (!convertedKey)
                return convertedKey;
            Result<YamlNode> convertedValue = convert(entry.second, depth + 1);
            if (!convertedValue)
                return convertedValue;
            out.entries.push_back({std::move(*convertedKey), std::move(*convertedValue)});
        }
        return out;
    }

    const QString &m_file;
    int m_count = 0;
};

} // namespace

QString YamlNode::describe() const
{
    switch (kind) {
    case Kind::Null: return QStringLiteral("nothing");
    case Kind::Scalar: return QStringLiteral("\"%1\"").arg(text);
    case Kind::Sequence: return QStringLiteral("a list");
    case Kind::Map: return QStringLiteral("a mapping");
    }
    return {};
}

Result<YamlNode> parseYaml(const QByteArray &text, const QString &file)
{
    try {
        const std::vector<YAML::Node> documents = YAML::LoadAll(text.toStdString());
        if (documents.empty())
            return YamlNode{};
        if (documents.size() > 1)
            return failure(QStringLiteral("a second YAML document begins here; expected one document in the file"),
                           ErrorKind::Invalid,
                           {file, documents[1].Mark().line + 1, documents[1].Mark().column + 1, {}});
        return Converter(file).convert(documents.front(), 0);
    } catch (const YAML::Exception &e) {
        const Place place =
            e.mark.is_null() ? Place{file, 0, 0, {}} : Place{file, e.mark.line + 1, e.mark.column + 1, {}};
        return failure(QStringLiteral("not YAML: %1").arg(QString::fromStdString(e.msg)), ErrorKind::Invalid, place);
    }
}

Result<QByteArray> readTextFile(const QString &file)
{
    QFile in(file);
    if (!in.exists())
        return failure(QStringLiteral("there is no such file"), ErrorKind::NotFound, {file, 0, 0, {}});
    if (!in.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("can't be read: %1").arg(in.errorString()), ErrorKind::Unavailable,
                       {file, 0, 0, {}});
    if (in.size() > kMaxFileBytes)
        return failure(QStringLiteral("is larger than 64 MiB"), ErrorKind::TooLarge, {file, 0, 0, {}});
    return in.readAll();
}

} // namespace belfry
