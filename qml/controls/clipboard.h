// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// What is shown, for other programs: as a picture and as values, of which each takes what it can.
class Clipboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// Comma-separated values; may be empty.
    Q_INVOKABLE void copy(const QImage &picture, const QString &csv) const;
    Q_INVOKABLE void copyText(const QString &text) const;
};

} // namespace belfry
