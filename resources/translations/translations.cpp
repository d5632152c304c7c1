// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations/translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void initTranslations()
{
    Q_INIT_RESOURCE(belfry_translations);
}

namespace belfry {

namespace {

const QString kFolder = QStringLiteral(":/belfry/translations");
const QString kName = QStringLiteral("belfry");
const QString kEnglish = QStringLiteral("en");
constexpr struct {
    const char *text;
    const char *comment;
} kOwnName = QT_TRANSLATE_NOOP3("Language", "English", "The name of this language, in itself");

void install(const QString &catalogue, const QString &language, const QString &folder)
{
    auto *translator = new QTranslator(qApp);
    translator->setObjectName(kName);
    if (translator->load(catalogue + u'_' + language, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

void removeAll()
{
    const QList<QTranslator *> installed = qApp->findChildren<QTranslator *>(kName);
    qDeleteAll(installed);
}

/// A country's own forms of dates and numbers, if the system is in this language.
QLocale localeOf(const QString &language)
{
    const QLocale locale(language);
    return QLocale::system().language() == locale.language() ? QLocale::system() : locale;
}

} // namespace

QStringList languages()
{
    initTranslations();
    QStringList codes;
    const QStringList files = QDir(kFolder).entryList({kName + QLatin1String("_*.qm")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        codes.append(file.section(u'_', 1).section(u'.', 0, 0));
    return codes;
}

QString languageName(const QString &language)
{
    initTranslations();
    QTranslator translator;
    const QString own = translator.load(kName + u'_' + language, kFolder)
                            ? translator.translate("Language", kOwnName.text, kOwnName.comment)
                            : QString();
    return own.isEmpty() ? QString::fromLatin1(kOwnName.text) : own;
}

QString languageOf(const QStringList &wanted)
{
    const QStringList known = languages();
    for (const QString &code : wanted) {
        const QString language = code.section(u'-', 0, 0).section(u'_', 0, 0);
        if (known.contains(language))
            return language;
    }
    return kEnglish;
}

void installTranslations(const QString &language)
{
    if (qApp == nullptr)
        return;
    initTranslations();
    const QString spoken = languageOf(language.isEmpty() ? QLocale::system().uiLanguages() : QStringList{language});
    removeAll();
    QLocale::setDefault(localeOf(spoken));
    if (spoken != kEnglish) {
        const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
        install(QStringLiteral("qtbase"), spoken, folder);
        install(QStringLiteral("qtwebsockets"), spoken, folder);
    }
    // The English texts in the sources have no plurals.
    install(kName, kEnglish, kFolder);
    if (spoken != kEnglish)
        install(kName, spoken, kFolder);
    qApp->setProperty("belfryLanguage", spoken);
}

Catalogue::Catalogue(const QString &language) : m_translator(std::make_unique<QTranslator>())
{
    initTranslations();
    (void)m_translator->load(kName + u'_' + languageOf({language}), kFolder); // what isn't there translates nothing
}

Catalogue::~Catalogue() = default;

QString Catalogue::text(const char *context, const QString &source) const
{
    const QString translation = m_translator->translate(context, source.toUtf8().constData());
    return translation.isEmpty() ? source : translation;
}

QString installedLanguage()
{
    const QString language = qApp != nullptr ? qApp->property("belfryLanguage").toString() : QString();
    return language.isEmpty() ? kEnglish : language;
}

} // namespace belfry
