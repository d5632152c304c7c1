// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_import.h"
#include "dashboard/layout_json.h"
#include "program/test_class.h"
#include "translations/messages.h"
#include "translations/translations.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace belfry;

/// What the core says, in a window that speaks German.
class TestShownMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installTranslations(QStringLiteral("de")); }
    void cleanup() { installTranslations(QStringLiteral("en")); }

    void whatIsKnownIsTranslated_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("shown");
        QTest::newRow("all of it") << "the server doesn't answer"
                                   << "der Server antwortet nicht";
        QTest::newRow("with a place in front") << "/pages/0/title: expected a string, found an array"
                                               << "/pages/0/title: erwartet: eine Zeichenkette, gefunden: eine Liste";
        QTest::newRow("with what is known in it") << "the panel isn't carried over: it has no type"
                                                  << "Das Panel entfällt: es hat keine Art";
        QTest::newRow("with lists in it")
            << "of the series \"a\", all but \"b, c\" isn't carried over: the unit, custom.width, the axis"
            << "Von den Reihen \"a\", alle außer \"b, c\" entfällt: die Einheit, custom.width, die Achse";
        QTest::newRow("what the system says stays") << "atlas can't be reached: Connection refused"
                                                    << "atlas ist nicht erreichbar: Connection refused";
        QTest::newRow("what is in quotes stays") << "there is no page \"thresholds\""
                                                 << "es gibt keine Seite „thresholds“";
        QTest::newRow("the more special one") << "expected a whole number, found true or false"
                                              << "erwartet: eine ganze Zahl, gefunden: true oder false";
        QTest::newRow("place holders in what is put in") << "%2 can't be reached: %1"
                                                         << "%2 ist nicht erreichbar: %1";
        QTest::newRow("what isn't known") << "parse error: unexpected end of input"
                                          << "parse error: unexpected end of input";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void whatIsKnownIsTranslated()
    {
        QFETCH(QString, said);
        QTEST(shownMessage(said), "shown");
        installTranslations(QStringLiteral("en"));
        QCOMPARE(shownMessage(said), said);
    }

    /// Messages come from other machines, and have expressions in them.
    void aLongOneIsShownAsItIs()
    {
        for (const char *part : {"x, ", "the unit, ", "expected a, found ", "a: "}) {
            const QString message = QString::fromLatin1(part).repeated(50'000);
            QCOMPARE(shownMessage(message), message);
            QVERIFY(!shownMessage(message.left(1000)).isEmpty());
        }
        const QString list = QStringLiteral("the unit, ") + QStringLiteral("x, ").repeated(300);
        QCOMPARE(shownMessage(list), QStringLiteral("die Einheit, ") + list.mid(10));
    }

    void whatIsWrongInALayoutIsTold()
    {
        const auto wrong = readLayout(QByteArray("{\"version\": 1, \"pages\": [{\"id\": \"a\", \"widgets\": 3}]}"));
        QVERIFY(!wrong);
        QCOMPARE(shownMessage(wrong.error().toString()),
                 QStringLiteral("/pages/0/widgets: erwartet: eine Liste, gefunden: eine Zahl"));
    }

    void whatDashboardsCantBringAlongIsTold()
    {
        const QDir folder(QStringLiteral(BELFRY_TESTS "/fixtures/grafana"));
        QStringList english;
        int count = 0;
        const QStringList names = folder.entryList({QStringLiteral("*.json")});
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto imported = importLayout(QJsonDocument::fromJson(file.readAll()).object());
            if (!imported)
                continue;
            for (const ImportRemark &remark : imported->remarks) {
                ++count;
                if (shownMessage(remark.reason) == remark.reason)
                    english << name + QLatin1String(": ") + remark.reason;
            }
        }
        QVERIFY(count > 30);
        QCOMPARE(english.join(u'\n'), QString());
    }
};

BELFRY_TEST(TestShownMessages)
#include "tst_shown_messages.moc"
