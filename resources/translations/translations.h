// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <memory>

class QTranslator;

namespace belfry {

/// The languages that there are texts in, by their codes: "de", "en".
QStringList languages();

/// What a language is called by those who speak it: "Deutsch".
QString languageName(const QString &language);

/// The first of `wanted`, codes of languages or countries ("de-AT", "en"), that there are texts in; English if none is.
QString languageOf(const QStringList &wanted);

/// Gives the application its texts in a language, Qt's too where they are installed, and QLocale's default the forms
/// of its dates; empty: the language of the system. English stands behind it, with its plurals. Again for another
/// language; does nothing without an application. GUI thread.
void installTranslations(const QString &language = {});

/// The texts of one language, beside those of the application: for somebody who reads another.
class Catalogue
{
public:
    /// `language` as for languageOf().
    explicit Catalogue(const QString &language);
    Catalogue(const Catalogue &) = delete;
    Catalogue &operator=(const Catalogue &) = delete;
    ~Catalogue();

    /// A text of a context in this language; itself where there is no translation. Any thread.
    QString text(const char *context, const QString &source) const;

private:
    std::unique_ptr<QTranslator> m_translator;
};

/// The language that was installed last; English before.
QString installedLanguage();

} // namespace belfry
