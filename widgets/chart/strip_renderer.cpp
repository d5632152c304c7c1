// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart_renderer.h"

#include <QQuickWindow>
#include <QSGImageNode>
#include <QSGRendererInterface>
#include <QSGTexture>

#include <algorithm>
#include <array>
#include <map>

namespace belfry {

namespace {

/// A piece of the picture: what is beside the plot, or the plot's columns [first, first + columns).
struct Piece {
    QSGImageNode *node = nullptr;
    std::int64_t first = 0;
    int columns = 0;
};

class StripsNode final : public QSGNode
{
public:
    QSize size;
    QRect plot;
    std::int64_t firstColumn = 0;
    std::array<Piece, 4> beside;          ///< the plot: left, right, above, below
    std::map<std::int64_t, Piece> strips; ///< by first / kStripColumns
};

std::array<QRect, 4> besideOf(const QSize &size, const QRect &plot)
{
    const int right = plot.x() + plot.width();
    const int bottom = plot.y() + plot.height();
    return {QRect(0, 0, plot.x(), size.height()), QRect(right, 0, size.width() - right, size.height()),
            QRect(plot.x(), 0, plot.width(), plot.y()), QRect(plot.x(), bottom, plot.width(), size.height() - bottom)};
}

/// Brings the pieces of one picture into the scene.
class Strips
{
public:
    Strips(StripsNode &node, QQuickWindow &window, const ChartPicture &picture, const QRectF &rect)
        : m_node(node),
          m_window(window),
          m_picture(picture),
          m_origin(rect.topLeft()),
          m_scale(rect.width() / picture.image.width(), rect.height() / picture.image.height())
    {
    }

    void show()
    {
        const bool all = m_node.size != m_picture.image.size() || m_node.plot != m_picture.plot;
        m_node.size = m_picture.image.size();
        m_node.plot = m_picture.plot;
        showBeside(all || m_picture.frameDirty);
        if (all)
            dropStrips(0, -1);
        showStrips();
        m_node.firstColumn = m_picture.firstColumn;
    }

private:
    void showBeside(bool dirty)
    {
        const std::array<QRect, 4> places = besideOf(m_picture.image.size(), m_picture.plot);
        const bool timesMoved = m_node.firstColumn != m_picture.firstColumn;
        for (std::size_t i = 0; i < places.size(); ++i) {
            Piece &piece = m_node.beside[i];
            const bool isBelow = i + 1 == places.size();
            if (places[i].isEmpty())
                drop(piece);
            else if (dirty || piece.node == nullptr || (isBelow && timesMoved))
                upload(piece, places[i]);
            if (piece.node)
                place(piece, places[i], 0);
        }
    }

    void showStrips()
    {
        const std::int64_t first = m_picture.firstColumn;
        const std::int64_t end = first + m_picture.plot.width();
        const std::int64_t newest = (end - 1) / kStripColumns;
        dropStrips(first / kStripColumns, newest);
        for (std::int64_t id = first / kStripColumns; id <= newest; ++id) {
            Piece &strip = m_node.strips[id];
            const std::int64_t from = std::max(first, id * kStripColumns);
            const std::int64_t to = std::min(end, (id + 1) * kStripColumns);
            const QRect visible(m_picture.plot.x() + int(from - first), m_picture.plot.y(), int(to - from),
                                m_picture.plot.height());
            if (strip.node == nullptr || to > m_picture.dirtyFrom || to > strip.first + strip.columns) {
                strip.first = from;
                strip.columns = int(to - from);
                upload(strip, visible);
            }
            place(strip, visible, int(from - strip.first));
        }
    }

    void upload(Piece &piece, const QRect &part)
    {
        QSGTexture *texture =
            m_window.createTextureFromImage(m_picture.image.copy(part), QQuickWindow::TextureIsOpaque);
        if (texture == nullptr)
            return;
        if (piece.node == nullptr) {
            piece.node = m_window.createImageNode();
            piece.node->setOwnsTexture(true);
            piece.node->setFiltering(QSGTexture::Nearest);
            m_node.appendChildNode(piece.node);
        }
        piece.node->setTexture(texture);
    }

    /// The texture from column `skipped` on, at `part` of the picture.
    void place(Piece &piece, const QRect &part, int skipped)
    {
        if (piece.node == nullptr)
            return;
        piece.node->setSourceRect(QRectF(skipped, 0, part.width(), part.height()));
        piece.node->setRect(QRectF(m_origin.x() + part.x() * m_scale.width(),
                                   m_origin.y() + part.y() * m_scale.height(), part.width() * m_scale.width(),
                                   part.height() * m_scale.height()));
    }

    /// All but those from `first` to `last`.
    void dropStrips(std::int64_t first, std::int64_t last)
    {
        for (auto it = m_node.strips.begin(); it != m_node.strips.end();) {
            const bool stays = it->first >= first && it->first <= last;
            if (!stays)
                drop(it->second);
            it = stays ? std::next(it) : m_node.strips.erase(it);
        }
    }

    void drop(Piece &piece)
    {
        if (piece.node)
            m_node.removeChildNode(piece.node);
        delete piece.node;
        piece = {};
    }

    StripsNode &m_node;
    QQuickWindow &m_window;
    const ChartPicture &m_picture;
    QPointF m_origin;
    QSizeF m_scale; ///< pixels per device pixel
};

class StripRenderer final : public ChartRenderer
{
public:
    QSGNode *show(QSGNode *node, QQuickWindow &window, const ChartPicture &picture, const QRectF &rect) override
    {
        auto *strips = node ? static_cast<StripsNode *>(node) : new StripsNode;
        Strips(*strips, window, picture, rect).show();
        return strips;
    }
};

} // namespace

std::unique_ptr<ChartRenderer> makeStripRenderer()
{
    return std::make_unique<StripRenderer>();
}

std::unique_ptr<ChartRenderer> makeChartRenderer(const QQuickWindow &window)
{
    const QSGRendererInterface *backend = window.rendererInterface();
    return backend && QSGRendererInterface::isApiRhiBased(backend->graphicsApi()) ? makeStripRenderer()
                                                                                  : makeImageRenderer();
}

} // namespace belfry
