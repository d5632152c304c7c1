// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// The course of a series as a line without axes, over that of another one, each between its own least and largest
/// value. For pictures that stand still; the same on every backend.
class CourseItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// At equal distances; NaN where there is none.
    Q_PROPERTY(QList<double> values MEMBER m_values NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged FINAL)
    /// Of the same time, behind; may be empty.
    Q_PROPERTY(QList<double> others MEMBER m_others NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor othersColor MEMBER m_othersColor NOTIFY lookChanged FINAL)
    /// A place in the time, 0 to 1, that a vertical line marks; below 0: none.
    Q_PROPERTY(double place MEMBER m_place NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor placeColor MEMBER m_placeColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal lineWidth MEMBER m_lineWidth NOTIFY lookChanged FINAL)

public:
    explicit CourseItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void lookChanged();

private:
    QList<double> m_values;
    QList<double> m_others;
    QColor m_color = Qt::black;
    QColor m_othersColor = Qt::gray;
    QColor m_placeColor = Qt::gray;
    double m_place = -1;
    qreal m_lineWidth = 1.5;
};

} // namespace belfry
