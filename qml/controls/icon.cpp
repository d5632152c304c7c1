// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icon.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>

namespace belfry {

namespace {

Q_LOGGING_CATEGORY(lcIcon, "belfry.ui.icon")

QByteArray svg(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcIcon, "no icon is called \"%s\"", qPrintable(name));
        return {};
    }
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

} // namespace

Icon::Icon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(16, 16);
    setAntialiasing(true);
}

void Icon::setName(const QString &name)
{
    if (m_name == name) {
        return;
    }
    m_name = name;
    Q_EMIT nameChanged();
    update();
}

void Icon::setColor(const QColor &color)
{
    if (m_color == color) {
        return;
    }
    m_color = color;
    Q_EMIT colorChanged();
    update();
}

void Icon::paint(QPainter *painter)
{
    if (!m_name.isEmpty())
        paintInto(*painter, m_name, m_color, QRectF(0, 0, width(), height()));
}

void Icon::paintInto(QPainter &painter, const QString &name, const QColor &color, const QRectF &room)
{
    const QByteArray data = svg(name, color);
    if (data.isEmpty()) {
        return;
    }
    QSvgRenderer renderer(data);
    painter.setOpacity(painter.opacity() * color.alphaF());
    renderer.render(&painter, room);
}

} // namespace belfry

#include "moc_icon.cpp"
