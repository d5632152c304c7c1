// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app_ui.h"
#include "qml/scene.h"

#include <QTest>

#include <memory>

namespace belfry {

/// The program's window, found and used as a person would: by names, mouse and keys.
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
    QQuickItem *root() const { return window()->contentItem(); }
    QQuickItem *cell(const QString &widgetId) const { return scene::cell(root(), widgetId); }
    QQuickItem *named(const QString &name) const { return scene::named(root(), name); }
    QQuickItem *withText(const QString &text) const { return scene::withText(root(), text); }

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
    void hover(const QPoint &at) const { QTest::mouseMove(window(), at); }
};

} // namespace belfry
