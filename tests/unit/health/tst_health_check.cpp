// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "health/health_check.h"
#include "health/health_words.h"
#include "health/steady_state.h"
#include "program/test_class.h"

#include <cmath>

#include <rules/rule_resources.h>

using namespace belfry;
using namespace std::chrono_literals;

namespace {

HealthCheck bounds(double ideal, double degraded, std::optional<double> unhealthy)
{
    HealthCheck check;
    check.ideal = ideal;
    check.degraded = degraded;
    check.unhealthy = unhealthy;
    check.unit = QStringLiteral("percent");
    return check;
}

QString word(HealthState state)
{
    return QString::fromStdString(std::string(toString(state)));
}

} // namespace

class TestHealthCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initRuleResources(); }

    void statesAndScores_data()
    {
        QTest::addColumn<bool>("lessIsWorse");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("score");
        QTest::newRow("ideal") << false << 0.0 << "healthy" << 100;
        QTest::newRow("half way to the bound") << false << 45.0 << "healthy" << 87;
        QTest::newRow("just below the bound") << false << 89.9 << "healthy" << 75;
        QTest::newRow("at the degraded bound") << false << 90.0 << "degraded" << 75;
        QTest::newRow("between the bounds") << false << 93.0 << "degraded" << 54;
        QTest::newRow("at the unhealthy bound") << false << 95.0 << "unhealthy" << 40;
        QTest::newRow("far beyond") << false << 100.0 << "unhealthy" << 0;
        QTest::newRow("better than ideal") << false << -5.0 << "healthy" << 100;
        QTest::newRow("not a number") << false << std::nan("") << "unknown" << 0;
        QTest::newRow("less is worse: ideal") << true << 50.0 << "healthy" << 100;
        QTest::newRow("less is worse: plenty") << true << 90.0 << "healthy" << 100;
        QTest::newRow("less is worse: half way") << true << 30.0 << "healthy" << 87;
        QTest::newRow("less is worse: at the bound") << true << 10.0 << "degraded" << 75;
        QTest::newRow("less is worse: little") << true << 4.0 << "unhealthy" << 40;
        QTest::newRow("less is worse: nothing") << true << 0.0 << "unhealthy" << 13;
    }

    void statesAndScores()
    {
        QFETCH(bool, lessIsWorse);
        QFETCH(double, value);
        const HealthCheck check = lessIsWorse ? bounds(50, 10, 4) : bounds(0, 90, 95);
        const HealthState state = check.stateOf(value);
        QTEST(word(state), "state");
        QTEST(check.scoreOf(value, state), "score");
    }

    void boundsInWords()
    {
        HealthCheck check = bounds(0, 90, 97);
        const HealthWords words;
        QCOMPARE(words.bound(check, HealthState::Unhealthy), QStringLiteral("97 % or more is unhealthy"));
        check.holdFor = 5min;
        QCOMPARE(words.bound(check, HealthState::Healthy), QStringLiteral("90 % or more for 5 min would be degraded"));
        check.holdFor = 90min;
        QCOMPARE(words.bound(check, HealthState::Degraded), QStringLiteral("90 % or more for 1 h 30 min is degraded"));
        QCOMPARE(words.bound(bounds(50, 10, 4), HealthState::Degraded), QStringLiteral("10 % or less is degraded"));
        QCOMPARE(words.reason(QStringLiteral("5 %1"), QStringLiteral("b"), true),
                 QStringLiteral("5 %1; b (recovering)"));
    }

    void boundsInGerman()
    {
        const HealthWords words(QStringLiteral("de"));
        HealthCheck check = bounds(0, 0.5, 97);
        check.holdFor = 5min;
        check.unit = QStringLiteral("requests");
        QCOMPARE(words.bound(check, HealthState::Healthy),
                 QStringLiteral("erst bei 0,5 requests oder mehr über 5 min eingeschränkt"));
        check.translations.emplace("unit_de", Template::literal(QStringLiteral("Anfragen")));
        QCOMPARE(words.bound(check, HealthState::Unhealthy),
                 QStringLiteral("bei 97 Anfragen oder mehr über 5 min gestört"));
        QCOMPARE(words.bound(bounds(50, 10, 4), HealthState::Degraded),
                 QStringLiteral("bei 10 % oder weniger eingeschränkt"));
        QCOMPARE(words.reason(QStringLiteral("voll"), QStringLiteral("b"), true),
                 QStringLiteral("voll; b (erholt sich)"));
        QCOMPARE(words.noDataFor(2s), QStringLiteral("seit 2 s keine Daten"));
    }

    void textsOfALanguageAreRead()
    {
        const auto checks = parseHealthChecks("checks:\n- component: c\n  title: t\n  title_de: T\n  reason: r\n"
                                              "  reason_de: '{{ $value }} x'\n  degraded: 1\n  expr: a\n  unit: u\n",
                                              QStringLiteral("h.yaml"));
        QVERIFY2(checks.has_value(), checks ? "" : qPrintable(checks.error().front().toString()));
        const HealthCheck &check = checks->front();
        const QString de = QStringLiteral("de");
        QCOMPARE(check.titleIn(de).text(), QStringLiteral("T"));
        QCOMPARE(check.titleIn(QStringLiteral("en")).text(), QStringLiteral("t"));
        QCOMPARE(check.titleIn({}).text(), QStringLiteral("t"));
        const Labels none;
        QCOMPARE(check.reasonIn(de).render({none, none, 5}).value(), QStringLiteral("5 x"));
        QCOMPARE(check.unitIn(de), QStringLiteral("u"));
    }

    /// One measurement a second: h healthy, d degraded, u unhealthy, ? unknown. Worse counts after 2 s, better after 3
    /// s.
    void steadiness_data()
    {
        QTest::addColumn<QString>("measured");
        QTest::addColumn<QString>("steady");
        QTest::newRow("steady") << "hhhh"
                                << "hhhh";
        QTest::newRow("worse after two seconds") << "hdddd"
                                                 << "hhhdd";
        QTest::newRow("a peak doesn't count") << "hddhddh"
                                              << "hhhhhhh";
        QTest::newRow("the least bad counts") << "huudduuu"
                                              << "hhhddddu";
        QTest::newRow("better after three seconds") << "duuuhhhhh"
                                                    << "ddduuuuhh";
        QTest::newRow("unknown at once and back at once") << "h?d?h"
                                                          << "h?d?h";
    }

    void steadiness()
    {
        QFETCH(QString, measured);
        QFETCH(QString, steady);
        SteadyState state;
        QString seen;
        for (qsizetype i = 0; i < measured.size(); ++i) {
            const auto letters = QStringLiteral("hdu?");
            const auto now = state.update(i * 1000, HealthState(letters.indexOf(measured[i])), 2s, 3s);
            seen += letters[qsizetype(now)];
        }
        QCOMPARE(seen, steady);
    }

    void errorsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        const QByteArray rest = "  title: t\n  reason: r\n";
        QTest::newRow("no list") << QByteArray("checks: 5\n") << "h.yaml:1:9: expected a list under \"checks\"";
        QTest::newRow("missing key")
            << "checks:\n- component: c\n  expr: a\n" + rest
            << "h.yaml:2:3: a check without degraded; expected component, title, reason, expr and degraded";
        QTest::newRow("misspelt key")
            << "checks:\n- component: c\n  expr: a\n  degraded: 5\n  unhelthy: 6\n" + rest
            << "h.yaml:5:3: unknown key \"unhelthy\" in a check (did you mean \"unhealthy\"?)";
        QTest::newRow("unknown language")
            << "checks:\n- component: c\n  expr: a\n  degraded: 5\n  reason_xx: r\n" + rest
            << "h.yaml:5:3: unknown key \"reason_xx\" in a check (did you mean "
               "\"reason_de\"?)";
        QTest::newRow("language of what is no text")
            << "checks:\n- component: c\n  expr: a\n  degraded: 5\n  component_de: r\n" + rest
            << "h.yaml:5:3: unknown key \"component_de\" in a check (did you mean \"component\"?)";
        QTest::newRow("bad template of a language")
            << "checks:\n- component: c\n  expr: a\n  degraded: 5\n  title_de: '{{ foo }}'\n" + rest
            << "h.yaml:5:17: template of title_de: unknown function \"foo\"; expected one of humanize, "
               "humanize1024, humanizeDuration, humanizePercentage, humanizeTimestamp, index, print, printf, "
               "stripPort, title, toLower, toUpper";
        QTest::newRow("bounds in disorder")
            << "checks:\n- component: c\n  expr: a\n  degraded: 5\n  unhealthy: 4\n" + rest
            << "h.yaml:2:3: the bounds don't lie in a row; expected ideal < degraded <= unhealthy, or "
               "ideal > degraded >= unhealthy where less is worse";
        QTest::newRow("bad number") << "checks:\n- component: c\n  expr: a\n  degraded: lots\n  ideal: 1\n" + rest
                                    << "h.yaml:4:13: degraded is \"lots\"; expected a number";
        QTest::newRow("bad template")
            << "checks:\n- component: '{{ foo }}'\n  expr: a\n  degraded: 5\n" + rest
            << "h.yaml:2:18: template of component: unknown function \"foo\"; expected one of humanize, "
               "humanize1024, humanizeDuration, humanizePercentage, humanizeTimestamp, index, print, printf, "
               "stripPort, title, toLower, toUpper";
    }

    void errorsNameThePlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        const auto checks = parseHealthChecks(text, QStringLiteral("h.yaml"));
        QVERIFY(!checks.has_value());
        QCOMPARE(checks.error().front().toString(), error);
    }

    void expressionErrorStandsInTheFile()
    {
        const auto checks =
            parseHealthChecks("checks:\n- component: c\n  title: t\n  reason: r\n  degraded: 1\n  expr: 1 + foo(a)\n",
                              QStringLiteral("h.yaml"));
        QVERIFY(!checks.has_value());
        QCOMPARE(checks.error().front().place, (Place{QStringLiteral("h.yaml"), 6, 13, {}}));
    }

    void defaultsAreRight()
    {
        const auto checks = loadHealthChecks(QStringLiteral(":/belfry/rules/health.yaml"));
        QVERIFY2(checks.has_value(), checks ? "" : qPrintable(checks.error().front().toString()));
        QVERIFY(checks->size() >= 8);
    }
};

BELFRY_TEST(TestHealthCheck)
#include "tst_health_check.moc"
