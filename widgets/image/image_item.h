// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "image/picture_drawing.h"

#include <QQuickPaintedItem>

namespace belfry {

/// A picture of a layout document. Made in another thread in the size in which it is shown; while it is made anew, the
/// one before stays.
class ImageItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// A data: URL as layout documents have it; anything else is an error, and nothing is ever loaded.
    Q_PROPERTY(QString source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    /// "contain", "cover", "stretch" or "none"; anything else is the first.
    Q_PROPERTY(QString fit READ fit WRITE setFit NOTIFY fitChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    /// Why it can't be shown, for people; empty if it can.
    Q_PROPERTY(QString error READ error NOTIFY stateChanged FINAL)

public:
    enum State {
        None,   ///< no source
        Making, ///< nothing to show yet
        Ready,
        Failed
    };
    Q_ENUM(State)

    explicit ImageItem(QQuickItem *parent = nullptr);

    QString source() const { return m_source; }
    void setSource(const QString &source);
    QString fit() const { return m_fit; }
    void setFit(const QString &fit);
    State state() const { return m_state; }
    QString error() const { return m_drawn.error; }
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void sourceChanged();
    void fitChanged();
    void stateChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    PictureRequest request() const;
    void make();
    void take(const PictureRequest &made, const DrawnPicture &drawn);
    void setState(State state);

    QString m_source;
    QString m_fit;
    State m_state = None;
    bool m_making = false; ///< one at a time; what changes meanwhile is made afterwards
    DrawnPicture m_drawn;
};

} // namespace belfry
