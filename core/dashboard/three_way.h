// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QSet>
#include <QStringList>

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

} // namespace belfry
