// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app_ui.h"

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <functional>
#include <memory>

namespace belfry {

/// The real window, found and used as a person would: by names, mouse and keys.
class WindowDriver
{
public:
    std::unique_ptr<AppUi> ui;

    bool show(const QString &untilWidget)
    {
        const Result<void> shown = ui->show();
        if (!shown) {
            qWarning("%s", qPrintable(shown.error().toString()));
            return false;
        }
        return QTest::qWaitForWindowExposed(window()) && QTest::qWaitFor([&] { return cell(untilWidget) != nullptr; });
    }

    QQuickWindow *window() const { return ui->window(); }

    /// Every visible item, in paint order of the tree; popups too.
    void visit(const std::function<void(QQuickItem *)> &visitor) const { visit(window()->contentItem(), visitor); }

    QQuickItem *find(const std::function<bool(QQuickItem *)> &wanted) const
    {
        QQuickItem *found = nullptr;
        visit([&](QQuickItem *item) {
            if (found == nullptr && wanted(item)) {
                found = item;
            }
        });
        return found;
    }

    /// The cell of a widget on the grid; null while there is none.
    QQuickItem *cell(const QString &widgetId) const
    {
        return find([&](QQuickItem *item) {
            return item->property("gridX").isValid() && item->property("widgetId").toString() == widgetId;
        });
    }
    QPoint place(const QString &widgetId) const
    {
        const QQuickItem *item = cell(widgetId);
        return item != nullptr ? QPoint(item->property("gridX").toInt(), item->property("gridY").toInt())
                               : QPoint(-1, -1);
    }
    QSize size(const QString &widgetId) const
    {
        const QQuickItem *item = cell(widgetId);
        return item != nullptr ? QSize(item->property("gridW").toInt(), item->property("gridH").toInt()) : QSize();
    }
    /// The visible item with this accessible name.
    QQuickItem *named(const QString &name) const
    {
        return find([&](QQuickItem *item) {
            const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
            return interface != nullptr && interface->text(QAccessible::Name) == name;
        });
    }
    QQuickItem *withText(const QString &text) const
    {
        return find([&](QQuickItem *item) { return item->property("text").toString().contains(text); });
    }

    static QPoint at(QQuickItem *item, qreal fractionX = 0.5, qreal fractionY = 0.5)
    {
        return item->mapToScene({item->width() * fractionX, item->height() * fractionY}).toPoint();
    }
    void click(QQuickItem *item) const { QTest::mouseClick(window(), Qt::LeftButton, {}, at(item)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(window(), key, modifiers); }
    void press(const QPoint &from) const { QTest::mousePress(window(), Qt::LeftButton, {}, from); }
    void drag(const QPoint &from, const QPoint &to, int steps = 8) const
    {
        for (int i = 1; i <= steps; ++i) {
            QTest::mouseMove(window(), from + (to - from) * i / steps);
            QCoreApplication::processEvents();
        }
    }
    void release(const QPoint &at) const { QTest::mouseRelease(window(), Qt::LeftButton, {}, at); }

private:
    static void visit(QQuickItem *item, const std::function<void(QQuickItem *)> &visitor)
    {
        if (!item->isVisible()) {
            return;
        }
        visitor(item);
        const QList<QQuickItem *> children = item->childItems();
        for (QQuickItem *child : children) {
            visit(child, visitor);
        }
    }
};

} // namespace belfry
