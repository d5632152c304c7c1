// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations/translations.h"

#include <QCoreApplication>
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

void install(const QLocale &locale)
{
    auto *translator = new QTranslator(qApp);
    translator->setObjectName(kName);
    if (translator->load(locale, kName, QStringLiteral("_"), kFolder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations()
{
    if (qApp == nullptr || qApp->findChild<QTranslator *>(kName) != nullptr)
        return;
    initTranslations();
    // The English texts in the sources have no plurals.
    install(QLocale(QLocale::English));
    if (QLocale().language() != QLocale::English)
        install(QLocale());
}

} // namespace belfry
