// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "query/earlier.h"

#include <QTest>

using namespace belfry;

class TestEarlier : public QObject
{
    Q_OBJECT

private:
    static constexpr std::int64_t kDay = 86'400'000;

private Q_SLOTS:
    void everySelectorIsAskedEarlier_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("expected");
        QTest::newRow("selector") << "up"
                                  << "up offset 1d";
        QTest::newRow("range") << "rate(x{a=\"b\"}[5m])"
                               << "rate(x{a=\"b\"}[5m] offset 1d)";
        QTest::newRow("offset") << "up offset 1h"
                                << "up offset 1d1h";
        QTest::newRow("offset back") << "up offset -1d"
                                     << "up";
        QTest::newRow("binary") << "a / on (x) b"
                                << "a offset 1d / on (x) b offset 1d";
        QTest::newRow("aggregate") << "topk(scalar(k), sum by (m) (-x))"
                                   << "topk(scalar(k offset 1d), sum by (m) (-x offset 1d))";
        QTest::newRow("subquery") << "max_over_time(rate(x[1m])[1h:1m])"
                                  << "max_over_time(rate(x[1m])[1h:1m] offset 1d)";
        QTest::newRow("fixed") << "x @ 5"
                               << "x @ 5.000";
        QTest::newRow("number") << "time() - 1"
                                << "time() - 1";
    }

    void everySelectorIsAskedEarlier()
    {
        QFETCH(QString, expr);
        QFETCH(QString, expected);
        const Result<QString> shifted = earlier(expr, kDay);
        QVERIFY2(shifted, shifted ? "" : qPrintable(shifted.error().toString()));
        QCOMPARE(*shifted, expected);
        const Result<QString> back = earlier(*shifted, -kDay);
        const Result<QString> same = earlier(expr, 0);
        QVERIFY(back && same);
        QCOMPARE(*back, *same);
    }

    void whatIsNoQueryIsAnError() { QVERIFY(!earlier(QStringLiteral("rate(x"), kDay)); }
};

BELFRY_TEST(TestEarlier)
#include "tst_earlier.moc"
