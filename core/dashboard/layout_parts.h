// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace belfry {

/// Members of a document that aren't lists of pages, widgets or variables, so that they can be compared and put
/// together without knowing which there are.

/// All of a layout but "version", "pages" and "variables".
QJsonObject ownMembers(const Layout &layout);
/// All of a page but "widgets".
QJsonObject ownMembers(const Page &page);
/// All of a widget but "grid".
QJsonObject ownMembers(const Widget &widget);

/// A layout of these, without pages and variables.
Result<Layout> layoutWithOwn(QJsonObject members);
/// A page of these, without widgets.
Result<Page> pageWithOwn(QJsonObject members);
/// A widget of these at that place, of a layout with these variables.
Result<Widget> widgetWithOwn(QJsonObject members, const GridRect &grid, const std::vector<Variable> &variables);

/// The names of those that differ; those of objects within by "options/stack".
QStringList changedMembers(const QJsonObject &from, const QJsonObject &to);

/// The same pages or widgets, in the order of `ids`, which are all there.
template<typename Part>
std::vector<Part> inOrder(std::vector<Part> parts, const QStringList &ids)
{
    std::vector<Part> sorted;
    sorted.reserve(parts.size());
    for (const QString &id : ids) {
        const auto it = std::find_if(parts.begin(), parts.end(), [&](const Part &part) { return part.id == id; });
        sorted.push_back(std::move(*it));
    }
    return sorted;
}

} // namespace belfry
