// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rest_client.h"

#include <QJsonArray>

/// Layouts as tests of their interface store and read them.
namespace belfry::layouts {

inline constexpr auto kPath = "/api/belfry/v1/layouts/default";
inline constexpr auto kAll = "/api/belfry/v1/layouts";

inline QByteArray named(const QByteArray &name)
{
    return "{\"version\":1,\"name\":\"" + name + "\"}";
}
inline QString name(const HttpReply &reply)
{
    return reply.json().value(QLatin1String("name")).toString();
}
inline QStringList names(const HttpReply &list, const char *member)
{
    QStringList names;
    for (const QJsonValue item : list.json().value(QLatin1String(member)).toArray())
        names += item[QLatin1String("name")].toString();
    return names;
}

} // namespace belfry::layouts
