// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

class QPainter;

namespace belfry {

/// An item that shows series over time: what the crosshair and the choice of a time need to know of it.
class TimePlot : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A kind of chart")
    /// Where time is, without axes and names.
    Q_PROPERTY(QRectF plotRect READ plotRect NOTIFY plotRectChanged)

public:
    using QQuickItem::QQuickItem;

    virtual QRectF plotRect() const = 0;
    /// The time under an x of the item, ms since 1970 UTC, and back.
    Q_INVOKABLE virtual qint64 timeAt(qreal x) const = 0;
    Q_INVOKABLE virtual qreal xAt(qint64 t) const = 0;

    /// Paints itself in its own coordinates as lines and texts, for files and printers: as it is now, in the colours
    /// that it has now.
    virtual void paintTo(QPainter &painter) = 0;

Q_SIGNALS:
    void plotRectChanged();
    /// The plot has moved on: xAt() of a time is another now.
    void moved();
};

} // namespace belfry
