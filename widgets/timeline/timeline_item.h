// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/threshold.h"
#include "timeseries/series_picture.h"

#include <QVariantList>
#include <QVariantMap>

#include <cstdint>
#include <vector>

namespace belfry {

/// A row for each series of a LiveSeries, with a block for as long as a value stays in one state: that of the
/// thresholds, or without any each whole number. What state it is doesn't stand in its colour alone: it is written
/// where there is room, and what is wrong is hatched.
class TimelineItem : public belfry::SeriesPicture
{
    Q_OBJECT
    QML_ELEMENT
    /// As the `thresholds` role of WidgetsModel.
    Q_PROPERTY(QVariantList thresholds MEMBER m_thresholdList NOTIFY lookChanged FINAL)
    /// Colours by the names of threshold states, and of numbers where there are no thresholds.
    Q_PROPERTY(QVariantMap stateColors MEMBER m_stateColors NOTIFY lookChanged FINAL)
    Q_PROPERTY(QVariantList colors MEMBER m_colors NOTIFY lookChanged FINAL)
    /// What numbers are called, by their text: Format.valueTexts().
    Q_PROPERTY(QVariantMap texts MEMBER m_texts NOTIFY lookChanged FINAL)
    /// Every state has a pattern of its own, and those of what is wrong are stronger.
    Q_PROPERTY(bool patterned MEMBER m_patterned NOTIFY lookChanged FINAL)
    /// The height of a row, its gap included.
    Q_PROPERTY(qreal rowHeight READ rowHeight NOTIFY rowHeightChanged FINAL)

public:
    using SeriesPicture::SeriesPicture;

    qreal rowHeight() const { return m_rowHeight; }

Q_SIGNALS:
    void rowHeightChanged();

protected:
    QRectF layOut() override;
    void paint(QPainter &painter) const override;

private:
    /// Samples that look alike are one block.
    struct Look {
        std::int64_t state = 0; ///< of the thresholds, or the number
        QString word;           ///< what is written in it
        friend bool operator==(const Look &, const Look &) = default;
    };

    void paintRow(QPainter &painter, int row) const;
    void paintBlock(QPainter &painter, const QRectF &place, const Look &look) const;
    Look lookOf(double value) const;
    QColor colorOf(const Look &look) const;
    /// 0 where there is none.
    int patternOf(const Look &look) const;

    QVariantList m_thresholdList;
    QVariantMap m_stateColors;
    QVariantList m_colors;
    QVariantMap m_texts;
    bool m_patterned = false;
    std::vector<Threshold> m_thresholds;
    qreal m_rowHeight = 0;
};

} // namespace belfry
