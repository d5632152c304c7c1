// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/editing/highlight.h"

#include <QPointer>
#include <QSyntaxHighlighter>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

class QQuickTextDocument;

namespace belfry {

/// Colours the parts of a PromQL expression in a text field.
class QueryHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE(<QQuickTextDocument>)
    /// Of the field: `field.textDocument`.
    Q_PROPERTY(QQuickTextDocument *textDocument READ textDocument WRITE setTextDocument NOTIFY textDocumentChanged)
    /// By kind: function, keyword, label, string, number, variable, comment, wrong. What has none is as the field has
    /// it.
    Q_PROPERTY(QVariantMap colors READ colors WRITE setColors NOTIFY colorsChanged)

public:
    explicit QueryHighlighter(QObject *parent = nullptr);

    QQuickTextDocument *textDocument() const;
    void setTextDocument(QQuickTextDocument *document);
    QVariantMap colors() const { return m_colors; }
    void setColors(const QVariantMap &colors);

    /// The bracket at the cursor and the one that belongs to it, as offsets; nothing if there is none.
    Q_INVOKABLE QVariantList brackets(const QString &text, int cursor) const;

Q_SIGNALS:
    void textDocumentChanged();
    void colorsChanged();

protected:
    void highlightBlock(const QString &text) override;

private:
    void read();

    QPointer<QQuickTextDocument> m_textDocument;
    QVariantMap m_colors;
    QString m_text; ///< what m_spans are of
    std::vector<promql::HighlightSpan> m_spans;
};

} // namespace belfry
