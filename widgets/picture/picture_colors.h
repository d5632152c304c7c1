// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QVariantMap>

class QPainter;
class QRectF;

namespace belfry {

/// What pictures paint with: the theme's `paints`, by their names there.
struct PictureColors {
    QColor card = Qt::white;
    QColor raised = Qt::lightGray;
    QColor line = Qt::lightGray;
    QColor text1 = Qt::black;
    QColor text2 = Qt::darkGray;
    QColor text3 = Qt::gray;
    QColor accent = Qt::blue;
    QColor ok = Qt::green;
    QColor warning = Qt::yellow;
    QColor critical = Qt::red;
    QColor unknown = Qt::gray;
    QColor stateInk = Qt::white;
    QList<QColor> series;

    static PictureColors from(const QVariantMap &paints);
    /// By the names of states of thresholds and of health.
    const QColor &ofState(const QString &state) const;
    QColor ofSeries(int index) const;
};

/// `over` laid on `under`, so that the result is opaque.
QColor blended(const QColor &over, const QColor &under, double opacity);

/// A state as a shape, a sign in it: a tick in a circle, a mark in a triangle or an octagon, a question.
void paintStateMark(QPainter &painter, const QRectF &place, const QString &state, const PictureColors &colors);

} // namespace belfry
