// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// Markdown (GitHub's dialect) made into what a Text item shows. Safe whoever wrote it: HTML in it reads as it is
/// written, a picture is only its description, and of links only those to http and https are any, so that opening
/// somebody's page never asks another server for anything.
class Markdown : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// For textFormat: Text.RichText.
    Q_INVOKABLE QString html(const QString &text, const QFont &font, const QColor &linkColor) const;
};

} // namespace belfry
