// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/svg_rules.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <vector>

namespace belfry {

namespace {

constexpr std::size_t kMostLevels = 100;
constexpr std::int64_t kMostElements = 100'000;
constexpr QLatin1String kOutside("an SVG that refers to nothing outside of it");
constexpr QLatin1String kSvg("http://www.w3.org/2000/svg");

/// Those that run something, or bring what is drawn in from somewhere.
constexpr std::array kForbidden{QLatin1String("script"), QLatin1String("image"), QLatin1String("foreignObject"),
                                QLatin1String("iframe"), QLatin1String("feImage")};

/// An element that others may refer to: how many it draws, and which it refers to itself.
struct SvgPart {
    std::int64_t elements = 0;
    QStringList uses;
};

struct SvgLevel {
    QString id;
    bool isStyle = false;
    SvgPart part;
};

/// Whether a style refers to something that isn't in the document.
bool refersOutside(const QString &style)
{
    static const QRegularExpression outside(QStringLiteral("@import|url\\(\\s*+[\"']?+\\s*+(?!#)"),
                                            QRegularExpression::CaseInsensitiveOption);
    return outside.match(style).hasMatch();
}

class SvgJudge
{
public:
    explicit SvgJudge(const QByteArray &document) : m_reader(document) {}

    Result<void> judge()
    {
        while (!m_reader.atEnd() && m_refusal.isEmpty())
            take(m_reader.readNext());
        if (m_refusal.isEmpty() && (m_reader.hasError() || !m_isSvg))
            m_refusal = QStringLiteral("a well-formed SVG document");
        if (m_refusal.isEmpty() && elementsOf(m_whole, 0) > kMostElements)
            m_refusal = QStringLiteral("an SVG that draws at most %1 elements").arg(kMostElements);
        if (!m_refusal.isEmpty())
            return failure(m_refusal);
        return {};
    }

private:
    void take(QXmlStreamReader::TokenType token)
    {
        if (token == QXmlStreamReader::DTD && !m_reader.entityDeclarations().isEmpty())
            m_refusal = QStringLiteral("an SVG without entities of its own");
        else if (token == QXmlStreamReader::ProcessingInstruction &&
                 m_reader.processingInstructionTarget() == QLatin1String("xml-stylesheet"))
            m_refusal = QStringLiteral("an SVG without style sheets of others");
        else if (token == QXmlStreamReader::StartElement)
            begin();
        else if (token == QXmlStreamReader::EndElement)
            end();
        else if (token == QXmlStreamReader::Characters && m_levels.back().isStyle)
            takeStyle(m_reader.text().toString());
    }

    void begin()
    {
        const auto name = m_reader.name();
        if (m_levels.empty())
            m_isSvg = name == QLatin1String("svg") && m_reader.namespaceUri() == kSvg;
        if (std::any_of(kForbidden.begin(), kForbidden.end(), [&](QLatin1String each) { return name == each; }))
            m_refusal = QStringLiteral("an SVG without <%1>").arg(name);
        if (m_levels.size() >= kMostLevels)
            m_refusal = QStringLiteral("an SVG of at most %1 levels").arg(kMostLevels);
        SvgLevel level;
        level.part.elements = 1;
        level.isStyle = name == QLatin1String("style");
        const QXmlStreamAttributes attributes = m_reader.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (m_refusal.isEmpty())
                takeAttribute(name, attribute, level);
        }
        m_levels.push_back(std::move(level));
    }

    void takeAttribute(QStringView element, const QXmlStreamAttribute &attribute, SvgLevel &level)
    {
        const QString value = attribute.value().toString().trimmed();
        if (attribute.name() == QLatin1String("id"))
            level.id = value;
        else if (attribute.namespaceUri().isEmpty() && attribute.name().startsWith(QLatin1String("on")))
            m_refusal = QStringLiteral("an SVG in which nothing runs");
        takeStyle(value); // any attribute may be one
        if (attribute.name() != QLatin1String("href") || element == QLatin1String("a"))
            return;
        if (!value.startsWith(u'#'))
            m_refusal = kOutside;
        else if (element == QLatin1String("use"))
            level.part.uses << value.mid(1);
    }

    void takeStyle(const QString &style)
    {
        if (refersOutside(style))
            m_refusal = kOutside;
    }

    void end()
    {
        SvgLevel level = std::move(m_levels.back());
        m_levels.pop_back();
        SvgPart &around = m_levels.empty() ? m_whole : m_levels.back().part;
        around.elements += level.part.elements;
        around.uses += level.part.uses;
        if (!level.id.isEmpty())
            m_parts.insert(level.id, std::move(level.part));
    }

    /// With what is drawn by reference; beyond the limit for what refers to itself.
    std::int64_t elementsOf(const SvgPart &part, std::size_t depth)
    {
        std::int64_t sum = part.elements;
        for (const QString &use : part.uses) {
            if (depth >= kMostLevels || sum > kMostElements)
                return kMostElements + 1;
            const auto known = m_counted.constFind(use);
            const std::int64_t more = known != m_counted.cend() ? *known : elementsOf(m_parts.value(use), depth + 1);
            m_counted.insert(use, more);
            sum += more;
        }
        return sum;
    }

    QXmlStreamReader m_reader;
    std::vector<SvgLevel> m_levels;
    QHash<QString, SvgPart> m_parts; ///< by their ids
    QHash<QString, std::int64_t> m_counted;
    SvgPart m_whole;
    bool m_isSvg = false;
    QString m_refusal;
};

} // namespace

Result<void> checkSvg(const QByteArray &document)
{
    return SvgJudge(document).judge();
}

} // namespace belfry
