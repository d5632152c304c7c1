// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>

#include <functional>

/// Items of a window as a person finds them: by what they are called and what they say. Only visible ones.
namespace belfry::scene {

/// Every visible item below `root`, in paint order; popups too where `root` is a window's content.
inline void visit(QQuickItem *root, const std::function<void(QQuickItem *)> &visitor)
{
    if (!root->isVisible())
        return;
    visitor(root);
    const QList<QQuickItem *> children = root->childItems();
    for (QQuickItem *child : children)
        visit(child, visitor);
}

/// The first that fits; null if none does.
inline QQuickItem *find(QQuickItem *root, const std::function<bool(QQuickItem *)> &wanted)
{
    QQuickItem *found = nullptr;
    visit(root, [&](QQuickItem *item) {
        if (found == nullptr && wanted(item))
            found = item;
    });
    return found;
}

inline QString accessibleName(QQuickItem *item)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    return interface != nullptr ? interface->text(QAccessible::Name) : QString();
}

/// By the accessible name.
inline QQuickItem *named(QQuickItem *root, const QString &name)
{
    return find(root, [&](QQuickItem *item) { return accessibleName(item) == name; });
}

inline QQuickItem *withText(QQuickItem *root, const QString &text)
{
    return find(root, [&](QQuickItem *item) { return item->property("text").toString().contains(text); });
}

/// The cell of a widget on the grid.
inline QQuickItem *cell(QQuickItem *root, const QString &widgetId)
{
    return find(root, [&](QQuickItem *item) {
        return item->property("gridX").isValid() && item->property("widgetId").toString() == widgetId;
    });
}

/// The frame in a widget's cell.
inline QQuickItem *frame(QQuickItem *root, const QString &widgetId)
{
    return find(root, [&](QQuickItem *item) {
        const QObject *settings = item->property("settings").value<QObject *>();
        return item->property("hasPicture").isValid() && settings != nullptr &&
               settings->property("widgetId").toString() == widgetId;
    });
}

} // namespace belfry::scene
