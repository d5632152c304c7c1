// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "health/health_json.h"

#include <QJsonArray>

#include <cmath>

namespace belfry {

namespace {

QJsonObject componentToJson(const ComponentHealth &health)
{
    const std::string_view state = toString(health.state);
    QJsonObject out{{QStringLiteral("component"), health.component},
                    {QStringLiteral("title"), health.title},
                    {QStringLiteral("state"), QString::fromLatin1(state.data(), qsizetype(state.size()))},
                    {QStringLiteral("reason"), health.reason},
                    {QStringLiteral("unit"), health.unit},
                    {QStringLiteral("since"), qint64(health.since)},
                    {QStringLiteral("score"), health.score}};
    if (std::isfinite(health.value))
        out.insert(QStringLiteral("value"), health.value);
    if (std::isfinite(health.bound))
        out.insert(QStringLiteral("bound"), health.bound);
    return out;
}

ComponentHealth componentFromJson(const QJsonObject &json)
{
    ComponentHealth health;
    health.component = json.value(QStringLiteral("component")).toString();
    health.title = json.value(QStringLiteral("title")).toString();
    health.state = healthStateFromString(json.value(QStringLiteral("state")).toString().toStdString());
    health.reason = json.value(QStringLiteral("reason")).toString();
    health.unit = json.value(QStringLiteral("unit")).toString();
    health.since = Timestamp(json.value(QStringLiteral("since")).toInteger());
    health.score = json.value(QStringLiteral("score")).toInt();
    health.value = json.value(QStringLiteral("value")).toDouble(std::nan(""));
    health.bound = json.value(QStringLiteral("bound")).toDouble(std::nan(""));
    return health;
}

} // namespace

QJsonObject healthToJson(const HealthSnapshot &snapshot)
{
    QJsonArray components;
    for (const ComponentHealth &health : snapshot.components)
        components.append(componentToJson(health));
    return {{QStringLiteral("t"), qint64(snapshot.t)},
            {QStringLiteral("revision"), qint64(snapshot.revision)},
            {QStringLiteral("host"), componentToJson(snapshot.host)},
            {QStringLiteral("components"), components}};
}

HealthSnapshot healthFromJson(const QJsonObject &json)
{
    HealthSnapshot snapshot;
    snapshot.t = Timestamp(json.value(QStringLiteral("t")).toInteger());
    snapshot.revision = std::uint64_t(json.value(QStringLiteral("revision")).toInteger());
    snapshot.host = componentFromJson(json.value(QStringLiteral("host")).toObject());
    const QJsonArray components = json.value(QStringLiteral("components")).toArray();
    for (const auto &component : components)
        snapshot.components.push_back(componentFromJson(component.toObject()));
    return snapshot;
}

} // namespace belfry
