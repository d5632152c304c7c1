// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class LayoutModel;

/// Writes layouts into files of this machine; LayoutImport reads them.
class LayoutFiles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/layout_model.h")

public:
    using QObject::QObject;

    /// Writes the whole layout, or one page as a layout of its own. Whole or not at all. Empty, or what was wrong.
    Q_INVOKABLE QString exportLayout(belfry::LayoutModel *layout, const QUrl &file) const;
    Q_INVOKABLE QString exportPage(belfry::LayoutModel *layout, const QString &page, const QUrl &file) const;
    /// "overview.json", for a dialog to begin with.
    Q_INVOKABLE QString fileNameFor(const QString &title) const;
};

} // namespace belfry
