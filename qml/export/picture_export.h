// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picture_formats.h"
#include "scene_painter.h"
#include "theme_settings.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QSharedPointer>
#include <QtQml/qqmlregistration.h>

class QPrinter;
class QQuickItemGrabResult;

namespace belfry {

/// What an item shows, for a file, the clipboard or a printer. It is painted anew for that, item by item
/// (ScenePainter): sharp at every size, and where one wants it in the light theme, whatever the window has.
///
/// Each operation ends with done() or failed(), or with neither if the person changed their mind in a dialog. A file
/// that can't be written stays as it was.
class PictureExport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem *item MEMBER m_item NOTIFY changed FINAL)
    /// What of the item; empty: all of it.
    Q_PROPERTY(QRectF part MEMBER m_part NOTIFY changed FINAL)
    /// Of the file, and its suggested name.
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed FINAL)
    /// Not empty: the title stands above the picture, and this at its right.
    Q_PROPERTY(QString caption MEMBER m_caption NOTIFY changed FINAL)
    /// Comma-separated values; empty: there are none.
    Q_PROPERTY(QString csv MEMBER m_csv NOTIFY changed FINAL)
    /// In the light theme, as for paper.
    Q_PROPERTY(bool light MEMBER m_light NOTIFY changed FINAL)
    /// Below it all, where it has a heading.
    Q_PROPERTY(QColor background MEMBER m_background NOTIFY changed FINAL)
    Q_PROPERTY(QColor titleColor MEMBER m_titleColor NOTIFY changed FINAL)
    Q_PROPERTY(QColor captionColor MEMBER m_captionColor NOTIFY changed FINAL)
    Q_PROPERTY(QFont titleFont MEMBER m_titleFont NOTIFY changed FINAL)
    Q_PROPERTY(QFont captionFont MEMBER m_captionFont NOTIFY changed FINAL)
    Q_PROPERTY(qreal margin MEMBER m_margin NOTIFY changed FINAL)
    Q_PROPERTY(belfry::ThemeSettings *theme MEMBER m_theme NOTIFY changed FINAL)

public:
    enum Format { Png, Svg, Pdf, Csv };
    Q_ENUM(Format)

    using QObject::QObject;

    /// Asks for a file first.
    Q_INVOKABLE void chooseFile(belfry::PictureExport::Format format);
    Q_INVOKABLE void save(belfry::PictureExport::Format format, const QString &path);
    Q_INVOKABLE void copy(belfry::PictureExport::Format format);
    /// Asks for a printer first.
    Q_INVOKABLE void print();

Q_SIGNALS:
    void changed();
    void done(const QString &text);
    void failed(const QString &text);

private:
    using Use = std::function<void(const VectorPicture &)>;
    using Grab = QSharedPointer<QQuickItemGrabResult>;

    void withBytes(Format format, const std::function<void(const QByteArray &)> &use);
    void withPicture(const Use &use);
    void grab(QQuickItem &item, const Use &use);
    void usePicture(const Use &use);
    VectorPicture picture() const;
    void paintHeading(QPainter &painter, qreal width) const;
    qreal headingHeight() const;
    void paintOn(const std::shared_ptr<QPrinter> &printer);

    QPointer<QQuickItem> m_item;
    QRectF m_part;
    QString m_title;
    QString m_caption;
    QString m_csv;
    bool m_light = false;
    QColor m_background = Qt::white;
    QColor m_titleColor = Qt::black;
    QColor m_captionColor = Qt::black;
    QFont m_titleFont;
    QFont m_captionFont;
    qreal m_margin = 16;
    QPointer<ThemeSettings> m_theme;
    QString m_folder;                                               ///< where the last file went
    SceneRasters m_rasters;                                         ///< of the picture that is being made
    QList<Grab> m_grabs;                                            ///< that are still to come
    ThemeSettings::Scheme m_scheme = ThemeSettings::Scheme::System; ///< to go back to
    bool m_busy = false;
};

} // namespace belfry
