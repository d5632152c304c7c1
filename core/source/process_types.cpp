// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/process_types.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr std::array kProcessColumns{"cpu", "memory", "io", "name", "pid", "user", "threads", "nice", "started"};
static_assert(kProcessColumns.size() == std::size_t(ProcessColumn::Started) + 1);
constexpr std::array kProcessSignals{"TERM", "KILL", "STOP", "CONT", "HUP", "INT"};
static_assert(kProcessSignals.size() == std::size_t(ProcessSignal::Interrupt) + 1);

template<typename Enum, std::size_t N>
std::optional<Enum> processWord(const QString &text, const std::array<const char *, N> &words)
{
    const auto *const it =
        std::find_if(words.begin(), words.end(), [&](const char *word) { return text == QLatin1String(word); });
    return it == words.end() ? std::nullopt : std::optional(Enum(it - words.begin()));
}

} // namespace

QString toString(ProcessColumn column)
{
    return QLatin1String(kProcessColumns.at(std::size_t(column)));
}

std::optional<ProcessColumn> processColumnFromString(const QString &text)
{
    return processWord<ProcessColumn>(text, kProcessColumns);
}

QStringList processColumnNames()
{
    QStringList names;
    for (const char *name : kProcessColumns)
        names += QLatin1String(name);
    return names;
}

QString toString(ProcessSignal signal)
{
    return QLatin1String(kProcessSignals.at(std::size_t(signal)));
}

std::optional<ProcessSignal> processSignalFromString(const QString &text)
{
    return processWord<ProcessSignal>(text, kProcessSignals);
}

} // namespace belfry
