// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shown_picture.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QSGNode>

namespace belfry {

qreal ShownPicture::scaleOf(const QQuickItem &item)
{
    return item.window() ? item.window()->effectiveDevicePixelRatio() : 1;
}

QImage &ShownPicture::blank(const QQuickItem &item, const QColor &background)
{
    const QSize pixels = (item.size() * scaleOf(item)).toSize();
    if (m_image.size() != pixels)
        m_image = QImage(pixels, QImage::Format_RGB32);
    m_image.fill(background);
    m_isDirty = true;
    return m_image;
}

QSGNode *ShownPicture::show(QSGNode *node, QQuickItem &item)
{
    if (m_image.isNull()) {
        delete node;
        return nullptr;
    }
    if (m_isDirty || !node) {
        node = m_renderer->show(node, *item.window(), {m_image}, item.boundingRect());
        m_isDirty = false;
    }
    return node;
}

} // namespace belfry
