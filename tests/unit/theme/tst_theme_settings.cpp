// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme_settings.h"

#include <QSignalSpy>
#include <QTest>

using namespace belfry;

/// What the viewer chooses, and what the system says where the viewer leaves it to that.
class TestThemeSettings : public QObject
{
    Q_OBJECT

private:
    static QString key(const char *name) { return QString::fromLatin1(name); }
    static QVariantMap choice(const char *name, const QVariant &value) { return {{key(name), value}}; }

private Q_SLOTS:
    void initTestCase() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }

    void theSystemDecidesUntilTheViewerDoes()
    {
        ThemeSettings settings;
        QSignalSpy changed(&settings, &ThemeSettings::colorsChanged);
        settings.system().take(key("color-scheme"), 1U);
        QVERIFY(settings.dark());
        settings.system().take(key("color-scheme"), 2U);
        QVERIFY(!settings.dark());
        QVERIFY(changed.count() >= 1);
        QCOMPARE(settings.colors(), themeColors(false, false, accentNamed({}, false)));
        settings.setScheme(ThemeSettings::Scheme::Dark);
        QVERIFY(settings.dark());
        QCOMPARE(settings.colors(), themeColors(true, false, accentNamed({}, true)));

        settings.system().take(key("contrast"), 1U);
        QVERIFY(settings.highContrast());
        QCOMPARE(settings.colors(), themeColors(true, true, accentNamed({}, true)));
        settings.setLook(choice("contrast", 1));
        QVERIFY(!settings.highContrast());
        settings.system().take(key("contrast"), 0U);
        settings.setLook(choice("contrast", 2));
        QVERIFY(settings.highContrast());
    }

    void theAccentIsTheSystemsOrChosen()
    {
        ThemeSettings settings;
        settings.setScheme(ThemeSettings::Scheme::Dark);
        settings.system().take(key("accent-color"), QVariantList{0.9, 0.4, 0.8});
        const QColor systems = QColor::fromRgbF(0.9F, 0.4F, 0.8F);
        QCOMPARE(settings.colors(), themeColors(true, false, systems));
        settings.setLook(choice("accent", 1 + int(accentNames().indexOf(key("teal")))));
        QCOMPARE(settings.colors(), themeColors(true, false, accentNamed(key("teal"), true)));
        settings.setLook(choice("accent", 0));
        QCOMPARE(settings.colors(), themeColors(true, false, systems));
    }
    void whatIsNoAccentIsNone_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("out of range: none") << QVariant(QVariantList{-1.0, -1.0, -1.0});
        QTest::newRow("too large") << QVariant(QVariantList{0.5, 1.5, 0.5});
        QTest::newRow("too few") << QVariant(QVariantList{0.5, 0.5});
        QTest::newRow("not numbers") << QVariant(QStringLiteral("red"));
        QTest::newRow("NaN") << QVariant(QVariantList{qQNaN(), 0.0, 0.0});
        QTest::newRow("nothing") << QVariant();
    }
    void whatIsNoAccentIsNone()
    {
        QFETCH(QVariant, value);
        SystemLook look;
        look.take(key("accent-color"), QVariantList{0.1, 0.2, 0.3});
        QVERIFY(look.accent().isValid());
        look.take(key("accent-color"), value);
        QVERIFY(!look.accent().isValid());
    }

    void choicesMakeALook_data()
    {
        QTest::addColumn<QVariantMap>("said");
        QTest::addColumn<bool>("compact");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<int>("series");
        const auto row = [](const char *name, const QVariantMap &said, bool compact, qreal scale,
                            SeriesPalette series) { QTest::newRow(name) << said << compact << scale << int(series); };
        row("nothing", {}, false, 1, SeriesPalette::Standard);
        row("compact", choice("density", 1), true, 1, SeriesPalette::Standard);
        row("larger", choice("text", 2), false, 1.3, SeriesPalette::Standard);
        row("largest", choice("text", 3), false, 1.5, SeriesPalette::Standard);
        row("beyond the largest", choice("text", 4), false, 1, SeriesPalette::Standard);
        row("no number", choice("text", key("large")), false, 1, SeriesPalette::Standard);
        row("red-green", choice("series", 1), false, 1, SeriesPalette::RedGreen);
        row("blue-yellow", choice("series", 2), false, 1, SeriesPalette::BlueYellow);
        row("unknown ones", {{key("density"), -1}, {key("series"), 7}, {key("x"), true}}, false, 1,
            SeriesPalette::Standard);
    }
    void choicesMakeALook()
    {
        QFETCH(QVariantMap, said);
        QFETCH(bool, compact);
        QFETCH(qreal, scale);
        QFETCH(int, series);
        ThemeSettings settings;
        settings.setScheme(ThemeSettings::Scheme::Light);
        settings.setLook(said);
        QCOMPARE(settings.compact(), compact);
        QCOMPARE(settings.textScale(), scale);
        QCOMPARE(settings.series(), seriesColors(SeriesPalette(series), false));
    }

    void motionIsReducedByEither()
    {
        ThemeSettings settings;
        QVERIFY(!settings.motionReduced());
        settings.system().take(key("reduced-motion"), 1U);
        QVERIFY(settings.motionReduced());
        settings.system().take(key("reduced-motion"), 0U);
        settings.setReduceMotion(true);
        QVERIFY(settings.motionReduced());
    }
};

QTEST_MAIN(TestThemeSettings)
#include "tst_theme_settings.moc"
