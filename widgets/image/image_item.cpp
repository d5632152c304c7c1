// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "image/image_item.h"

#include "base/when_done.h"

#include <QPainter>
#include <QPromise>
#include <QQuickWindow>
#include <QThreadPool>

#include <memory>

namespace belfry {

namespace {

PictureFit fitCalled(const QString &name)
{
    if (name == QLatin1String("cover"))
        return PictureFit::Cover;
    if (name == QLatin1String("stretch"))
        return PictureFit::Stretch;
    return name == QLatin1String("none") ? PictureFit::OwnSize : PictureFit::Contain;
}

QFuture<DrawnPicture> drawElsewhere(const PictureRequest &request)
{
    auto promise = std::make_shared<QPromise<DrawnPicture>>();
    promise->start();
    QFuture<DrawnPicture> future = promise->future();
    QThreadPool::globalInstance()->start([promise, request] {
        promise->addResult(drawPicture(request));
        promise->finish();
    });
    return future;
}

} // namespace

ImageItem::ImageItem(QQuickItem *parent) : QQuickPaintedItem(parent) {}

void ImageItem::setSource(const QString &source)
{
    if (m_source == source)
        return;
    m_source = source;
    m_drawn = {};
    setState(m_source.isEmpty() ? None : Making);
    Q_EMIT sourceChanged();
    update();
    make();
}

void ImageItem::setFit(const QString &fit)
{
    if (m_fit == fit)
        return;
    m_fit = fit;
    Q_EMIT fitChanged();
    make();
}

PictureRequest ImageItem::request() const
{
    return {m_source, size(), window() ? window()->effectiveDevicePixelRatio() : 1, fitCalled(m_fit)};
}

void ImageItem::make()
{
    if (m_making || m_source.isEmpty() || size().isEmpty())
        return;
    m_making = true;
    const PictureRequest wanted = request();
    watch(drawElsewhere(wanted), this, [this, wanted](const DrawnPicture &drawn) { take(wanted, drawn); });
}

void ImageItem::take(const PictureRequest &made, const DrawnPicture &drawn)
{
    m_making = false;
    if (made.url == m_source) {
        m_drawn = drawn;
        setState(drawn.image.isNull() ? Failed : Ready);
        update();
    }
    if (made != request())
        make();
}

void ImageItem::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void ImageItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size())
        make();
}

void ImageItem::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemDevicePixelRatioHasChanged)
        make();
}

void ImageItem::paint(QPainter *painter)
{
    if (!m_drawn.image.isNull())
        painter->drawImage(m_drawn.target, m_drawn.image);
}

} // namespace belfry

#include "moc_image_item.cpp"
