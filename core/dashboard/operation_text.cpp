// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_words.h"
#include "dashboard/operation.h"

#include <QCoreApplication>

namespace belfry {

namespace {

QString say(const char *text, const QString &name)
{
    return QCoreApplication::translate("Operation", text).arg(name);
}

struct Describer {
    const Layout &before;

    QString pageName(const QString &id) const
    {
        const Page *page = before.find(id);
        return page ? shownName(*page) : id;
    }

    QString widgetName(const QString &pageId, const QString &id) const
    {
        const Page *page = before.find(pageId);
        const Widget *widget = page ? page->find(id) : nullptr;
        return widget ? shownName(*widget) : id;
    }

    QString variableName(const QString &name) const
    {
        const Variable *variable = findVariable(before.variables, name);
        return variable ? shownName(*variable) : name;
    }

    QString operator()(const AddWidget &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Add %1"), shownName(op.widget));
    }
    QString operator()(const RemoveWidget &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Remove %1"), widgetName(op.page, op.widget));
    }
    QString operator()(const MoveWidget &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Move %1"), widgetName(op.page, op.widget));
    }
    QString operator()(const ResizeWidget &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Resize %1"), widgetName(op.page, op.widget));
    }
    QString operator()(const ConfigureWidget &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Change %1"), widgetName(op.page, op.widget));
    }
    QString operator()(const AddPage &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Add page %1"), op.page.title);
    }
    QString operator()(const RemovePage &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Remove page %1"), pageName(op.page));
    }
    QString operator()(const RenamePage &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Rename page %1"), pageName(op.page));
    }
    QString operator()(const MovePage &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Move page %1"), pageName(op.page));
    }
    QString operator()(const SetPageRange &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Change the time range of %1"), pageName(op.page));
    }
    QString operator()(const SetPageRefresh &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Change how often %1 is refreshed"), pageName(op.page));
    }
    QString operator()(const AddVariable &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Add variable %1"), shownName(op.variable));
    }
    QString operator()(const ConfigureVariable &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Change variable %1"), variableName(op.variable));
    }
    QString operator()(const RemoveVariable &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Remove variable %1"), variableName(op.variable));
    }
    QString operator()(const MoveVariable &op) const
    {
        return say(QT_TRANSLATE_NOOP("Operation", "Move variable %1"), variableName(op.variable));
    }

    template<GroupOperation Group>
    QString operator()(const Group &op) const
    {
        return describeGroup(op, before.find(op.page));
    }
};

} // namespace

QString describe(const Operation &operation, const Layout &before)
{
    return std::visit(Describer{before}, operation);
}

} // namespace belfry
