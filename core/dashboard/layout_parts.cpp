// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_parts.h"

#include "dashboard/layout_json.h"

#include <QJsonArray>

namespace belfry {

namespace {

const QString kPages = QStringLiteral("pages");
const QString kWidgets = QStringLiteral("widgets");
const QString kGrid = QStringLiteral("grid");
const QString kDocumentVersion = QStringLiteral("version");

QJsonObject without(QJsonObject object, const QString &member)
{
    object.remove(member);
    return object;
}

} // namespace

QJsonObject ownMembers(const Layout &layout)
{
    Layout alone = layout;
    alone.pages.clear();
    alone.variables.clear();
    return without(without(writeLayout(alone), kPages), kDocumentVersion);
}

QJsonObject ownMembers(const Page &page)
{
    Page alone = page;
    alone.widgets.clear();
    return without(writePage(alone), kWidgets);
}

QJsonObject ownMembers(const Widget &widget)
{
    return without(writeWidget(widget), kGrid);
}

Result<Layout> layoutWithOwn(QJsonObject members)
{
    // A layout has a page at least.
    members.insert(kPages, QJsonArray{QJsonObject{{QStringLiteral("id"), kPages}}});
    members.insert(kDocumentVersion, kLayoutVersion);
    return readLayout(members).map([](Layout layout) {
        layout.pages.clear();
        return layout;
    });
}

Result<Page> pageWithOwn(QJsonObject members)
{
    members.insert(kWidgets, QJsonArray());
    return readLayout(QJsonObject{{kDocumentVersion, kLayoutVersion}, {kPages, QJsonArray{members}}})
        .map([](const Layout &layout) { return layout.pages.front(); });
}

Result<Widget> widgetWithOwn(QJsonObject members, const GridRect &grid, const std::vector<Variable> &variables)
{
    Widget place;
    place.grid = grid;
    members.insert(kGrid, writeWidget(place).value(kGrid));
    return readWidget(members, variables);
}

QStringList changedMembers(const QJsonObject &from, const QJsonObject &to)
{
    QStringList keys = to.keys();
    for (auto it = from.begin(); it != from.end(); ++it) {
        if (!to.contains(it.key()))
            keys << it.key();
    }
    QStringList changed;
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue before = from.value(key);
        const QJsonValue after = to.value(key);
        if (before == after)
            continue;
        const bool goesOn = (before.isObject() || before.isUndefined()) && after.isObject();
        if (!goesOn)
            changed << key;
        for (const QString &inner : goesOn ? changedMembers(before.toObject(), after.toObject()) : QStringList())
            changed << key + u'/' + inner;
    }
    return changed;
}

} // namespace belfry
