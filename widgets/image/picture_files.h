// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QUrl>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// Files as pictures of layout documents.
class PictureFiles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// { url, name, error }: the data: URL of a local file and its name without ending, or why it can't become one, for
    /// people.
    Q_INVOKABLE QVariantMap read(const QUrl &file) const;
    /// For a file dialog.
    Q_INVOKABLE QStringList nameFilters() const;
    /// By its name alone: whether it is meant to be one.
    Q_INVOKABLE bool isNamedPicture(const QUrl &file) const;
};

} // namespace belfry
