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
    if (m_name.isEmpty()) {
        return;
    }
    const QByteArray data = svg(m_name, m_color);
    if (data.isEmpty()) {
        return;
    }
    QSvgRenderer renderer(data);
    painter->setOpacity(painter->opacity() * m_color.alphaF());
    renderer.render(painter, QRectF(0, 0, width(), height()));
}

} // namespace belfry

#include "moc_icon.cpp"
