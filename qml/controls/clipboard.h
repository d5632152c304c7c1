// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// What is shown, for other programs: as a picture and as values, of which each takes what it can. Beside them the
/// widgets themselves, for another page, another machine, another Belfry (docs/layout-format.md).
class Clipboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    Q_INVOKABLE void copyText(const QString &text) const;
    /// Comma-separated values; may be empty. `widgets` is their JSON.
    Q_INVOKABLE void copy(const QImage &picture, const QString &csv, const QString &widgets) const;
    /// As widgets, and as text the same.
    Q_INVOKABLE void copyWidgets(const QString &widgets) const;
    /// What may be widgets: what was copied as such, else the text that there is.
    Q_INVOKABLE QString widgets() const;
};

} // namespace belfry
