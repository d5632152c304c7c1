// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

/// A small page with one widget of each kind that tests need, in a grid that is easy to reason about.
inline QJsonObject testLayout()
{
    QFile file(QStringLiteral(BELFRY_TESTS "/qml/page.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace belfry
