// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_import.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class LayoutModel;
class LayoutsModel;

/// Layouts as files of this machine: writes them, and reads one to take over.
class LayoutFiles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/layout_model.h")
    Q_MOC_INCLUDE("models/layouts_model.h")
    /// The file that was read last, without its folder; empty: none.
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    /// Why it is no layout, with the place in it; empty if it is one.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// Of the layout in it; empty without one.
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /// [{ title, tiles }, …] (miniatureOf)
    Q_PROPERTY(QVariantList pages READ pages NOTIFY changed)
    /// What couldn't be taken over as it was.
    Q_PROPERTY(QStringList notes READ notes NOTIFY changed)

public:
    using QObject::QObject;
    QString fileName() const { return m_fileName; }
    QString problem() const { return m_problem; }
    QString name() const;
    QVariantList pages() const;
    QStringList notes() const { return m_imported.notes; }

    /// Writes the whole layout, or one page as a layout of its own. Whole or not at all. Empty, or what was wrong.
    Q_INVOKABLE QString exportLayout(belfry::LayoutModel *layout, const QUrl &file) const;
    Q_INVOKABLE QString exportPage(belfry::LayoutModel *layout, const QString &page, const QUrl &file) const;
    /// "overview.json", for a dialog to begin with.
    Q_INVOKABLE QString fileNameFor(const QString &title) const;

    Q_INVOKABLE void read(const QUrl &file);
    /// What was read: as a new layout, as more pages of one, or in one's place. The last two are edits. Empty, or what
    /// was wrong.
    Q_INVOKABLE void storeIn(belfry::LayoutsModel *layouts) const;
    Q_INVOKABLE QString addTo(belfry::LayoutModel *layout) const;
    Q_INVOKABLE QString replace(belfry::LayoutModel *layout) const;

Q_SIGNALS:
    void changed();

private:
    QString m_fileName;
    QString m_problem;
    ImportedLayout m_imported;
};

} // namespace belfry
