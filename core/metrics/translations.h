// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"

#include <QString>

/// Texts in several languages, as annotations of alerts and health checks have them: NAME is the text for everybody,
/// NAME_LANGUAGE that for those who read the language ("summary_de" beside "summary"). This is the one place that
/// knows how they are named and which of them is shown.
namespace belfry {

/// "summary_de". Of a language without a code the name itself.
std::string translatedName(std::string_view name, const QString &language);

/// The text for those who read `language`, else that for everybody, else `otherwise`.
QString textIn(const QString &language, const Labels &texts, std::string_view name, const QString &otherwise = {});

/// Those of one text, in all languages, without that for everybody: summary_de and summary_fr. A code of a language has
/// two or three letters.
Labels translationsOf(const Labels &texts, std::string_view name);

} // namespace belfry
