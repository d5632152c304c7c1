// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/socket_types.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr std::array kSocketGroups{"none", "remote", "port"};
static_assert(kSocketGroups.size() == std::size_t(SocketGroup::Port) + 1);
constexpr std::array kSocketColumns{"count",   "protocol", "local",   "remote", "state",
                                    "receive", "send",     "process", "user"};
static_assert(kSocketColumns.size() == std::size_t(SocketColumn::User) + 1);

template<typename Enum, std::size_t N>
std::optional<Enum> socketWord(const QString &text, const std::array<const char *, N> &words)
{
    const auto *const it =
        std::find_if(words.begin(), words.end(), [&](const char *word) { return text == QLatin1String(word); });
    return it == words.end() ? std::nullopt : std::optional(Enum(it - words.begin()));
}

} // namespace

QString toString(SocketGroup group)
{
    return QLatin1String(kSocketGroups.at(std::size_t(group)));
}

std::optional<SocketGroup> socketGroupFromString(const QString &text)
{
    return socketWord<SocketGroup>(text, kSocketGroups);
}

QString toString(SocketColumn column)
{
    return QLatin1String(kSocketColumns.at(std::size_t(column)));
}

std::optional<SocketColumn> socketColumnFromString(const QString &text)
{
    return socketWord<SocketColumn>(text, kSocketColumns);
}

QStringList socketColumnNames()
{
    QStringList names;
    for (const char *name : kSocketColumns)
        names += QLatin1String(name);
    return names;
}

} // namespace belfry
