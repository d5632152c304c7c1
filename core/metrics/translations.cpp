// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/translations.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr char kMark = '_';

bool isLanguage(std::string_view code)
{
    return (code.size() == 2 || code.size() == 3) &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

std::string translatedName(std::string_view name, const QString &language)
{
    return language.isEmpty() ? std::string(name) : std::string(name) + kMark + language.toStdString();
}

QString textIn(const QString &language, const Labels &texts, std::string_view name, const QString &otherwise)
{
    std::string_view text = texts.get(translatedName(name, language));
    if (text.empty())
        text = texts.get(name);
    return text.empty() ? otherwise : QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Labels translationsOf(const Labels &texts, std::string_view name)
{
    const std::string begin = std::string(name) + kMark;
    std::vector<Label> found;
    std::copy_if(texts.begin(), texts.end(), std::back_inserter(found), [&begin](const Label &text) {
        return text.name.starts_with(begin) && isLanguage(std::string_view(text.name).substr(begin.size()));
    });
    return Labels(std::move(found));
}

} // namespace belfry
