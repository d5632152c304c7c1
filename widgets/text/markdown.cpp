// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/markdown.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFragment>
#include <QUrl>

#include <vector>

namespace belfry {

namespace {

bool isOfTheWeb(const QString &link)
{
    const QString scheme = QUrl(link).scheme().toLower();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https");
}

/// What differs from plain text: pictures and links, from the first to the last.
std::vector<QTextFragment> specialParts(const QTextDocument &document)
{
    std::vector<QTextFragment> parts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isImageFormat() || format.isAnchor())
                parts.push_back(it.fragment());
        }
    }
    return parts;
}

QTextCharFormat withoutLink(QTextCharFormat format)
{
    format.clearProperty(QTextFormat::AnchorHref);
    format.clearProperty(QTextFormat::IsAnchor);
    format.clearForeground();
    format.setFontUnderline(false);
    return format;
}

} // namespace

QString Markdown::html(const QString &text, const QFont &font, const QColor &linkColor) const
{
    QTextDocument document;
    document.setDefaultFont(font);
    document.setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                   QTextDocument::MarkdownNoHTML);
    const std::vector<QTextFragment> parts = specialParts(document);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) { // so that places before it stay
        QTextCursor cursor(&document);
        cursor.setPosition(part->position());
        cursor.setPosition(part->position() + part->length(), QTextCursor::KeepAnchor);
        QTextCharFormat format = part->charFormat();
        if (format.isImageFormat()) {
            const QString alternative = format.property(QTextFormat::ImageAltText).toString();
            cursor.insertText(alternative.isEmpty() ? tr("[picture]") : alternative, QTextCharFormat());
        } else if (isOfTheWeb(format.anchorHref())) {
            format.setForeground(linkColor);
            cursor.setCharFormat(format);
        } else {
            cursor.setCharFormat(withoutLink(format));
        }
    }
    return document.toHtml();
}

} // namespace belfry

#include "moc_markdown.cpp"
