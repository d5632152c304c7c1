// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contrast.h"
#include "program/test_class.h"
#include "theme_colors.h"

#include <vector>

using namespace belfry;

/// Everything that is read can be read, in every theme with every accent.
class TestThemeColors : public QObject
{
    Q_OBJECT

private:
    struct Named {
        const char *name;
        QColor color;
    };
    static std::vector<Named> surfacesOf(const ThemeColors &c)
    {
        return {{"window", c.window}, {"rail", c.rail}, {"card", c.card}, {"raised", c.raised}};
    }
    static std::vector<Named> readOnSurfaces(const ThemeColors &c)
    {
        return {{"text1", c.text1},
                {"text2", c.text2},
                {"text3", c.text3},
                {"accent", c.accent},
                {"ok", c.ok},
                {"warning", c.warning},
                {"critical", c.critical},
                {"unknown", c.unknown},
                {"keyword", c.syntaxKeyword},
                {"label", c.syntaxLabel},
                {"string", c.syntaxString},
                {"number", c.syntaxNumber}};
    }
    static void hold(const Named &text, const Named &background, double least)
    {
        const double ratio = contrastRatio(text.color, background.color);
        QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 on %2: %3:1, expected %4:1")
                                                .arg(QLatin1String(text.name), QLatin1String(background.name))
                                                .arg(ratio, 0, 'f', 2)
                                                .arg(least)));
    }
    static void addThemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("high");
        QTest::newRow("dark") << true << false;
        QTest::newRow("light") << false << false;
        QTest::newRow("dark, high contrast") << true << true;
        QTest::newRow("light, high contrast") << false << true;
    }

private Q_SLOTS:
    void contrastIsThatOfWcag_data()
    {
        QTest::addColumn<QColor>("one");
        QTest::addColumn<QColor>("other");
        QTest::addColumn<double>("ratio");
        QTest::newRow("most") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::newRow("none") << QColor("#2468d8") << QColor("#2468d8") << 1.0;
        QTest::newRow("just enough grey") << QColor("#767676") << QColor(Qt::white) << 4.54;
        QTest::newRow("just too light") << QColor("#777777") << QColor(Qt::white) << 4.48;
        QTest::newRow("blue on yellow") << QColor("#0000ff") << QColor("#ffff00") << 8.0;
    }
    void contrastIsThatOfWcag()
    {
        QFETCH(QColor, one);
        QFETCH(QColor, other);
        QFETCH(double, ratio);
        QVERIFY2(qAbs(contrastRatio(one, other) - ratio) < 0.01,
                 qPrintable(QString::number(contrastRatio(one, other))));
        QCOMPARE(contrastRatio(one, other), contrastRatio(other, one));
    }

    void allThatIsReadCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("high");
        QTest::addColumn<QColor>("accent");
        for (const bool dark : {true, false}) {
            for (const bool high : {true, false}) {
                const auto row = [&](const QString &accent, const QColor &color) {
                    QTest::addRow("%s%s, %s", dark ? "dark" : "light", high ? ", high contrast" : "",
                                  qPrintable(accent))
                        << dark << high << color;
                };
                for (const QString &name : accentNames())
                    row(name, accentNamed(name, dark));
                // What a system may come up with.
                for (const char *wild : {"#000000", "#ffffff", "#ffff00", "#0000ff", "#777777", "#ed5b00"})
                    row(QString::fromLatin1(wild), QColor(QLatin1String(wild)));
            }
        }
    }
    void allThatIsReadCanBeRead()
    {
        QFETCH(bool, dark);
        QFETCH(bool, high);
        QFETCH(QColor, accent);
        const ThemeColors colors = themeColors(dark, high, accent);
        const double least = high ? 7 : 4.5;
        for (const Named &text : readOnSurfaces(colors)) {
            for (const Named &surface : surfacesOf(colors))
                hold(text, surface, least);
        }
        hold({"accentInk", colors.accentInk}, {"accent", colors.accent}, least);
        for (const Named &state : {Named{"ok", colors.ok}, Named{"warning", colors.warning},
                                   Named{"critical", colors.critical}, Named{"unknown", colors.unknown}})
            hold({"stateInk", colors.stateInk}, state, least);
    }

    void bordersAreSeenInHighContrast_data() { addThemes(); }
    void bordersAreSeenInHighContrast()
    {
        QFETCH(bool, dark);
        QFETCH(bool, high);
        if (!high)
            return; // there surfaces differ by themselves
        const ThemeColors colors = themeColors(dark, high, accentNamed({}, dark));
        for (const Named &surface : surfacesOf(colors))
            hold({"line", colors.line}, surface, 4.5);
    }

    void anAccentKeepsItsHue_data() { addThemes(); }
    void anAccentKeepsItsHue()
    {
        QFETCH(bool, dark);
        QFETCH(bool, high);
        for (const QString &name : accentNames()) {
            const QColor wanted = accentNamed(name, dark);
            const QColor got = themeColors(dark, high, wanted).accent;
            QVERIFY2(qAbs(got.hslHueF() - wanted.hslHueF()) < 0.02F, qPrintable(name + u' ' + got.name()));
        }
    }
    void ownAccentsAreAsTheyAreWritten()
    {
        for (const QString &name : accentNames()) {
            QCOMPARE(themeColors(true, false, accentNamed(name, true)).accent, accentNamed(name, true));
            QCOMPARE(themeColors(false, false, accentNamed(name, false)).accent, accentNamed(name, false));
        }
        QCOMPARE(accentNamed(QStringLiteral("mauve"), true), accentNamed(QStringLiteral("blue"), true));
    }
};

BELFRY_TEST(TestThemeColors)
#include "tst_theme_colors.moc"
