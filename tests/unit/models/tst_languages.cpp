// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/csv.h"
#include "models/formatter.h"
#include "models/time_text.h"
#include "program/test_class.h"
#include "translations/translations.h"

#include <QLocale>

#include <cmath>

using namespace belfry;

/// The program in German, and back in English.
class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        installTranslations(QStringLiteral("en"));
        format::setDecimalPoint(u'.');
    }

    void thereAreEnglishAndGerman()
    {
        QVERIFY(languages().contains(QStringLiteral("de")));
        QVERIFY(languages().contains(QStringLiteral("en")));
        QCOMPARE(languageName(QStringLiteral("de")), QStringLiteral("Deutsch"));
        QCOMPARE(languageName(QStringLiteral("en")), QStringLiteral("English"));
    }

    void theFirstThatIsThereIsTaken_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("taken");
        QTest::newRow("country") << QStringList{"de-AT", "de", "en"} << QStringLiteral("de");
        QTest::newRow("POSIX") << QStringList{"de_CH"} << QStringLiteral("de");
        QTest::newRow("second wish") << QStringList{"rm-CH", "de-CH"} << QStringLiteral("de");
        QTest::newRow("English before German") << QStringList{"en-US", "de-DE"} << QStringLiteral("en");
        QTest::newRow("none of them") << QStringList{"rm", "ty"} << QStringLiteral("en");
        QTest::newRow("no wish") << QStringList{} << QStringLiteral("en");
        QTest::newRow("not a beginning") << QStringList{"den"} << QStringLiteral("en");
    }

    void theFirstThatIsThereIsTaken()
    {
        QFETCH(QStringList, wanted);
        QTEST(languageOf(wanted), "taken");
    }

    void plurals_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("de 0") << QStringLiteral("de") << 0 << QStringLiteral("0 Widgets verschieben");
        QTest::newRow("de 1") << QStringLiteral("de") << 1 << QStringLiteral("1 Widget verschieben");
        QTest::newRow("de 2") << QStringLiteral("de") << 2 << QStringLiteral("2 Widgets verschieben");
        QTest::newRow("en 0") << QStringLiteral("en") << 0 << QStringLiteral("Move 0 widgets");
        QTest::newRow("en 1") << QStringLiteral("en") << 1 << QStringLiteral("Move 1 widget");
        QTest::newRow("en 2") << QStringLiteral("en") << 2 << QStringLiteral("Move 2 widgets");
    }

    void plurals()
    {
        QFETCH(QString, language);
        QFETCH(int, count);
        installTranslations(language);
        QTEST(QCoreApplication::translate("Operation", "Move %n widgets", nullptr, count), "text");
    }

    void anotherLanguageReplacesTheFirst()
    {
        installTranslations(QStringLiteral("de"));
        QCOMPARE(QCoreApplication::translate("TopBar", "Edit"), QStringLiteral("Bearbeiten"));
        QCOMPARE(QLocale().language(), QLocale::German);
        installTranslations(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("TopBar", "Edit"), QStringLiteral("Edit"));
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void numbersHaveAComma()
    {
        format::setDecimalPoint(u',');
        QCOMPARE(format::value(21.4 * 1024 * 1024 * 1024, Unit::Bytes).text(), QStringLiteral("21,4\u00a0GiB"));
        QCOMPARE(format::value(0.3725, Unit::PercentUnit, 2).number, QStringLiteral("37,25"));
        QCOMPARE(format::value(1.25e-7, Unit::None).number, QStringLiteral("1,25e-07"));
        QCOMPARE(format::value(-0.04, Unit::Percent, 1).number, QStringLiteral("0,0"));
        QCOMPARE(format::value(1234567, Unit::None).number, QStringLiteral("1,23"));
        QCOMPARE(format::duration(4200), QStringLiteral("4,2 s"));
        QCOMPARE(format::fixed(2, 2), QStringLiteral("2,00"));
    }

    void otherProgramsReadAPoint()
    {
        format::setDecimalPoint(u',');
        QCOMPARE(csv::number(0.1), QStringLiteral("0.1"));
        QCOMPARE(csv::line({csv::number(1.5), csv::time(1'764'000'000'000)}),
                 QStringLiteral("1.5,2025-11-24T16:00:00Z\r\n"));
    }

    void numbersAreTypedEitherWay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number");
        QTest::newRow("comma") << QStringLiteral(" 1,5 ") << 1.5;
        QTest::newRow("point") << QStringLiteral("1.5") << 1.5;
        QTest::newRow("negative") << QStringLiteral("-0,25") << -0.25;
        QTest::newRow("exponent") << QStringLiteral("1,5e3") << 1500.;
        QTest::newRow("none") << QString() << std::nan("");
        QTest::newRow("word") << QStringLiteral("viel") << std::nan("");
        QTest::newRow("infinite") << QStringLiteral("inf") << std::nan("");
        QTest::newRow("two commas") << QStringLiteral("1,5,5") << std::nan("");
    }

    void numbersAreTypedEitherWay()
    {
        QFETCH(QString, text);
        QFETCH(double, number);
        format::setDecimalPoint(u',');
        const double read = format::parse(text);
        QCOMPARE(std::isnan(read), std::isnan(number));
        if (!std::isnan(number)) {
            QCOMPARE(read, number);
            QCOMPARE(format::parse(format::exact(number)), number);
            QVERIFY(!format::exact(number).contains(u'.'));
        }
    }

    void commasAreNoNumbersInEnglish()
    {
        QVERIFY(std::isnan(format::parse(QStringLiteral("1,5"))));
        QCOMPARE(format::exact(0.1), QStringLiteral("0.1"));
    }

    void datesReadAsGermansWriteThem()
    {
        installTranslations(QStringLiteral("de"));
        const Timestamp t = 1'700'000'000'000; // 2023-11-14 22:13:20 UTC
        QCOMPARE(format::dateTime(t, QTimeZone::utc()), QStringLiteral("14.11.2023 22:13:20"));
        QCOMPARE(format::duration(41LL * 86'400'000), QStringLiteral("41 Tage"));
        QCOMPARE(format::value(172'800, Unit::Seconds).text(), QStringLiteral("2\u00a0d"));
    }

    void timesAreReadInBothLanguages_data()
    {
        QTest::addColumn<QString>("german");
        QTest::addColumn<QString>("english");
        QTest::newRow("now") << QStringLiteral("jetzt") << QStringLiteral("now");
        QTest::newRow("ago") << QStringLiteral("Jetzt-90m") << QStringLiteral("now-90m");
        QTest::newRow("yesterday") << QStringLiteral("gestern 14:05") << QStringLiteral("yesterday 14:05");
        QTest::newRow("today") << QStringLiteral("heute") << QStringLiteral("today");
        QTest::newRow("date") << QStringLiteral("5.11.2023 14:05:30") << QStringLiteral("2023-11-05 14:05:30");
        QTest::newRow("date with noughts") << QStringLiteral("05.11.2023") << QStringLiteral("2023-11-05");
    }

    void timesAreReadInBothLanguages()
    {
        QFETCH(QString, german);
        QFETCH(QString, english);
        const Timestamp now = 1'700'000'000'000;
        const auto expected = parseInstant(english, now, QTimeZone::utc());
        QVERIFY(expected);
        QVERIFY(!parseInstant(german, now, QTimeZone::utc()));
        installTranslations(QStringLiteral("de"));
        QCOMPARE(parseInstant(german, now, QTimeZone::utc()), expected);
        QCOMPARE(parseInstant(english, now, QTimeZone::utc()), expected);
    }

    void whatIsWrittenIsReadAgain()
    {
        installTranslations(QStringLiteral("de"));
        const Timestamp t = 1'700'000'000'000;
        QCOMPARE(parseInstant(format::dateTime(t, QTimeZone::utc()), t, QTimeZone::utc()), std::optional(t));
    }
};

BELFRY_TEST(TestLanguages)
#include "tst_languages.moc"
