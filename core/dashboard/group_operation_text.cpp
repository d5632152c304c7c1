// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/group_operation.h"
#include "dashboard/layout_words.h"

#include <QCoreApplication>

namespace belfry {

namespace {

/// One by its name, several by their number.
struct Named {
    const char *one;     ///< "Move %1"
    const char *several; ///< "Move %n widgets"

    QString of(const QStringList &names) const
    {
        if (names.size() == 1)
            return QCoreApplication::translate("Operation", one).arg(names.front());
        return QCoreApplication::translate("Operation", several, nullptr, int(names.size()));
    }
};

QStringList namesOf(const QStringList &ids, const Page *page)
{
    QStringList names;
    for (const QString &id : ids) {
        const Widget *widget = page ? page->find(id) : nullptr;
        names << (widget ? shownName(*widget) : id);
    }
    return names;
}

} // namespace

QString describeGroup(const AddWidgets &add, const Page * /*before*/)
{
    QStringList names;
    for (const Widget &each : add.widgets)
        names << shownName(each);
    return Named{QT_TRANSLATE_NOOP("Operation", "Add %1"), QT_TRANSLATE_N_NOOP("Operation", "Add %n widgets")}.of(
        names);
}

QString describeGroup(const RemoveWidgets &remove, const Page *before)
{
    return Named{QT_TRANSLATE_NOOP("Operation", "Remove %1"), QT_TRANSLATE_N_NOOP("Operation", "Remove %n widgets")}.of(
        namesOf(remove.widgets, before));
}

QString describeGroup(const MoveWidgets &move, const Page *before)
{
    return Named{QT_TRANSLATE_NOOP("Operation", "Move %1"), QT_TRANSLATE_N_NOOP("Operation", "Move %n widgets")}.of(
        namesOf(move.widgets, before));
}

QString describeGroup(const SwapWidgets &swap, const Page *before)
{
    const QStringList names = namesOf({swap.one, swap.other}, before);
    return QCoreApplication::translate("Operation", "Swap %1 and %2").arg(names[0], names[1]);
}

QString describeGroup(const ArrangeWidgets &arrange, const Page *before)
{
    return Named{QT_TRANSLATE_NOOP("Operation", "Arrange %1"), QT_TRANSLATE_N_NOOP("Operation", "Arrange %n widgets")}
        .of(namesOf(arrange.widgets, before));
}

QString describeGroup(const LockWidgets &lock, const Page *before)
{
    const QStringList names = namesOf(lock.widgets, before);
    if (lock.locked)
        return Named{QT_TRANSLATE_NOOP("Operation", "Lock %1"), QT_TRANSLATE_N_NOOP("Operation", "Lock %n widgets")}.of(
            names);
    return Named{QT_TRANSLATE_NOOP("Operation", "Unlock %1"), QT_TRANSLATE_N_NOOP("Operation", "Unlock %n widgets")}.of(
        names);
}

QString describeGroup(const LockPage &lock, const Page *before)
{
    const QString name = before && !before->title.isEmpty() ? before->title : lock.page;
    return lock.locked ? QCoreApplication::translate("Operation", "Lock page %1").arg(name)
                       : QCoreApplication::translate("Operation", "Unlock page %1").arg(name);
}

} // namespace belfry
