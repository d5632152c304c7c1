// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QQuickPaintedItem>
#include <QVariantMap>

namespace belfry {

/// A picture of resources/thumbnails in the colours of the theme, as large as fits. An unknown name draws nothing and
/// warns.
class Thumbnail : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged FINAL REQUIRED)
    /// Names of colours, as the pictures use them, to colours.
    Q_PROPERTY(QVariantMap colors READ colors WRITE setColors NOTIFY colorsChanged FINAL)

public:
    explicit Thumbnail(QQuickItem *parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString &name);
    QVariantMap colors() const { return m_colors; }
    void setColors(const QVariantMap &colors);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void nameChanged();
    void colorsChanged();

private:
    QString m_name;
    QVariantMap m_colors;
};

} // namespace belfry
