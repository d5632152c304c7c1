// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/stat_model.h"
#include "program/test_class.h"

#include <QSignalSpy>

using namespace belfry;

class TestStatModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValueCaptionAndState()
    {
        FakeSource source;
        LiveSeries series;
        StatModel stat;
        stat.setSeries(&series);
        stat.setUnit(QStringLiteral("percentunit"));
        stat.setThresholds(
            {QVariantMap{{QStringLiteral("value"), 0.8}, {QStringLiteral("state"), QStringLiteral("warning")}}});
        stat.setCaptionTemplate(
            QStringLiteral("{{value|none}} cores of {{cpu}} · load {{ value3 | none }} · {{nothing}}"));
        series.setQueries({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        series.setHistoryQueries(1);
        series.setSource(&source);
        QCOMPARE(stat.number(), QStringLiteral("–"));
        QCOMPARE(stat.thresholdState(), QString());
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 3U);
        source.fakeSeries.push(QStringLiteral("a"), livePoint(1000, seriesList({Labels{}}), {0.42}));
        source.fakeSeries.push(QStringLiteral("b"), livePoint(1000, seriesList({Labels{{"cpu", "x86"}}}), {8}));
        source.fakeSeries.push(QStringLiteral("c"), livePoint(1000, seriesList({Labels{}}), {3.14}));
        QTRY_COMPARE(stat.number(), QStringLiteral("42"));
        QCOMPARE(stat.unitText(), QStringLiteral("%"));
        QCOMPARE(stat.thresholdState(), QStringLiteral("ok"));
        QCOMPARE(stat.caption(), QStringLiteral("8 cores of x86 · load 3.14 · –"));
        QSignalSpy changed(&stat, &StatModel::changed);
        source.fakeSeries.push(QStringLiteral("a"), livePoint(2000, seriesList({Labels{}}), {0.9}));
        QTRY_COMPARE(stat.thresholdState(), QStringLiteral("warning"));
        QCOMPARE(changed.size(), 1);
        QSignalSpy updated(&series, &LiveSeries::updated);
        source.fakeSeries.push(QStringLiteral("a"), livePoint(3000, seriesList({Labels{}}), {0.9}));
        QVERIFY(updated.wait());
        QCOMPARE(changed.size(), 1); // it reads the same
    }
};

BELFRY_TEST(TestStatModel)
#include "tst_stat_model.moc"
