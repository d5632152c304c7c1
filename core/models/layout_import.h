// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/import_remarks_model.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace belfry {

class AppModel;
class LayoutModel;

/// A file on its way into the layouts: looked at first, so that it is seen what isn't carried over, then stored as a
/// new layout of the server, or put into the one that is shown. For a dialog. A file has one of importFormats().
class LayoutImport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/app_model.h")
    Q_MOC_INCLUDE("models/layout_model.h")
    Q_PROPERTY(belfry::AppModel *app READ app WRITE setApp NOTIFY appChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    /// Why it didn't work, with the place in the file; empty if nothing is wrong.
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    /// What the layout is called, the file's name if it has none; empty while there is no layout.
    Q_PROPERTY(QString name READ name NOTIFY changed)
    /// "16 pages, 126 widgets, 3 variables"
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// [{ title, tiles }, …] (miniatureOf)
    Q_PROPERTY(QVariantList pages READ pages NOTIFY changed)
    Q_PROPERTY(belfry::ImportRemarksModel *remarks READ remarks CONSTANT)

public:
    using QObject::QObject;

    AppModel *app() const;
    void setApp(AppModel *app);
    bool isBusy() const { return m_busy; }
    QString failure() const { return m_failure; }
    QString name() const;
    QString summary() const;
    QVariantList pages() const;
    ImportRemarksModel *remarks() { return &m_remarks; }

    /// A path, or the address of a local file.
    Q_INVOKABLE void read(const QString &file);
    /// As a new layout; stored() says when it is.
    Q_INVOKABLE void store();
    // As edits, of which each can be undone. Empty, or what was wrong.
    /// Its pages behind those of a layout.
    Q_INVOKABLE QString addTo(belfry::LayoutModel *layout) const;
    /// In place of a layout.
    Q_INVOKABLE QString replace(belfry::LayoutModel *layout) const;
    /// Forgets what was read and gives up what is going on.
    Q_INVOKABLE void reset();

Q_SIGNALS:
    void appChanged();
    void changed();
    void stored(const QString &id);

private:
    void onRead(const Result<ImportedLayout> &imported);

    QPointer<AppModel> m_app;
    std::optional<Layout> m_layout;
    ImportRemarksModel m_remarks;
    bool m_busy = false;
    QString m_failure;
    QString m_fileName;
    quint64 m_generation = 0; ///< of what is going on; an answer to another is dropped
};

} // namespace belfry
