// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_templates.h"
#include "dashboard/layout_words.h"
#include "dashboard/widget_type.h"
#include "layout_fixture.h"
#include "models/layouts_model.h"
#include "models/templates_model.h"
#include "models/widget_offer.h"
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

/// What `translated` asks for, of all layouts and new widgets that come with Belfry.
QStringList builtInWords()
{
    QStringList words;
    for (const WidgetType *type : widgetTypes()) {
        (void)translated(newWidget(*type), [&words](const QString &text) {
            words << text;
            return text;
        });
    }
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
            "^(Belfry|CPU|HTTP|TCP|UDP|Inodes|Laptop|Name|Container|Swap|in 10 min|5 min .*|\\d+ min|direction, device)$"));
        QStringList missing;
        for (const QString &word : words) {
            if (hasWords(word) && !kSame.match(word).hasMatch() && catalogue.text(kLayoutWords, word) == word)
                missing << word;
        }
        QCOMPARE(missing.join(QLatin1String(" | ")), QString());
    }

    void allThatIsSaidOfWidgetTypesIsInTheCatalogue()
    {
        // Those that are the same in both languages.
        static const QRegularExpression kSame(QStringLiteral("^(CPU|Info|Linear|Min|Max|Name|Nice|PID|Text|Threads)$"));
        const Catalogue catalogue(QStringLiteral("de"));
        QStringList missing;
        const auto look = [&](const char *text) {
            const QString english = QString::fromUtf8(text);
            if (!english.isEmpty() && !kSame.match(english).hasMatch() &&
                catalogue.text("WidgetType", english) == english)
                missing << english;
        };
        for (const WidgetType *type : widgetTypes()) {
            look(type->name);
            look(type->description);
            for (const WidgetOption &option : type->options) {
                look(option.title);
                look(option.hint);
                for (const OptionWord &word : option.words)
                    look(word.title);
            }
        }
        QCOMPARE(missing.join(QLatin1String(" | ")), QString());
    }

    void whatIsNewSpeaksGermanAndTheDocumentEnglish()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        QCOMPARE(f.model.addWidget(kPage, QStringLiteral("table")), QString());
        QCOMPARE(f.widget("table", WidgetsModel::TitleRole).toString(), QStringLiteral("Netzwerkgeräte"));
        const Widget known = *f.model.layout().find(kPage)->find(QStringLiteral("table"));
        QCOMPARE(known.title, QStringLiteral("Network devices"));
        QVERIFY(known.translate);
        const auto heading = [](const QVariant &options) {
            return options.toMap()["columns"].toList()[0].toMap()["title"].toString();
        };
        QCOMPARE(heading(f.widget("table", WidgetsModel::OptionsRole)), QStringLiteral("Gerät"));
        QCOMPARE(heading(known.options.toVariantMap()), QStringLiteral("Device"));

        QSignalSpy added(&f.model, &LayoutModel::pageAdded);
        QCOMPARE(f.model.addPage(), QString());
        const QString page = added.at(0).at(0).toString();
        QCOMPARE(f.model.layout().find(page)->title, QStringLiteral("New page"));
        QCOMPARE(f.model.pages()->page(f.model.pages()->indexOf(page))["title"].toString(),
                 QStringLiteral("Neue Seite"));
    }

    void whatIsMadeOfAMetricIsCalledAsItIs()
    {
        LayoutFixture f;
        QVERIFY(f.open());
        const QString up = QStringLiteral("up"); // one of Belfry's words, too
        QCOMPARE(f.model.addWidget(kPage, QStringLiteral("stat"), {{QStringLiteral("title"), up}}), QString());
        QCOMPARE(f.widget("stat", WidgetsModel::TitleRole).toString(), up);
        const Widget known = *f.model.layout().find(kPage)->find(QStringLiteral("stat"));
        QVERIFY(!known.translate);
        QCOMPARE(known.queries[0].legend, QStringLiteral("Systemlast"));

        const auto offered = offeredWidget(healthOffer(QStringLiteral("cpu"), QStringLiteral("CPU")));
        QVERIFY(offered && !offered->translate);
        QCOMPARE(offered->options["texts"].toString(), QStringLiteral("0=gesund, 1=eingeschränkt, 2=gestört"));
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
