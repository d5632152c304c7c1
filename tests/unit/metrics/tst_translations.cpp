// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/translations.h"
#include "program/test_class.h"

using namespace belfry;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLanguageStandsBehindTheName()
    {
        QCOMPARE(translatedName("summary", QStringLiteral("de")), "summary_de");
        QCOMPARE(translatedName("summary", {}), "summary");
    }

    void aTextIsInTheLanguageElseForEverybodyElseWhatIsGiven_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("in the language") << "de"
                                         << "summary" << QStringLiteral("/größe ist voll");
        QTest::newRow("for everybody") << "fr"
                                       << "summary"
                                       << "it is full";
        QTest::newRow("nobody's language") << QString() << "summary"
                                           << "it is full";
        QTest::newRow("in the language alone") << "de"
                                               << "title"
                                               << "Titel";
        QTest::newRow("not in this one") << "fr"
                                         << "title"
                                         << "given";
        QTest::newRow("none at all") << "de"
                                     << "description"
                                     << "given";
    }
    void aTextIsInTheLanguageElseForEverybodyElseWhatIsGiven()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        const Labels texts{{"summary", "it is full"}, {"summary_de", "/größe ist voll"}, {"title_de", "Titel"}};
        QTEST(textIn(language, texts, name.toStdString(), QStringLiteral("given")), "text");
        QCOMPARE(textIn(QStringLiteral("fr"), texts, "title"), QString());
    }

    void translationsAreThoseOfOneText()
    {
        const Labels texts{{"summary", "a"},      {"summary_de", "b"}, {"summary_gsw", "c"}, {"summary_", "d"},
                           {"summary_long", "e"}, {"summary_DE", "f"}, {"summary_x1", "g"},  {"summaries_de", "h"},
                           {"a_summary_de", "i"}, {"summary_d", "j"}};
        QCOMPARE(translationsOf(texts, "summary"), (Labels{{"summary_de", "b"}, {"summary_gsw", "c"}}));
        QVERIFY(translationsOf(texts, "description").empty());
    }
};

BELFRY_TEST(TestTranslations)
#include "tst_translations.moc"
