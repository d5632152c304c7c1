// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart_renderer.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGTexture>

namespace belfry {

namespace {

class ImageRenderer final : public ChartRenderer
{
public:
    QSGNode *show(QSGNode *node, QQuickWindow &window, const ChartPicture &picture, const QRectF &rect) override
    {
        auto *imageNode = static_cast<QSGImageNode *>(node);
        if (imageNode == nullptr) {
            imageNode = window.createImageNode();
            imageNode->setOwnsTexture(true);
            imageNode->setFiltering(QSGTexture::Nearest);
        }
        // Opaque, so that the software renderer neither blends nor paints what lies beneath.
        QSGTexture *texture = window.createTextureFromImage(picture.image, QQuickWindow::TextureIsOpaque);
        if (texture == nullptr) {
            return imageNode;
        }
        imageNode->setTexture(texture);
        imageNode->setRect(rect);
        imageNode->setSourceRect(QRectF(QPointF(), picture.image.size()));
        return imageNode;
    }
};

} // namespace

std::unique_ptr<ChartRenderer> makeImageRenderer()
{
    return std::make_unique<ImageRenderer>();
}

} // namespace belfry
