// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/decimate.h"
#include "chart/shown_picture.h"
#include "models/live_series.h"
#include "models/table_model.h"

#include <QColor>
#include <QImage>
#include <QPointer>
#include <QQuickItem>

#include <memory>
#include <vector>

namespace belfry {

/// The course of a table's cell: of the series that its value is of, as a LiveSeries has it. Opaque, and the same on
/// every backend. A new sample costs one small picture, and no memory.
class SparkItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::LiveSeries *series READ series WRITE setSeries NOTIFY placeChanged FINAL)
    Q_PROPERTY(belfry::TableModel *table READ table WRITE setTable NOTIFY placeChanged FINAL)
    Q_PROPERTY(int row MEMBER m_row NOTIFY placeChanged FINAL)
    Q_PROPERTY(int column MEMBER m_column NOTIFY placeChanged FINAL)
    /// Which of the series' queries the column shows.
    Q_PROPERTY(int query MEMBER m_query NOTIFY placeChanged FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor background MEMBER m_background NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal lineWidth MEMBER m_lineWidth NOTIFY lookChanged FINAL)

public:
    explicit SparkItem(QQuickItem *parent = nullptr);
    ~SparkItem() override;

    LiveSeries *series() const { return m_series; }
    void setSeries(LiveSeries *series);
    TableModel *table() const { return m_table; }
    void setTable(TableModel *table);

    /// The picture as it was last drawn, for tests.
    const QImage &picture() const { return m_picture.image(); }
    /// Which of the series it shows; -1: none of them.
    int shownSeries() const { return m_shown; }

Q_SIGNALS:
    void placeChanged();
    void lookChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &next, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void look();
    int findSeries() const;
    void takeSamples();
    void paintLine(QImage &image, qreal scale);

    QPointer<LiveSeries> m_series;
    QPointer<TableModel> m_table;
    int m_row = 0;
    int m_column = 0;
    int m_query = 0;
    QColor m_color = Qt::blue;
    QColor m_background = Qt::white;
    qreal m_lineWidth = 1.5;
    int m_shown = -1;
    bool m_placeDirty = true;
    std::vector<Timestamp> m_times; ///< kept for their memory
    std::vector<double> m_values;
    ShownPicture m_picture;
};

} // namespace belfry
