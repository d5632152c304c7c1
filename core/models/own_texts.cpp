// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/own_texts.h"

#include "metrics/translations.h"
#include "translations/translations.h"

namespace belfry {

QString ownText(const Alert &alert, std::string_view annotation)
{
    return textIn(installedLanguage(), alert.annotations, annotation);
}

QString ownSummary(const Alert &alert)
{
    const QString summary = ownText(alert, "summary");
    return summary.isEmpty() ? alert.name() : summary;
}

QString ownSummary(const AlertLogEntry &entry)
{
    return textIn(installedLanguage(), entry.translations, "summary", entry.summary);
}

QString ownTitle(const ComponentHealth &component)
{
    return textIn(installedLanguage(), component.translations, "title", component.title);
}

QString ownReason(const ComponentHealth &component)
{
    return textIn(installedLanguage(), component.translations, "reason", component.reason);
}

QString ownReason(const HealthIncident &incident)
{
    return textIn(installedLanguage(), incident.translations, "reason", incident.reason);
}

} // namespace belfry
