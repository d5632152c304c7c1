// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/json_patch.h"

#include "dashboard/json_fields.h"

#include <QHash>
#include <QJsonObject>

#include <algorithm>

namespace belfry {

namespace {

class Diff
{
public:
    void compare(const QString &pointer, const QJsonValue &from, const QJsonValue &to)
    {
        if (from == to)
            return;
        if (from.isObject() && to.isObject())
            compareObjects(pointer, from.toObject(), to.toObject());
        else if (from.isArray() && to.isArray())
            compareArrays(pointer, from.toArray(), to.toArray());
        else
            add("replace", pointer, to);
    }
    QJsonArray operations;

private:
    void add(const char *operation, const QString &pointer, const QJsonValue &value = QJsonValue::Undefined)
    {
        QJsonObject step{{QStringLiteral("op"), QLatin1String(operation)}, {QStringLiteral("path"), pointer}};
        if (!value.isUndefined())
            step.insert(QStringLiteral("value"), value);
        operations.append(step);
    }

    void compareObjects(const QString &pointer, const QJsonObject &from, const QJsonObject &to)
    {
        for (auto it = from.begin(); it != from.end(); ++it) {
            if (!to.contains(it.key()))
                add("remove", jsonPointer(pointer, it.key()));
        }
        for (auto it = to.begin(); it != to.end(); ++it) {
            const QString place = jsonPointer(pointer, it.key());
            if (from.contains(it.key()))
                compare(place, from.value(it.key()), it.value());
            else
                add("add", place, it.value());
        }
    }

    void compareArrays(const QString &pointer, const QJsonArray &from, const QJsonArray &to)
    {
        const qsizetype shorter = std::min(from.size(), to.size());
        qsizetype begin = 0;
        while (begin < shorter && from.at(begin) == to.at(begin))
            ++begin;
        qsizetype end = 0; // how many are the same at the end
        while (end < shorter - begin && from.at(from.size() - 1 - end) == to.at(to.size() - 1 - end))
            ++end;
        compareMiddles(pointer, begin, from, from.size() - end, to, to.size() - end);
    }

    /// Walks both middles: what is gone is removed where it stands, what is new is added there.
    void compareMiddles(const QString &pointer, qsizetype begin, const QJsonArray &from, qsizetype fromEnd,
                        const QJsonArray &to, qsizetype toEnd)
    {
        const Places fromPlaces(from, fromEnd);
        const Places toPlaces(to, toEnd);
        qsizetype i = begin;
        for (qsizetype j = begin; j < toEnd; ++j) {
            // An element of `from` that doesn't come any more makes room first.
            while (i < fromEnd && !isSame(from.at(i), to.at(j)) && !toPlaces.comes(from.at(i), j) &&
                   fromPlaces.comes(to.at(j), i)) {
                add("remove", jsonPointer(pointer, j));
                ++i;
            }
            if (i < fromEnd && (isSame(from.at(i), to.at(j)) || !hasId(from.at(i)) || !hasId(to.at(j))))
                compare(jsonPointer(pointer, j), from.at(i++), to.at(j));
            else
                add("add", jsonPointer(pointer, j), to.at(j));
        }
        for (; i < fromEnd; ++i) // always at the same place, as the ones behind move up
            add("remove", jsonPointer(pointer, toEnd));
    }

    static QJsonValue idOf(const QJsonValue &value) { return value.toObject().value(QLatin1String("id")); }
    static bool hasId(const QJsonValue &value) { return idOf(value).isString(); }
    static bool isSame(const QJsonValue &a, const QJsonValue &b) { return hasId(a) && idOf(a) == idOf(b); }

    /// Where the ids of an array are, the last of each.
    class Places
    {
    public:
        Places(const QJsonArray &array, qsizetype end)
        {
            for (qsizetype i = 0; i < end; ++i) {
                if (hasId(array.at(i)))
                    m_last.insert(idOf(array.at(i)).toString(), i);
            }
        }
        /// Whether the value's id stands at `begin` or behind.
        bool comes(const QJsonValue &value, qsizetype begin) const
        {
            return hasId(value) && m_last.value(idOf(value).toString(), -1) >= begin;
        }

    private:
        QHash<QString, qsizetype> m_last;
    };
};

} // namespace

QJsonValue mergePatch(const QJsonValue &target, const QJsonValue &patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject merged = target.toObject(); // an empty one if it is none
    const QJsonObject changes = patch.toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.value().isNull())
            merged.remove(it.key());
        else
            merged.insert(it.key(), mergePatch(merged.value(it.key()), it.value()));
    }
    return merged;
}

QJsonArray jsonDiff(const QJsonValue &from, const QJsonValue &to)
{
    Diff diff;
    diff.compare({}, from, to);
    return diff.operations;
}

} // namespace belfry
