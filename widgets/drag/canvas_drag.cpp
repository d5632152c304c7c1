// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas_drag.h"

#include <QQuickWindow>

namespace belfry {

CanvasDrag::CanvasDrag(QQuickItem *parent) : QQuickItem(parent) {}

void CanvasDrag::setAllowed(bool allowed)
{
    if (m_allowed == allowed)
        return;
    m_allowed = allowed;
    Q_EMIT allowedChanged();
}

QVariantMap CanvasDrag::offer() const
{
    QVariantMap offer = m_offer;
    const QVariant alternative = offer.take(QStringLiteral("alternative"));
    if (m_alternative && alternative.isValid())
        offer.insert(QStringLiteral("type"), alternative);
    return offer;
}

void CanvasDrag::begin(const QVariantMap &offer, QQuickItem *from, const QPointF &at)
{
    if (active() || !m_allowed || offer.isEmpty() || !window())
        return;
    m_offer = offer;
    m_alternative = false;
    m_at = mapFromItem(from, at);
    m_focusBefore = window()->activeFocusItem();
    forceActiveFocus(Qt::MouseFocusReason);
    setCursor(Qt::ClosedHandCursor);
    setAcceptedMouseButtons(Qt::LeftButton);
    grabMouse();
    Q_EMIT offerChanged();
    Q_EMIT activeChanged();
    Q_EMIT moved();
}

void CanvasDrag::end(bool drop)
{
    if (!active())
        return;
    drop ? Q_EMIT dropped() : Q_EMIT cancelled();
    m_offer.clear();
    unsetCursor();
    setAcceptedMouseButtons(Qt::NoButton);
    ungrabMouse();
    if (m_focusBefore && hasActiveFocus())
        m_focusBefore->forceActiveFocus(Qt::OtherFocusReason);
    Q_EMIT offerChanged();
    Q_EMIT activeChanged();
}

void CanvasDrag::setAlternative(bool alternative)
{
    if (m_alternative == alternative || !active())
        return;
    m_alternative = alternative;
    Q_EMIT offerChanged();
}

void CanvasDrag::mouseMoveEvent(QMouseEvent *event)
{
    if (!active())
        return event->ignore();
    m_at = event->position();
    Q_EMIT moved();
}

void CanvasDrag::mouseReleaseEvent(QMouseEvent *event)
{
    if (!active())
        return event->ignore();
    m_at = event->position();
    Q_EMIT moved();
    end(true);
}

void CanvasDrag::mouseUngrabEvent()
{
    end(false);
}

void CanvasDrag::keyPressEvent(QKeyEvent *event)
{
    if (!active())
        return event->ignore();
    if (event->key() == Qt::Key_Escape)
        end(false);
    else if (event->key() == Qt::Key_Control)
        setAlternative(true);
}

void CanvasDrag::keyReleaseEvent(QKeyEvent *event)
{
    if (!active())
        return event->ignore();
    if (event->key() == Qt::Key_Control)
        setAlternative(false);
}

} // namespace belfry

#include "moc_canvas_drag.cpp"
