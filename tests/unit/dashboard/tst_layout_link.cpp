// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Links to pages, templates and files to import.

#include "dashboard/json_fields.h"
#include "dashboard/layout_import.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_link.h"
#include "dashboard/layout_rules.h"
#include "dashboard/layout_templates.h"
#include "program/test_class.h"

#include <QDir>
#include <QTest>

using namespace belfry;

class TestLayoutLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadAsItWasWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QString>("page");
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        const auto row = [](const char *text, const char *layout, const char *page, qint64 from, qint64 to) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(layout) << QString::fromLatin1(page)
                                << from << to;
        };
        row("http://tower:9909/", "", "", 0, 0);
        row("http://tower:9909/?layout=wall&page=cpu", "wall", "cpu", 0, 0);
        row("https://tower/?page=cpu&from=1000&to=2000", "", "cpu", 1000, 2000);
    }

    void isReadAsItWasWritten()
    {
        QFETCH(QString, text);
        const auto link = parseLayoutLink(text);
        QVERIFY(link.has_value());
        QTEST(link->layout, "layout");
        QTEST(link->page, "page");
        QTEST(qint64(link->from), "from");
        QTEST(qint64(link->to), "to");
        QCOMPARE(toUrl(*link).toString(), text);
    }

    void theWebPagesAddressIsOne()
    {
        const auto link = parseLayoutLink(QStringLiteral("http://tower:9909/?layout=wall#cpu"));
        QCOMPARE(link->page, QStringLiteral("cpu"));
        QCOMPARE(link->server, QUrl(QStringLiteral("http://tower:9909")));
    }

    void whatIsChosenGoesWithIt()
    {
        LayoutLink link;
        link.server = QUrl(QStringLiteral("http://tower:9909"));
        link.choices = {{QStringLiteral("device"), {QStringLiteral("eth0"), QStringLiteral("a b&c=+%2B#ü")}},
                        {QStringLiteral("job"), {QString(kAllValues)}}};
        const QString text = QString::fromLatin1(toUrl(link).toEncoded());
        QCOMPARE(parseLayoutLink(text)->choices, link.choices);
        QVERIFY2(text.contains(QLatin1String("var-device=eth0&var-device=a%20b%26c%3D%2B%252B%23%C3%BC")),
                 qPrintable(text));
        // As a form of a browser writes it.
        const auto form = parseLayoutLink(QStringLiteral("http://tower:9909/?var-device=a+b%26c"));
        QCOMPARE(form->choices.value(QStringLiteral("device")), QStringList{QStringLiteral("a b&c")});
    }

    void anythingElseIsNot_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "cpu", "ws://tower:9909/", "http:///?page=cpu", "http://tower/?page=A",
                                 "http://tower/?from=2&to=1", "http://tower/?from=x&to=1", "http://tower/?from=1"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void anythingElseIsNot()
    {
        QFETCH(QString, text);
        const auto link = parseLayoutLink(text);
        QVERIFY(!link.has_value());
        QVERIFY(link.error().message.startsWith(QLatin1String("expected http")));
    }

    void oneServerHasSeveralAddresses_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("schemes") << "http://tower:9909"
                                 << "ws://tower:9909/live" << true;
        QTest::newRow("loopback") << "http://localhost:9909"
                                  << "ws://127.0.0.1:9909" << true;
        QTest::newRow("port of a scheme") << "https://tower"
                                          << "wss://tower:443" << true;
        QTest::newRow("another port") << "http://tower:9909"
                                      << "http://tower:9910" << false;
        QTest::newRow("another host") << "http://tower:9909"
                                      << "http://town:9909" << false;
        QTest::newRow("none") << "local"
                              << "local" << false;
    }

    void oneServerHasSeveralAddresses()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QTEST(isSameServer(QUrl(a), QUrl(b)), "same");
    }

    void everyExampleIsATemplate()
    {
        QStringList ids;
        for (const LayoutTemplate &each : layoutTemplates()) {
            ids << QString::fromLatin1(each.id);
            const auto layout = templateLayout(ids.back());
            QVERIFY2(layout.has_value(), each.id);
            QVERIFY(!layout->name.isEmpty());
        }
        ids.sort();
        QStringList files = QDir(QStringLiteral(BELFRY_TESTS "/../docs/examples/layouts")).entryList(QDir::Files);
        files.replaceInStrings(QStringLiteral(".json"), QString());
        QCOMPARE(ids, files);
    }

    void pagesOfATemplateGetFreeIds()
    {
        const Layout layout = *templateLayout(QStringLiteral("minimal"));
        const auto twice = withPages(layout, layout);
        QVERIFY(checkLayout(*twice).has_value());
        QCOMPARE(twice->pages.size(), 2 * layout.pages.size());
        QVERIFY(twice->pages[0].id != twice->pages[1].id);
    }

    void pagesBringTheirVariables()
    {
        const Layout devices = *templateLayout(QStringLiteral("devices"));
        const Layout minimal = *templateLayout(QStringLiteral("minimal"));
        const auto both = withPages(minimal, devices);
        QVERIFY(both.has_value());
        QCOMPARE(both->variables, devices.variables);
        // The same ones are there already.
        QCOMPARE(withPages(*both, devices)->variables, devices.variables);
        // Others of the same name.
        Layout changed = devices;
        changed.variables[0].title = QStringLiteral("Mine");
        const auto renamed = withPages(changed, devices);
        QVERIFY(renamed.has_value());
        QCOMPARE(renamed->variables.size(), devices.variables.size() + 1);
        QCOMPARE(renamed->variables.back().name, devices.variables[0].name + QStringLiteral("_2"));
        QVERIFY(!writeLayout(*renamed).isEmpty());
        QCOMPARE(renamed->pages.back().widgets.back().repeat.has_value(),
                 devices.pages.back().widgets.back().repeat.has_value());
    }

    void aPageAloneHasTheVariablesThatItNames()
    {
        Layout layout =
            *withPages(*templateLayout(QStringLiteral("minimal")), *templateLayout(QStringLiteral("devices")));
        const auto without = pageAlone(layout, layout.pages.front().id);
        QVERIFY(checkLayout(*without).has_value());
        QVERIFY(without->variables.empty());
        const auto with = pageAlone(layout, layout.pages.back().id);
        QVERIFY(checkLayout(*with).has_value());
        QVERIFY(!with->variables.empty());
        QCOMPARE(pageAlone(layout, QStringLiteral("none")).error().kind, ErrorKind::NotFound);
    }

    void anImportIsALayoutOrSaysWhereItIsNot()
    {
        const auto imported = [](const char *text) { return parseJsonObject(text).and_then(importLayout); };
        QCOMPARE(imported(R"({"version":2,"name":"x","pages":[{"id":"a"}]})")->layout.name, QStringLiteral("x"));
        QCOMPARE(imported("{\n oops").error().place.line, 2);
        QCOMPARE(imported(R"({"version":2,"pages":[{"id":"A"}]})").error().place.pointer,
                 QStringLiteral("/pages/0/id"));
        QVERIFY(!imported("{}").has_value());
        const auto grafana =
            imported(R"({"title":"Load","panels":[{"type":"gauge","targets":[{"expr":"node_load1"}]}]})");
        QCOMPARE(grafana->layout.name, QStringLiteral("Load"));
        QVERIFY(findImportFormat(u"grafana"));
        QVERIFY(!findImportFormat(u"something"));
    }
};

BELFRY_TEST(TestLayoutLink)
#include "tst_layout_link.moc"
