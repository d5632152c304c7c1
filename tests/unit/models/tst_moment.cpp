// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/models/live_series_fixture.h"

#include <cmath>

using namespace belfry;

namespace {

/// "calm", and "lively" that stands out at second 40; both wave a little.
struct Chart : LiveSeriesFixture {
    Chart()
    {
        const auto wave = [](double size, int peak) {
            std::vector<Sample> list;
            for (int second = 0; second < 60; ++second)
                list.push_back({kStart + second * 1000, size * std::sin(second) + (second == peak ? 9 * size : 0)});
            return list;
        };
        source.fakeSeries.histories[kExpr] = matrix({{mode("calm"), wave(100, -1)}, {mode("lively"), wave(1, 40)}});
        series.setUnit(QStringLiteral("bytes"));
    }
    bool ready() const { return series.count() == 2; }
};

QString nameOf(const QVariantMap &moment)
{
    const QVariantList all = moment[QStringLiteral("series")].toList();
    return all.value(moment[QStringLiteral("chosen")].toInt()).toMap()[QStringLiteral("name")].toString();
}

} // namespace

/// What of a chart can be explained.
class TestMoment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutATimeItIsWhatStandsOut()
    {
        Chart chart;
        QTRY_VERIFY(chart.ready());
        const QVariantMap moment = chart.series.moment(0);
        QCOMPARE(moment[QStringLiteral("t")].toDouble(), double(kStart + 40'000));
        QCOMPARE(nameOf(moment), QStringLiteral("lively"));
        const QVariantMap subject = moment[QStringLiteral("series")].toList().at(1).toMap();
        QCOMPARE(subject[QStringLiteral("expr")].toString(), kExpr);
        QCOMPARE(subject[QStringLiteral("labels")].toMap()[QStringLiteral("mode")].toString(),
                 QStringLiteral("lively"));
        QCOMPARE(subject[QStringLiteral("unit")].toString(), QStringLiteral("bytes"));
    }

    void atATimeItIsTheSeriesThatStandsOutThen()
    {
        Chart chart;
        QTRY_VERIFY(chart.ready());
        const Timestamp t = kStart + 40'000;
        QCOMPARE(nameOf(chart.series.moment(double(t))), QStringLiteral("lively"));
        QCOMPARE(chart.series.moment(double(kStart + 7000))[QStringLiteral("t")].toDouble(), double(kStart + 7000));
    }

    void theSeriesThatIsMeantIsChosen()
    {
        Chart chart;
        QTRY_VERIFY(chart.ready());
        const int calm = chart.series.name(0) == QLatin1String("calm") ? 0 : 1;
        QCOMPARE(nameOf(chart.series.moment(double(kStart + 40'000), calm)), QStringLiteral("calm"));
        QCOMPARE(nameOf(chart.series.moment(double(kStart + 40'000), 99)), QStringLiteral("lively"));
    }

    void hiddenSeriesAreNoneOfThem()
    {
        Chart chart;
        QTRY_VERIFY(chart.ready());
        const int lively = chart.series.name(0) == QLatin1String("lively") ? 0 : 1;
        chart.series.setHidden(lively, true);
        const QVariantMap moment = chart.series.moment(0);
        QCOMPARE(moment[QStringLiteral("series")].toList().size(), 1);
        QCOMPARE(nameOf(moment), QStringLiteral("calm"));
        chart.series.setHidden(1 - lively, true);
        QVERIFY(chart.series.moment(0).isEmpty());
    }

    void whereThereIsNothingThereIsNoMoment()
    {
        LiveSeries empty;
        QVERIFY(empty.moment(0).isEmpty());
        Chart chart;
        QTRY_VERIFY(chart.ready());
        QVERIFY(chart.series.moment(double(kStart - 3'600'000)).isEmpty());
    }
};

BELFRY_TEST(TestMoment)

#include "tst_moment.moc"
