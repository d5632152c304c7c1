// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query_highlighter.h"

#include "query/editing/loose_text.h"

#include <QColor>
#include <QQuickTextDocument>
#include <QTextDocument>

namespace belfry {

namespace {

QString colorName(promql::HighlightKind kind)
{
    using enum promql::HighlightKind;
    switch (kind) {
    case Function:
    case Aggregation: return QStringLiteral("function");
    case Keyword: return QStringLiteral("keyword");
    case Label: return QStringLiteral("label");
    case String: return QStringLiteral("string");
    case Number: return QStringLiteral("number");
    case Variable: return QStringLiteral("variable");
    case Comment: return QStringLiteral("comment");
    case Wrong: return QStringLiteral("wrong");
    case Metric: break;
    }
    return {};
}

} // namespace

QueryHighlighter::QueryHighlighter(QObject *parent) : QSyntaxHighlighter(parent) {}

QQuickTextDocument *QueryHighlighter::textDocument() const
{
    return m_textDocument;
}

void QueryHighlighter::setTextDocument(QQuickTextDocument *document)
{
    if (m_textDocument == document) {
        return;
    }
    m_textDocument = document;
    setDocument(document != nullptr ? document->textDocument() : nullptr);
    Q_EMIT textDocumentChanged();
}

void QueryHighlighter::setColors(const QVariantMap &colors)
{
    if (m_colors == colors) {
        return;
    }
    m_colors = colors;
    rehighlight();
    Q_EMIT colorsChanged();
}

QVariantList QueryHighlighter::brackets(const QString &text, int cursor) const
{
    QVariantList places;
    for (const qsizetype place : promql::bracketsAt(promql::LooseText(text), cursor)) {
        places.append(place);
    }
    return places;
}

/// What a part is depends on the whole expression, not on its line.
void QueryHighlighter::read()
{
    QString text = document()->toPlainText();
    if (text == m_text) {
        return;
    }
    m_text = std::move(text);
    m_spans = promql::highlightsOf(m_text);
    // Other lines may have become something else.
    QMetaObject::invokeMethod(this, &QSyntaxHighlighter::rehighlight, Qt::QueuedConnection);
}

void QueryHighlighter::highlightBlock(const QString &text)
{
    read();
    const qsizetype begin = currentBlock().position();
    const qsizetype end = begin + text.size();
    for (const promql::HighlightSpan &span : m_spans) {
        const QColor color = m_colors.value(colorName(span.kind)).value<QColor>();
        const qsizetype from = std::max(span.start, begin);
        const qsizetype to = std::min(span.end, end);
        if (from < to && color.isValid()) {
            setFormat(int(from - begin), int(to - from), color);
        }
    }
}

} // namespace belfry

#include "moc_query_highlighter.cpp"
