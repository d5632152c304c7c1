// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_templates.h"
#include "dashboard/layout_words.h"
#include "layout_fixture.h"
#include "models/layouts_model.h"
#include "models/templates_model.h"
#include "program/test_class.h"
#include "translations/translations.h"

#include <QRegularExpression>

using namespace belfry;

namespace {

std::vector<Layout> builtInLayouts()
{
    std::vector<Layout> all{*defaultLayout(), *compareLayout()};
    for (const LayoutTemplate &each : layoutTemplates())
        all.push_back(*templateLayout(QString::fromLatin1(each.id)));
    return all;
}

bool hasWords(QString text)
{
    static const QRegularExpression kStandIns(QStringLiteral("\\{\\{.*?\\}\\}|\\$\\w+"));
    static const QRegularExpression kLetter(QStringLiteral("\\p{L}"));
    return text.remove(kStandIns).contains(kLetter);
}

/// What `translated` asks for, of all layouts that come with Belfry.
QStringList builtInWords()
{
    QStringList words;
    for (const Layout &layout : builtInLayouts()) {
        words << layout.name;
        (void)translated(layout, [&words](const QString &text) {
            words << text;
            return text;
        });
    }
    words.removeDuplicates();
    return words.filter(QRegularExpression(QStringLiteral("."))); // the empty ones are none
}

/// The first page of the default layout, on the one page of the fixture.
Layout firstPage()
{
    Layout layout = *defaultLayout();
    layout.pages.resize(1);
    layout.pages[0].id = kPage;
    return layout;
}

} // namespace

/// Belfry's own layouts in a window that speaks German.
class TestLayoutLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTranslations(QStringLiteral("de")); }
    void cleanup() { installTranslations(QStringLiteral("en")); }

    void everyWordIsInTheCatalogue()
    {
        const QStringList words = builtInWords();
        QVERIFY(words.size() > 200);
        const Catalogue catalogue(QStringLiteral("de"));
        // A text that is the same in both languages can't be told from one that is missing, so it is named here.
        static const QRegularExpression kSame(QStringLiteral(
            "^(Belfry|CPU|HTTP|TCP|UDP|Inodes|Laptop|Name|Container|Swap|in 10 min|5 min .*|\\d+ min)$"));
        QStringList missing;
        for (const QString &word : words) {
            if (hasWords(word) && !kSame.match(word).hasMatch() && catalogue.text(kLayoutWords, word) == word)
                missing << word;
        }
        QCOMPARE(missing.join(QLatin1String(" | ")), QString());
    }

    void theWindowShowsThemAndTheDocumentStays()
    {
        LayoutFixture f;
        f.store(firstPage());
        QVERIFY(f.open());
        QCOMPARE(f.model.name(), QStringLiteral("Standard"));
        QCOMPARE(f.model.pages()->page(0)["title"].toString(), QStringLiteral("Übersicht"));
        QCOMPARE(f.widget("cpu-by-mode", WidgetsModel::TitleRole).toString(), QStringLiteral("CPU nach Modus"));
        f.model.setEditing(true);
        QCOMPARE(f.widget("cpu-by-mode", WidgetsModel::TitleRole).toString(), QStringLiteral("CPU nach Modus"));
        QCOMPARE(f.stored(), firstPage());

        QCOMPARE(f.model.removeWidget(kPage, QStringLiteral("cpu-by-mode")), QString());
        QCOMPARE(f.model.undoText(), QStringLiteral("CPU nach Modus entfernen"));
    }

    void anEditKeepsTheWordsThatItLeaves()
    {
        LayoutFixture f;
        f.store(firstPage());
        QVERIFY(f.open());
        const QString cpu = QStringLiteral("cpu-by-mode");
        QVariantMap settings = f.model.widgetSettings(kPage, cpu);
        QCOMPARE(settings["title"].toString(), QStringLiteral("CPU nach Modus"));
        settings["unit"] = QStringLiteral("percent");
        QCOMPARE(f.model.configureWidget(kPage, cpu, settings), QString());
        QCOMPARE(f.model.widgetWith(kPage, cpu, settings)["title"].toString(), QStringLiteral("CPU nach Modus"));
        const auto known = [&] { return *f.model.layout().pages[0].find(cpu); };
        QCOMPARE(known().title, QStringLiteral("CPU by mode"));
        QVERIFY(known().translate);

        settings["title"] = QStringLiteral("Load");
        QCOMPARE(f.model.configureWidget(kPage, cpu, settings), QString());
        QCOMPARE(f.widget("cpu-by-mode", WidgetsModel::TitleRole).toString(), QStringLiteral("Load"));
        QVERIFY(!known().translate);
        QCOMPARE(known().context, QStringLiteral("alle Kerne"));
    }

    void aPageIsRenamedOnlyToSomethingElse()
    {
        LayoutFixture f;
        f.store(firstPage());
        QVERIFY(f.open());
        QCOMPARE(f.model.renamePage(kPage, QStringLiteral("Übersicht")), QString());
        QVERIFY(!f.model.canUndo());
        QCOMPARE(f.model.renamePage(kPage, QStringLiteral("Overview")), QString());
        QCOMPARE(f.model.pages()->page(0)["title"].toString(), QStringLiteral("Overview"));
    }

    void anotherLanguageIsShownAtOnce()
    {
        LayoutFixture f;
        f.store(firstPage());
        QVERIFY(f.open());
        installTranslations(QStringLiteral("en"));
        f.model.retranslate();
        QCOMPARE(f.widget("cpu-by-mode", WidgetsModel::TitleRole).toString(), QStringLiteral("CPU by mode"));
        QCOMPARE(f.model.name(), QStringLiteral("Default"));
    }

    void templatesAreCalledWhatTheyAre()
    {
        const TemplatesModel templates;
        QStringList names;
        for (int row = 0; row < templates.rowCount(); ++row)
            names << templates.index(row).data(TemplatesModel::NameRole).toString();
        QVERIFY2(names.contains(QStringLiteral("Serverwand")), qPrintable(names.join(u' ')));
    }
};

BELFRY_TEST(TestLayoutLanguage)
#include "tst_layout_language.moc"
