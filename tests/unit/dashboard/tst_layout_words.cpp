// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_json.h"
#include "dashboard/layout_templates.h"
#include "dashboard/layout_words.h"
#include "dashboard/operation.h"
#include "dashboard/widget_type.h"
#include "program/test_class.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace belfry;

namespace {

QString inGerman(const QString &text)
{
    static const QHash<QString, QString> kWords{
        {"CPU by mode", "CPU nach Modus"}, {"all cores", "alle Kerne"}, {"Load", "Systemlast"}, {"load", "Systemlast"},
        {"of {{value}}", "von {{value}}"}, {"node_load1", "never"}};
    return kWords.value(text, text);
}

Widget ofBelfry()
{
    Widget widget;
    widget.id = QStringLiteral("cpu");
    widget.type = QStringLiteral("stat");
    widget.title = QStringLiteral("CPU by mode");
    widget.context = QStringLiteral("all cores");
    widget.queries = {{QStringLiteral("node_load1"), QStringLiteral("load")}};
    widget.options = {{QStringLiteral("caption"), QStringLiteral("of {{value}}")}};
    widget.translate = true;
    return widget;
}

Widget shownInGerman()
{
    return translated(ofBelfry(), inGerman);
}

Widget stored(const Widget &edited)
{
    return editedWords(ofBelfry(), edited, inGerman);
}

bool isAllMarked(const Layout &layout)
{
    const auto isMarked = [](const auto &part) { return part.translate; };
    return std::all_of(layout.variables.begin(), layout.variables.end(), isMarked) &&
           std::all_of(layout.pages.begin(), layout.pages.end(), [&](const Page &page) {
               return page.translate && std::all_of(page.widgets.begin(), page.widgets.end(), isMarked);
           });
}

} // namespace

/// Belfry's own words in layouts, in the language of whoever looks.
class TestLayoutWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allTextsOfAMarkedWidgetAreTranslatedAndNothingElse()
    {
        const Widget shown = shownInGerman();
        QCOMPARE(shown.title, QStringLiteral("CPU nach Modus"));
        QCOMPARE(shown.context, QStringLiteral("alle Kerne"));
        QCOMPARE(shown.queries[0].legend, QStringLiteral("Systemlast"));
        QCOMPARE(shown.queries[0].expr, QStringLiteral("node_load1"));
        QCOMPARE(shown.options[QLatin1String("caption")].toString(), QStringLiteral("von {{value}}"));
        Widget mine = ofBelfry();
        mine.translate = false;
        QCOMPARE(translated(mine, inGerman), mine);
    }

    void pagesAndVariablesAreMarkedForThemselves()
    {
        Layout layout;
        layout.pages.resize(2);
        layout.pages[0].title = layout.pages[1].title = QStringLiteral("Load");
        layout.pages[0].translate = true;
        layout.pages[1].widgets = {ofBelfry()};
        layout.variables.resize(1);
        layout.variables[0].name = layout.variables[0].title = QStringLiteral("Load");
        layout.variables[0].values = {{QStringLiteral("load"), QStringLiteral("load")},
                                      {QStringLiteral("1"), QStringLiteral("load")}};
        layout.variables[0].translate = true;
        const Layout shown = translated(layout, inGerman);
        QCOMPARE(shown.pages[0].title, QStringLiteral("Systemlast"));
        QCOMPARE(shown.pages[1].title, QStringLiteral("Load"));
        QCOMPARE(shown.pages[1].widgets[0].title, QStringLiteral("CPU nach Modus"));
        QCOMPARE(shown.variables[0].name, QStringLiteral("Load"));
        QCOMPARE(shown.variables[0].title, QStringLiteral("Systemlast"));
        QCOMPARE(shown.variables[0].values[0].text, QStringLiteral("load")); // no text of its own
        QCOMPARE(shown.variables[0].values[1].text, QStringLiteral("Systemlast"));
    }

    void whatWasNotTypedStaysAsItIsInTheDocument()
    {
        Widget edited = shownInGerman();
        edited.unit = Unit::Bytes;
        Widget expected = ofBelfry();
        expected.unit = Unit::Bytes;
        QCOMPARE(stored(edited), expected);

        edited.title = QStringLiteral("Meine CPU");
        expected.title = QStringLiteral("Meine CPU");
        QCOMPARE(stored(edited), expected);
        QCOMPARE(translated(stored(edited), inGerman), edited);
    }

    void aWordThatIsTypedIsShownAsItIs()
    {
        Widget edited = shownInGerman();
        edited.title = QStringLiteral("Load"); // which would be shown as "Systemlast"
        Widget expected = edited;
        expected.translate = false;
        QCOMPARE(stored(edited), expected);
        QCOMPARE(translated(stored(edited), inGerman), expected);
    }

    void aPageThatIsRenamedIsNotBelfrysAnyMore()
    {
        Layout layout;
        layout.pages.resize(1);
        layout.pages[0].id = QStringLiteral("p");
        layout.pages[0].title = QStringLiteral("Load");
        layout.pages[0].translate = true;
        const auto renamed = apply(layout, RenamePage{QStringLiteral("p"), QStringLiteral("Load")});
        QVERIFY(renamed && !renamed->pages[0].translate); // it is shown as it was typed
    }

    void itIsKeptInDocuments()
    {
        Layout layout;
        layout.name = QStringLiteral("L");
        layout.pages.resize(1);
        layout.pages[0].id = QStringLiteral("p");
        layout.pages[0].widgets = {ofBelfry()};
        layout.pages[0].widgets[0].grid = {0, 0, 3, 2};
        layout.variables.resize(1);
        layout.variables[0].name = QStringLiteral("limit");
        layout.variables[0].type = VariableType::Text;
        layout = inBelfrysWords(layout);
        const auto again = readLayout(writeLayout(layout));
        QVERIFY2(again, again ? "" : qPrintable(again.error().toString()));
        QCOMPARE(*again, layout);
        QJsonObject document = writeLayout(layout);
        document.insert(QStringLiteral("pages"),
                        QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("p")},
                                               {QStringLiteral("translate"), QStringLiteral("de")}}});
        const auto wrong = readLayout(document);
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().toString().contains(QLatin1String("/pages/0/translate")),
                 qPrintable(wrong.error().toString()));
    }

    void aNewWidgetSpeaksTheLanguageOfWhoeverLooks()
    {
        for (const WidgetType *type : widgetTypes()) {
            const Widget fresh = newWidget(*type);
            QVERIFY2(fresh.translate, type->id);
            QCOMPARE(fresh.title, QString::fromLatin1(type->title));
        }
        const Widget stat = newWidget(*findWidgetType(u"stat"));
        Widget expected = stat;
        expected.title = expected.queries[0].legend = QStringLiteral("Systemlast");
        QCOMPARE(translated(stat, inGerman), expected);
        expected.translate = false;
        QCOMPARE(inShownWords(stat, inGerman), expected);
    }

    void whatComesWithBelfryIsMarked()
    {
        QVERIFY(isAllMarked(*defaultLayout()));
        QVERIFY(isAllMarked(*compareLayout()));
        for (const LayoutTemplate &each : layoutTemplates())
            QVERIFY2(isAllMarked(*templateLayout(QString::fromLatin1(each.id))), each.id);
    }
};

BELFRY_TEST(TestLayoutWords)
#include "tst_layout_words.moc"
