// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/state_names.h"

#include <QCoreApplication>

#include <array>

namespace belfry {

namespace {

struct StateName {
    const char *name;
    StateKind kind;
    const char *word;
};

constexpr std::array kStateNames{
    StateName{"ok", StateKind::Ok, QT_TRANSLATE_NOOP("StateName", "OK")},
    StateName{"warning", StateKind::Warning, QT_TRANSLATE_NOOP("StateName", "Warning")},
    StateName{"critical", StateKind::Critical, QT_TRANSLATE_NOOP("StateName", "Critical")},
    StateName{"healthy", StateKind::Ok, QT_TRANSLATE_NOOP("StateName", "Healthy")},
    StateName{"degraded", StateKind::Warning, QT_TRANSLATE_NOOP("StateName", "Degraded")},
    StateName{"unhealthy", StateKind::Critical, QT_TRANSLATE_NOOP("StateName", "Unhealthy")},
    StateName{"unknown", StateKind::Unknown, QT_TRANSLATE_NOOP("StateName", "Unknown")}};

const StateName *findStateName(const QString &state)
{
    for (const StateName &each : kStateNames) {
        if (state == QLatin1String(each.name))
            return &each;
    }
    return nullptr;
}

} // namespace

StateKind stateKind(const QString &state)
{
    const StateName *known = findStateName(state);
    return known ? known->kind : StateKind::Unknown;
}

int stateWeight(const QString &state)
{
    const StateKind kind = stateKind(state);
    return kind == StateKind::Critical ? 2 : kind == StateKind::Warning ? 1 : 0;
}

QString stateWord(const QString &state)
{
    const StateName *known = findStateName(state);
    return known ? QCoreApplication::translate("StateName", known->word) : QString();
}

} // namespace belfry
