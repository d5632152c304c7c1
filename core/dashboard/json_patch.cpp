// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/json_patch.h"

#include "dashboard/json_fields.h"

#include <QHash>
#include <QJsonObject>

#include <algorithm>
#include <optional>

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

/// One operation of a patch, on its way down to its place.
struct PatchStep {
    enum class What { Add, Remove, Replace };
    What what = What::Add;
    QStringList path; ///< unescaped
    QJsonValue value;

    bool apply(QJsonValue &target, qsizetype depth) const
    {
        if (depth == path.size()) {
            target = value;
            return what != What::Remove;
        }
        if (target.isObject()) {
            QJsonObject object = target.toObject();
            const bool done = applyTo(object, depth);
            target = object;
            return done;
        }
        QJsonArray array = target.toArray();
        const bool done = target.isArray() && applyTo(array, depth);
        target = array;
        return done;
    }

private:
    bool isLast(qsizetype depth) const { return depth + 1 == path.size(); }

    bool applyTo(QJsonObject &object, qsizetype depth) const
    {
        const QString &key = path[depth];
        if (!object.contains(key) && !(isLast(depth) && what == What::Add))
            return false;
        if (isLast(depth) && what == What::Remove) {
            object.remove(key);
            return true;
        }
        QJsonValue member = object.value(key);
        const bool done = apply(member, depth + 1);
        object.insert(key, member);
        return done;
    }

    bool applyTo(QJsonArray &array, qsizetype depth) const
    {
        bool isNumber = false;
        const qsizetype index = path[depth].toLongLong(&isNumber);
        const bool isNew = isLast(depth) && what == What::Add;
        if (!isNumber || index < 0 || index > array.size() || (index == array.size() && !isNew))
            return false;
        if (isNew)
            array.insert(index, value);
        else if (isLast(depth) && what == What::Remove)
            array.removeAt(index);
        else {
            QJsonValue element = array.at(index);
            const bool done = apply(element, depth + 1);
            array.replace(index, element);
            return done;
        }
        return true;
    }
};

std::optional<PatchStep> readStep(const QJsonObject &operation)
{
    PatchStep step;
    const QString op = operation.value(QLatin1String("op")).toString();
    if (op == QLatin1String("remove"))
        step.what = PatchStep::What::Remove;
    else if (op == QLatin1String("replace"))
        step.what = PatchStep::What::Replace;
    else if (op != QLatin1String("add"))
        return std::nullopt;
    const QString path = operation.value(QLatin1String("path")).toString();
    if (!path.isEmpty() && !path.startsWith(u'/'))
        return std::nullopt;
    step.path = path.split(u'/').sliced(1); // before the first one is nothing
    for (QString &part : step.path)
        part.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
    step.value = operation.value(QLatin1String("value"));
    return step;
}

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

Result<QJsonValue> applyJsonPatch(QJsonValue target, const QJsonArray &patch)
{
    for (qsizetype i = 0; i < patch.size(); ++i) {
        const auto step = readStep(patch.at(i).toObject());
        if (!step || !step->apply(target, 0))
            return failure(QStringLiteral("expected add, remove or replace of what is there"), ErrorKind::Invalid,
                           {{}, 0, 0, jsonPointer(QString(), i)});
    }
    return target;
}

} // namespace belfry
