// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout_documents.h"
#include "program/test_class.h"

#include <QSet>

using namespace belfry;
using namespace belfry::layouts;

/// What layouts show with values chosen for their variables.
class LayoutViewApiTest : public QObject
{
    Q_OBJECT

    /// Single quotes stand for double ones: moc stumbles over raw strings.
    static QByteArray withVariables()
    {
        return QByteArray(
                   "{'version':1,'name':'L','variables':["
                   "{'name':'device','type':'labelValues','label':'device','match':'rx','regex':'eth.*','multi':true,"
                   "'all':true},{'name':'factor','type':'text','default':['1']},"
                   "{'name':'job','type':'constant','default':['node']}],"
                   "'pages':[{'id':'p','range':'5m','widgets':[{'id':'in','type':'stat','title':'$device',"
                   "'grid':{'x':0,'y':0,'w':3,'h':2},'queries':[{'expr':'rx{device=~`$device`} * $factor'}],"
                   "'repeat':{'variable':'device'}}]}]}")
            .replace('\'', '"');
    }

private Q_SLOTS:
    void belfrysWordsAreInTheLanguageThatIsAskedFor()
    {
        RestServer running;
        RestClient client(running);
        const QByteArray document =
            QByteArray("{'version':1,'pages':[{'id':'p','title':'Overview','translate':true,'widgets':["
                       "{'id':'a','type':'stat','title':'CPU by mode','grid':{'x':0,'y':0,'w':3,'h':2},"
                       "'queries':[{'expr':'up','legend':'busy'}],'translate':true},"
                       "{'id':'b','type':'stat','title':'CPU by mode','grid':{'x':3,'y':0,'w':3,'h':2},"
                       "'queries':[{'expr':'up'}]}]}]}")
                .replace('\'', '"');
        QCOMPARE(client.put(kPath, "If-None-Match: *", document).status, 201);
        const auto titles = [&](const QByteArray &query) {
            const QJsonValue page = client.get(QByteArray(kPath) + "/view" + query)
                                        .json()[QLatin1String("layout")][QLatin1String("pages")][0];
            const QJsonValue widgets = page[QLatin1String("widgets")];
            return QStringList{page[QLatin1String("title")].toString(), widgets[0][QLatin1String("title")].toString(),
                               widgets[0][QLatin1String("queries")][0][QLatin1String("legend")].toString(),
                               widgets[1][QLatin1String("title")].toString()};
        };
        const QStringList english{"Overview", "CPU by mode", "busy", "CPU by mode"};
        QCOMPARE(titles({}), english);
        QCOMPARE(titles("?language=de-AT"), (QStringList{"Übersicht", "CPU nach Modus", "ausgelastet", "CPU by mode"}));
        QCOMPARE(titles("?language=en"), english);
        QCOMPARE(titles("?language=tlh"), english);
        QCOMPARE(client.get(QByteArray(kPath) + "/view?language=" + QByteArray(36, 'd')).status, 400);
    }

    void variablesAreChosenInTheUrl()
    {
        RestServer running;
        for (int i = 1; i <= 5; ++i) {
            running.clock.advance(1000);
            for (const char *device : {"eth0", "eth1", "lo"})
                running.store.add(Labels::of("rx", {{"device", device}}), running.clock.nowMs(), i);
        }
        RestClient client(running);
        QCOMPARE(client.put(kPath, "If-None-Match: *", withVariables()).status, 201);
        const auto view = [&](const QByteArray &query) {
            return client.get(QByteArray(kPath) + "/view" + query).json();
        };
        QJsonObject answer = view({});
        const QJsonValue device = answer[QLatin1String("variables")][0];
        QCOMPARE(device[QLatin1String("name")].toString(), QStringLiteral("device"));
        QCOMPARE(device[QLatin1String("values")].toArray().size(), 2);
        QCOMPARE(device[QLatin1String("chosen")].toArray(), QJsonArray{QStringLiteral("$__all")});
        QCOMPARE(answer[QLatin1String("variables")].toArray().size(), 2); // without the constant
        const auto widgets = [&] {
            return answer[QLatin1String("layout")][QLatin1String("pages")][0][QLatin1String("widgets")];
        };
        QCOMPARE(widgets().toArray().size(), 2);
        QCOMPARE(widgets()[1][QLatin1String("id")].toString(), QStringLiteral("in~eth1"));
        QCOMPARE(widgets()[1][QLatin1String("title")].toString(), QStringLiteral("eth1"));
        answer = view("?var-device=eth1&var-factor=3");
        QCOMPARE(widgets().toArray().size(), 1);
        QCOMPARE(widgets()[0][QLatin1String("queries")][0][QLatin1String("expr")].toString(),
                 QStringLiteral("rx{device=~\"eth1\"} * 3"));
        // An address that is older than the layout.
        answer = view("?var-gone=1&var-factor=2&var-factor=3&var-device=$__all");
        QCOMPARE(widgets().toArray().size(), 2);
        QCOMPARE(answer[QLatin1String("variables")][1][QLatin1String("chosen")].toArray(),
                 QJsonArray{QStringLiteral("2")});
        QCOMPARE(client.get(QByteArray(kAll) + "/none/view").status, 404);

        const QByteArray data = QByteArray(kPath) +
                                "/components/p.in/data?to=" + QByteArray::number(running.clock.nowMs()) +
                                "&from=" + QByteArray::number(running.clock.nowMs() - 1000);
        const auto history = [&](const QByteArray &query) {
            return client.get(data + query).json()[QLatin1String("histories")][0];
        };
        QCOMPARE(history({})[QLatin1String("query")].toString(), QStringLiteral("rx{device=~\"(eth0|eth1)\"} * 1"));
        QCOMPARE(history({})[QLatin1String("series")].toArray().size(), 2);
        QCOMPARE(
            history("&var-device=eth1&var-factor=3")[QLatin1String("series")][0][QLatin1String("values")][0].toInt(),
            15);
        QCOMPARE(history("&var-device=eth0&var-device=eth1")[QLatin1String("series")].toArray().size(), 2);
        QCOMPARE(history("&var-device=.*")[QLatin1String("series")].toArray().size(), 0);
    }

    void whatCantBeChosenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("says");
        QTest::newRow("no variable") << QByteArray("var-none=1")
                                     << QStringLiteral("of which it has var-device, var-factor");
        QTest::newRow("a constant") << QByteArray("var-job=x") << QStringLiteral("expected a variable of this layout");
        QTest::newRow("two texts") << QByteArray("var-factor=1&var-factor=2") << QStringLiteral("expected one value");
        QTest::newRow("all of a text") << QByteArray("var-factor=$__all")
                                       << QStringLiteral("one of the variable's values");
        QTest::newRow("an expression") << QByteArray("var-factor=1)+or+(up") << QStringLiteral("found \"1) or (up\"");
    }
    void whatCantBeChosenIsRefused()
    {
        QFETCH(QByteArray, query);
        QFETCH(QString, says);
        RestServer running;
        RestClient client(running);
        QCOMPARE(client.put(kPath, "If-None-Match: *", withVariables()).status, 201);
        const HttpReply reply = client.get(QByteArray(kPath) + "/components/p.in/data?" + query);
        QCOMPARE(reply.status, 400);
        QVERIFY2(QString::fromUtf8(reply.body).replace(QLatin1String("\\\""), QLatin1String("\"")).contains(says),
                 reply.body.constData());
    }
};

BELFRY_TEST(LayoutViewApiTest)
#include "tst_layout_view_api.moc"
