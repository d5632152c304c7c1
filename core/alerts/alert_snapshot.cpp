// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/alert_snapshot.h"

#include <algorithm>
#include <tuple>

namespace belfry {

namespace {

QString label(const Labels &labels, std::string_view name)
{
    const std::string_view value = labels.get(name);
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

/// FNV-1a over names and values, each ended by 0xff, which UTF-8 never contains.
std::uint64_t fnv(const Labels &labels)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    const auto mix = [&hash](std::string_view text) {
        for (const char c : text)
            hash = (hash ^ std::uint8_t(c)) * 0x100000001b3;
        hash = (hash ^ 0xffU) * 0x100000001b3;
    };
    for (const Label &l : labels) {
        mix(l.name);
        mix(l.value);
    }
    return hash;
}

} // namespace

std::string_view toString(AlertState state)
{
    switch (state) {
    case AlertState::Inactive: return "inactive";
    case AlertState::Resolved: return "resolved";
    case AlertState::Pending: return "pending";
    case AlertState::Firing: return "firing";
    }
    return {};
}

std::string_view toString(RuleHealth health)
{
    switch (health) {
    case RuleHealth::Unknown: return "unknown";
    case RuleHealth::Ok: return "ok";
    case RuleHealth::Error: return "err";
    }
    return {};
}

QString Alert::name() const
{
    return label(labels, "alertname");
}

QString Alert::severity() const
{
    return label(labels, "severity");
}

QString Alert::fingerprint() const
{
    return QStringLiteral("%1").arg(fnv(labels), 16, 16, QLatin1Char('0'));
}

std::vector<const Alert *> AlertSnapshot::alerts() const
{
    std::vector<const Alert *> all;
    for (const RuleGroupStatus &group : groups)
        for (const RuleStatus &rule : group.rules)
            for (const Alert &alert : rule.alerts)
                all.push_back(&alert);
    const auto weight = [](const Alert *a) {
        return a->state == AlertState::Firing ? 0 : a->state == AlertState::Pending ? 1 : 2;
    };
    std::stable_sort(all.begin(), all.end(), [&](const Alert *a, const Alert *b) {
        return std::tuple(weight(a), -a->activeAt) < std::tuple(weight(b), -b->activeAt);
    });
    return all;
}

int AlertSnapshot::count(AlertState state) const
{
    int n = 0;
    for (const RuleGroupStatus &group : groups)
        for (const RuleStatus &rule : group.rules)
            n += int(std::count_if(rule.alerts.begin(), rule.alerts.end(),
                                   [&](const Alert &a) { return a.state == state; }));
    return n;
}

} // namespace belfry
