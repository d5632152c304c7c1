// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/element.h"

#include "dashboard/json_fields.h"

#include <cmath>

namespace belfry::grafana {

QString Element::at(L1 name) const
{
    return jsonPointer(m_pointer, name);
}

bool Element::has(L1 name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

QString Element::text(L1 name) const
{
    const QJsonValue value = m_object.value(name);
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

std::optional<double> Element::number(L1 name) const
{
    const QJsonValue value = m_object.value(name);
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

bool Element::flag(L1 name, bool absent) const
{
    return m_object.value(name).toBool(absent);
}

Element Element::child(L1 name) const
{
    return {m_object.value(name).toObject(), at(name)};
}

std::vector<Element> Element::children(L1 name) const
{
    std::vector<Element> children;
    const QJsonValue value = m_object.value(name);
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < std::min(array.size(), kMostChildren); ++i) {
        if (array[i].isObject())
            children.emplace_back(array[i].toObject(), jsonPointer(at(name), i));
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end() && qsizetype(children.size()) < kMostChildren; ++it) {
        if (it->isObject())
            children.emplace_back(it->toObject(), jsonPointer(at(name), it.key()));
    }
    return children;
}

QStringList Element::texts(L1 name) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue each : array) {
        if (each.isString() && texts.size() < kMostChildren)
            texts << each.toString();
    }
    return texts;
}

} // namespace belfry::grafana
