// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Links to pages, templates and files to import.

#include "dashboard/layout_import.h"
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
        const auto twice = withPages(layout, layout.pages);
        QVERIFY(checkLayout(*twice).has_value());
        QCOMPARE(twice->pages.size(), 2 * layout.pages.size());
        QVERIFY(twice->pages[0].id != twice->pages[1].id);
    }

    void anImportIsALayoutOrSaysWhereItIsNot()
    {
        QCOMPARE(importLayout(R"({"version":1,"name":"x","pages":[{"id":"a"}]})")->layout.name, QStringLiteral("x"));
        QCOMPARE(importLayout("{\n oops").error().place.line, 2);
        QCOMPARE(importLayout(R"({"version":1,"pages":[{"id":"A"}]})").error().place.pointer,
                 QStringLiteral("/pages/0/id"));
        QVERIFY(!importLayout("{}").has_value());
    }
};

BELFRY_TEST(TestLayoutLink)
#include "tst_layout_link.moc"
