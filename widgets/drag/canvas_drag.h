// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QQuickItem>
#include <QVariantMap>

namespace belfry {

/// What is being dragged to a page from a row: a series, an alert, a component. It fills the window and takes the
/// pointer over from the row, so that the drag goes on when another page is opened on the way and the row is gone.
///
/// Escape cancels; Ctrl asks for the alternative.
class CanvasDrag : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Whether anything may be put on pages here.
    Q_PROPERTY(bool allowed READ allowed WRITE setAllowed NOTIFY allowedChanged)
    Q_PROPERTY(bool active READ active NOTIFY activeChanged)
    /// As widget_offer.h has them; of the alternative type while that is asked for. Empty while nothing is dragged.
    Q_PROPERTY(QVariantMap offer READ offer NOTIFY offerChanged)
    /// Where the pointer is, in coordinates of this item.
    Q_PROPERTY(QPointF at READ at NOTIFY moved)

public:
    explicit CanvasDrag(QQuickItem *parent = nullptr);

    bool allowed() const { return m_allowed; }
    void setAllowed(bool allowed);
    bool active() const { return !m_offer.isEmpty(); }
    QVariantMap offer() const;
    QPointF at() const { return m_at; }

    /// While a row handles a move of the pointer, which is at `at` in coordinates of `from`.
    Q_INVOKABLE void begin(const QVariantMap &offer, QQuickItem *from, const QPointF &at);
    Q_INVOKABLE void cancel() { end(false); }

Q_SIGNALS:
    void allowedChanged();
    void activeChanged();
    void offerChanged();
    void moved();
    /// The offer is still there while these are handled.
    void dropped();
    void cancelled();
    /// By a right click, the menu key or a long press on a row, at a point of this item.
    void menuRequested(const QVariantMap &offer, const QPointF &at);
    /// From a menu of the row's own: which page, and as what, is asked.
    void addRequested(const QVariantMap &offer);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    void end(bool drop);
    void setAlternative(bool alternative);

    bool m_allowed = false;
    bool m_alternative = false;
    QVariantMap m_offer;
    QPointF m_at;
    QPointer<QQuickItem> m_focusBefore;
};

} // namespace belfry
