// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/operation.h"

#include <QObject>
#include <QStringList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace belfry {

class LayoutModel;

/// Edits of several widgets of a page at once, for the grid: each is one step of undo. Belongs to the LayoutModel,
/// which stores what it does; a preview is shown by it, too, and ends with its commitPreview() or cancelPreview().
///
/// Invokables that edit answer with an empty string, or with what was wrong in words.
class CanvasEdits : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the LayoutModel")

public:
    /// The layout must outlive this object.
    explicit CanvasEdits(LayoutModel &layout);

    /// Those that aren't locked, of a page that isn't.
    Q_INVOKABLE QStringList unlocked(const QString &page, const QStringList &widgets) const;

    // Cells from where they are, without a preview.
    Q_INVOKABLE void previewMove(const QString &page, const QStringList &widgets, int dx, int dy);
    Q_INVOKABLE void previewSwap(const QString &page, const QString &one, const QString &other);
    /// A widget that an offer (widget_offer.h) makes, at a cell; answers the id that it would get, empty if the page
    /// takes none.
    Q_INVOKABLE QString previewNew(const QString &page, const QVariantMap &offer, int x, int y);

    Q_INVOKABLE QString move(const QString &page, const QStringList &widgets, int dx, int dy);
    Q_INVOKABLE QString swap(const QString &page, const QString &one, const QString &other);
    Q_INVOKABLE QString remove(const QString &page, const QStringList &widgets);
    /// Beside the originals, if there is room; added() tells which.
    Q_INVOKABLE QString duplicate(const QString &page, const QStringList &widgets);
    /// `how` as arrangementFromName() has it; `like` is whose size the others get.
    Q_INVOKABLE QString arrange(const QString &page, const QStringList &widgets, const QString &how,
                                const QString &like);
    Q_INVOKABLE QString lock(const QString &page, const QStringList &widgets, bool locked);
    Q_INVOKABLE QString lockPage(const QString &page, bool locked);
    /// A widget that an offer makes, in the free place nearest to the end of the page.
    Q_INVOKABLE QString addNew(const QString &page, const QVariantMap &offer);

    /// As the clipboard takes them; empty if there are none.
    Q_INVOKABLE QString copied(const QString &page, const QStringList &widgets) const;
    /// To the free place nearest to a cell. What the clipboard holds instead of widgets is told as the layout's notice.
    Q_INVOKABLE QString paste(const QString &page, const QString &clip, int x, int y);

Q_SIGNALS:
    void added(const QString &page, const QStringList &widgets);

private:
    QString add(AddWidgets &&add);
    std::vector<Widget> widgetsOf(const QString &page, const QStringList &ids) const;

    LayoutModel &m_layout;
};

} // namespace belfry
