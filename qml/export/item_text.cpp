// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "item_text.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QQuickItem>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kTolerance = 0.5; // of widths, which are measured twice

/// What a Text item says of itself.
struct ItemText {
    QString text;
    QFont font;
    QColor color;
    QRectF room; ///< without its padding
    Qt::Alignment alignment;
    QTextOption::WrapMode wrap = QTextOption::NoWrap;
    Qt::TextElideMode elide = Qt::ElideNone;
    int mostLines = 0;
    qreal lineHeight = 0;
    bool isRich = false;

    explicit ItemText(const QQuickItem &item);
    QStringList lines() const;
    QStringList brokenLines() const;
};

ItemText::ItemText(const QQuickItem &item)
    : text(item.property("text").toString()),
      font(item.property("font").value<QFont>()),
      color(item.property("color").value<QColor>()),
      room(item.property("leftPadding").toReal(), item.property("topPadding").toReal(), item.width(), item.height()),
      alignment(Qt::Alignment(item.property("effectiveHorizontalAlignment").toInt()) |
                Qt::Alignment(item.property("verticalAlignment").toInt())),
      wrap(QTextOption::WrapMode(item.property("wrapMode").toInt())),
      elide(Qt::TextElideMode(item.property("elide").toInt())),
      mostLines(item.property("maximumLineCount").toInt())
{
    room.setRight(item.width() - item.property("rightPadding").toReal());
    room.setBottom(item.height() - item.property("bottomPadding").toReal());
    constexpr int kFixedHeight = 1; // Text.FixedHeight
    const qreal given = item.property("lineHeight").toReal();
    const qreal own = QFontMetricsF(font).height();
    lineHeight = item.property("lineHeightMode").toInt() == kFixedHeight ? given : given * own;
    const auto format = Qt::TextFormat(item.property("textFormat").toInt());
    constexpr int kStyledText = 4; // Text.StyledText
    isRich =
        format == Qt::RichText || int(format) == kStyledText || (format == Qt::AutoText && Qt::mightBeRichText(text));
    if (elide != Qt::ElideNone && wrap != QTextOption::NoWrap && lineHeight > 0)
        mostLines = std::min(mostLines, std::max(1, int((room.height() + kTolerance) / lineHeight)));
}

QStringList ItemText::brokenLines() const
{
    QStringList lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        if (wrap == QTextOption::NoWrap) {
            lines.append(paragraph);
            continue;
        }
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(wrap);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room.width() + kTolerance);
            lines.append(paragraph.mid(line.textStart(), line.textLength()));
        }
        layout.endLayout();
    }
    return lines;
}

QStringList ItemText::lines() const
{
    QStringList lines = brokenLines();
    if (lines.size() > mostLines) {
        lines[mostLines - 1] = lines.mid(mostLines - 1).join(QString());
        lines.resize(mostLines);
    }
    const QFontMetricsF metrics(font);
    for (QString &line : lines) {
        if (elide != Qt::ElideNone && metrics.horizontalAdvance(line) > room.width() + kTolerance)
            line = metrics.elidedText(line, elide, room.width());
    }
    return lines;
}

qreal startOf(const QRectF &room, qreal height, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignBottom)
        return room.bottom() - height;
    return alignment & Qt::AlignVCenter ? room.top() + (room.height() - height) / 2 : room.top();
}

void paintRich(QPainter &painter, const ItemText &text)
{
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(text.font);
    QTextOption option(text.alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(text.wrap);
    document.setDefaultTextOption(option);
    document.setHtml(text.text);
    document.setTextWidth(text.wrap == QTextOption::NoWrap ? -1 : text.room.width());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, text.color);
    context.clip = QRectF({}, text.room.size());
    painter.translate(text.room.left(), startOf(text.room, document.size().height(), text.alignment));
    document.documentLayout()->draw(&painter, context);
}

} // namespace

void paintItemText(QPainter &painter, QQuickItem &item, const std::function<bool(const QRectF &)> &isShown)
{
    const ItemText text(item);
    if (text.text.isEmpty() || text.color.alpha() == 0)
        return;
    if (text.isRich)
        return paintRich(painter, text);
    const QStringList lines = text.lines();
    const QFontMetricsF metrics(text.font);
    painter.setFont(text.font);
    painter.setPen(text.color);
    qreal top = startOf(text.room, qreal(lines.size()) * text.lineHeight, text.alignment);
    for (const QString &line : lines) {
        const qreal width = metrics.horizontalAdvance(line);
        const qreal left = text.alignment & Qt::AlignRight     ? text.room.right() - width
                           : text.alignment & Qt::AlignHCenter ? text.room.center().x() - width / 2
                                                               : text.room.left();
        const QRectF place(left, top, width, text.lineHeight);
        if (!line.isEmpty() && isShown(place))
            painter.drawText(QPointF(left, top + (text.lineHeight - metrics.height()) / 2 + metrics.ascent()), line);
        top += text.lineHeight;
    }
}

} // namespace belfry
