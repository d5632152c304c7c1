// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/machines_model.h"
#include "spoken_language.h"
#include "viewer_state.h"

#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include <functional>
#include <memory>

namespace belfry {

/// For QML tests: the program's own scene, Main.qml, opened in the test's engine, and its items found by what they are
/// called. What it shows is the subclass's source. The window belongs to the stage.
class Stage : public QObject
{
    Q_OBJECT

public:
    explicit Stage(QQmlEngine &engine) : m_engine(engine) {}
    ~Stage() override { Stage::close(); }

    /// `options`: page, width, height, scheme and language (as ViewerState has them), stateFile, machinesFile, touring.
    /// Null with a warning on an error.
    Q_INVOKABLE QQuickWindow *open(const QVariantMap &options);
    Q_INVOKABLE virtual void close();
    Q_INVOKABLE belfry::MachinesModel *machines() const { return m_machines.get(); }
    Q_INVOKABLE belfry::ViewerState *viewer() const { return m_viewer.get(); }

    // What is visible; null if nothing fits.
    Q_INVOKABLE QQuickItem *named(const QString &name) const;
    /// By a regular expression for its name.
    Q_INVOKABLE QQuickItem *matching(const QString &pattern) const;
    /// The button of that name, where something else is called the same.
    Q_INVOKABLE QQuickItem *button(const QString &name) const;
    /// The first of a role, as QAccessible::Role is spelled, that has a name.
    Q_INVOKABLE QQuickItem *withRole(const QString &role) const;
    /// That has such a property.
    Q_INVOKABLE QQuickItem *having(const QString &property) const;
    Q_INVOKABLE QQuickItem *withText(const QString &text) const;
    Q_INVOKABLE QQuickItem *cell(const QString &widget) const;
    Q_INVOKABLE QQuickItem *frame(const QString &widget) const;
    /// Visible texts that have less room than they need, outside of widgets, whose texts are data.
    Q_INVOKABLE QStringList cutTexts() const;
    /// The texts of the cells of a table widget, top to bottom, left to right.
    Q_INVOKABLE QStringList tableCells(const QString &widget) const;
    /// The entries of a picture, as assistive technology has them: [{ role, name, description }, …].
    Q_INVOKABLE QVariantList accessibleParts(QQuickItem *item) const;
    /// As assistive technology has it: { role, name, description }, role as QAccessible::Role is spelled.
    Q_INVOKABLE QVariantMap accessible(QQuickItem *item) const;

protected:
    QQuickWindow *window() const { return m_window.get(); }
    virtual Source &source() = 0;
    /// Where what can be undone is kept; empty: nowhere.
    virtual QString undoFolder() const { return {}; }
    /// Makes the sources of machines that are added.
    virtual Fleet::Connect connector() { return Fleet::connectToMachine; }
    Fleet *fleet() const { return m_fleet.get(); }

private:
    QQmlEngine &m_engine;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<MachinesModel> m_machines;
    std::unique_ptr<ViewerState> m_viewer;
    std::unique_ptr<SpokenLanguage> m_language;
    std::unique_ptr<QQuickWindow> m_window;
};

/// The setup object for quick_test_main_with_setup(): each engine has the program's modules, and a `Desk` of its own
/// in Belfry.Test.
class StageSetup : public QObject
{
    Q_OBJECT

public:
    using Factory = std::function<QObject *(QQmlEngine &)>;
    explicit StageSetup(Factory makeDesk) : m_makeDesk(std::move(makeDesk)) {}

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine);

private:
    Factory m_makeDesk;
    bool m_registered = false;
};

} // namespace belfry
