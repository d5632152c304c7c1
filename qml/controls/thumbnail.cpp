// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnail.h"

#include <QColor>
#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>

namespace belfry {

namespace {

Q_LOGGING_CATEGORY(lcThumbnail, "belfry.ui.thumbnail")

QByteArray drawing(const QString &name, const QVariantMap &colors)
{
    QFile file(QStringLiteral(":/thumbnails/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcThumbnail, "no picture is called \"%s\"", qPrintable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    for (auto it = colors.begin(); it != colors.end(); ++it)
        svg.replace('"' + it.key().toLatin1() + '"', '"' + it.value().value<QColor>().name().toLatin1() + '"');
    return svg;
}

} // namespace

Thumbnail::Thumbnail(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(120, 68);
    setAntialiasing(true);
}

void Thumbnail::setName(const QString &name)
{
    if (m_name == name)
        return;
    m_name = name;
    Q_EMIT nameChanged();
    update();
}

void Thumbnail::setColors(const QVariantMap &colors)
{
    if (m_colors == colors)
        return;
    m_colors = colors;
    Q_EMIT colorsChanged();
    update();
}

void Thumbnail::paint(QPainter *painter)
{
    if (m_name.isEmpty())
        return;
    const QByteArray svg = drawing(m_name, m_colors);
    if (svg.isEmpty())
        return;
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, QRectF(0, 0, width(), height()));
}

} // namespace belfry

#include "moc_thumbnail.cpp"
