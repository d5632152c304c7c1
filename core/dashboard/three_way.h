// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/operation.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <vector>

namespace belfry {

/// What became of an object that two changed.
struct ObjectMerge {
    QJsonObject merged;    ///< theirs where both changed the same
    QJsonObject mine;      ///< ours there
    QStringList conflicts; ///< the members that both changed, differently: "title", "options/stack"
};

/// Merges by member: what one side changed, added or removed is taken; objects within are merged in the same way.
ObjectMerge mergeObjects(const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs);

struct OrderMerge {
    QStringList ids;
    bool conflict = false; ///< both put what was there in another order; theirs is taken
};

/// The order of those in `kept` (each is on one side at least), none of which comes twice. What is new on a side stays
/// behind what it stands behind there.
OrderMerge mergeOrders(const QStringList &base, const QStringList &ours, const QStringList &theirs,
                       const QSet<QString> &kept);

/// Ours with new ids for the parts that they added too, under the same id, but otherwise. Parts are pages of a layout,
/// widgets of a page; Whole has find(id).
template<typename Whole, typename Part>
Whole withoutClashes(const Whole &base, Whole ours, const Whole &theirs, std::vector<Part> Whole::*parts)
{
    QStringList taken;
    for (const Whole *whole : {&base, static_cast<const Whole *>(&ours), &theirs}) {
        for (const Part &part : whole->*parts)
            taken << part.id;
    }
    for (Part &part : ours.*parts) {
        const Part *other = base.find(part.id) ? nullptr : theirs.find(part.id);
        if (other && *other != part) {
            part.id = freeId(part.id, taken);
            taken << part.id;
        }
    }
    return ours;
}

} // namespace belfry
