// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/three_way.h"

#include <QHash>

namespace belfry {

namespace {

void put(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (!value.isUndefined())
        object.insert(key, value);
}

template<typename Wanted>
QStringList only(const QStringList &ids, Wanted wanted)
{
    QStringList some;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(some), wanted);
    return some;
}

/// What stands on one side alone, by what it stands behind; behind nothing: under an empty name.
using Runs = QHash<QString, QStringList>;

Runs runsOf(const QStringList &side, const QSet<QString> &common, const QSet<QString> &kept)
{
    Runs runs;
    QString anchor;
    for (const QString &id : side) {
        if (common.contains(id))
            anchor = id;
        else if (kept.contains(id))
            runs[anchor].append(id);
    }
    return runs;
}

/// Both sides' runs, in an order that doesn't depend on whose they are.
QStringList together(const QStringList &a, const QStringList &b)
{
    const bool isFirst = b.isEmpty() || (!a.isEmpty() && a.first() < b.first());
    return isFirst ? a + b : b + a;
}

} // namespace

ObjectMerge mergeObjects(const QJsonObject &base, const QJsonObject &ours, const QJsonObject &theirs)
{
    ObjectMerge result;
    QStringList keys = theirs.keys() + only(ours.keys(), [&](const QString &key) { return !theirs.contains(key); });
    for (const QString &key : keys) {
        const QJsonValue was = base.value(key);
        const QJsonValue our = ours.value(key);
        const QJsonValue their = theirs.value(key);
        if (our == their || our == was || their == was) {
            const QJsonValue value = our == was ? their : our;
            put(result.merged, key, value);
            put(result.mine, key, value);
        } else if (our.isObject() && their.isObject()) {
            const ObjectMerge inner = mergeObjects(was.toObject(), our.toObject(), their.toObject());
            result.merged.insert(key, inner.merged);
            result.mine.insert(key, inner.mine);
            for (const QString &member : inner.conflicts)
                result.conflicts.append(key + u'/' + member);
        } else {
            put(result.merged, key, their);
            put(result.mine, key, our);
            result.conflicts.append(key);
        }
    }
    return result;
}

OrderMerge mergeOrders(const QStringList &base, const QStringList &ours, const QStringList &theirs,
                       const QSet<QString> &kept)
{
    const QSet<QString> oursIds(ours.begin(), ours.end());
    const QSet<QString> baseIds(base.begin(), base.end());
    QSet<QString> common(theirs.begin(), theirs.end());
    common.intersect(oursIds).intersect(kept);
    const auto isCommon = [&](const QString &id) { return common.contains(id); };
    const auto wasThere = [&](const QString &id) { return common.contains(id) && baseIds.contains(id); };
    const QStringList was = only(base, wasThere);
    const QStringList our = only(ours, wasThere);
    const QStringList their = only(theirs, wasThere);

    OrderMerge result;
    result.conflict = our != was && their != was && our != their;
    const QStringList skeleton = only(their == was ? ours : theirs, isCommon);
    const Runs ourRuns = runsOf(ours, common, kept);
    const Runs theirRuns = runsOf(theirs, common, kept);
    result.ids = together(ourRuns.value({}), theirRuns.value({}));
    for (const QString &id : skeleton)
        result.ids += QStringList(id) + together(ourRuns.value(id), theirRuns.value(id));
    return result;
}

} // namespace belfry
