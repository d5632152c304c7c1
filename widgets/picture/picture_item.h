// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_renderer.h"
#include "picture/patched_image.h"
#include "picture/picture_colors.h"

#include <QFont>
#include <QQuickItem>
#include <QVariantMap>

#include <memory>
#include <optional>

class QPainter;

namespace belfry {

/// What can be pointed at, walked to and read out in a picture.
struct PicturePart {
    QString key;    ///< the same as long as it is the same
    QString name;   ///< "atlas"
    QString detail; ///< "92 %, Critical"; may have several lines
    QRectF place;   ///< in the item; empty where it can't be seen
};

/// A picture of many parts that is one item: the parts are painted, each is known to assistive technology by its name,
/// the arrow keys go from one to the next. The picture is kept as an image, of which only what has changed is painted
/// again; it is opaque and the same on every backend.
class PictureItem : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A kind of picture")
    /// What the whole of it is called.
    Q_PROPERTY(QString title MEMBER m_title NOTIFY titleChanged FINAL)
    /// Theme.paints
    Q_PROPERTY(QVariantMap paints READ paints WRITE setPaints NOTIFY lookChanged FINAL)
    Q_PROPERTY(QFont font READ font WRITE setFont NOTIFY lookChanged FINAL)
    Q_PROPERTY(int partCount READ partCount NOTIFY partsChanged FINAL)
    /// Where the keyboard is; -1: nowhere yet. It stays with its part when others come and go.
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY markedChanged FINAL)
    /// What is pointed at, else where the keyboard is while it is here, else -1.
    Q_PROPERTY(int marked READ marked NOTIFY markedChanged FINAL)
    /// The place, the name and the details of that.
    Q_PROPERTY(QRectF markedPlace READ markedPlace NOTIFY markedChanged FINAL)
    Q_PROPERTY(QString markedName READ markedName NOTIFY markedChanged FINAL)
    Q_PROPERTY(QString markedDetail READ markedDetail NOTIFY markedChanged FINAL)

public:
    explicit PictureItem(QQuickItem *parent = nullptr);
    ~PictureItem() override;

    QString title() const { return m_title; }
    QVariantMap paints() const { return m_paints; }
    void setPaints(const QVariantMap &paints);
    QFont font() const { return m_font; }
    void setFont(const QFont &font);

    virtual int partCount() const = 0;
    /// REQUIRES: 0 <= index < partCount()
    virtual PicturePart part(int index) const = 0;
    /// The part at a place, -1 if there is none.
    virtual int partAt(const QPointF &place) const = 0;
    /// Where an arrow key (Qt::Key_Left …) leads from a part; the part itself if that way is none.
    virtual int neighbour(int index, int key) const = 0;
    Q_INVOKABLE QString partName(int index) const;

    int current() const { return m_current; }
    void setCurrent(int index);
    int marked() const;
    QRectF markedPlace() const { return markedPart().place; }
    QString markedName() const { return markedPart().name; }
    QString markedDetail() const { return markedPart().detail; }

    /// The pointer is there.
    Q_INVOKABLE void pointAt(const QPointF &place);
    Q_INVOKABLE void pointAway();
    /// Lets the key have its way; false if it has none.
    Q_INVOKABLE bool walk(int key);
    /// Somebody wants to see more of the part.
    Q_INVOKABLE void choose(int index);

    /// The picture, and how many parts of it were painted so far, for tests.
    const QImage &picture() const { return m_picture.image(); }
    Q_INVOKABLE int paintedCount() const { return m_picture.painted(); }

Q_SIGNALS:
    void titleChanged();
    void lookChanged();
    void partsChanged();
    void markedChanged();
    void chosen(int index);

protected:
    const PictureColors &colors() const { return m_colors; }

    /// There are other parts, or they stand elsewhere: layOut() is called before the next picture, and all is painted.
    void layOutAgain();
    void paintAgain();
    /// Only what is in there.
    void paintAgain(const QRectF &place);
    /// What parts say of themselves has changed.
    void tellAgain();

    virtual void layOut() {}
    /// Whatever touches `place`; what is outside is cut off.
    virtual void paint(QPainter &painter, const QRectF &place) const = 0;
    /// Another part is marked: paints it, and the one before.
    virtual void markMoved(int before, int now);
    /// Around the part that the keyboard is at.
    void paintFocus(QPainter &painter, const QRectF &around) const;
    bool showsFocus(int index) const { return index == m_current && hasActiveFocus(); }

    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &next, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    PicturePart markedPart() const;
    void follow();
    void remark(int before);
    void focusMoved();
    void setCurrentTo(int index);
    void render();

    QString m_title;
    QVariantMap m_paints;
    PictureColors m_colors;
    QFont m_font;
    int m_current = -1;
    QString m_currentKey;
    std::optional<QPointF> m_pointer;
    int m_pointed = -1;
    int m_marked = -1;

    PatchedImage m_picture;
    std::unique_ptr<ChartRenderer> m_renderer;
    bool m_misplaced = true;
    bool m_imageIsNew = false;
};

} // namespace belfry
