// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/format_singleton.h"
#include "models/histogram_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace belfry;

class TestHistogramModel : public QObject
{
    Q_OBJECT

private:
    static constexpr Timestamp kNow = 1700000000000;

    struct Fixture {
        FakeSource source;
        LiveSeries series;
        HistogramModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        explicit Fixture(std::initializer_list<double> values)
        {
            std::vector<Sample> samples;
            Timestamp t = kNow - 1000 * Timestamp(values.size());
            for (const double value : values)
                samples.push_back({t += 1000, value});
            source.fakeSeries.histories[QStringLiteral("x")] = matrix({{Labels{{"a", "b"}}, samples}});
            series.setSource(&source);
            series.setQueries({QVariantMap{{QStringLiteral("expr"), QStringLiteral("x")}}});
            series.setRangeMs(60000);
            model.setSeries(&series);
            model.setBuckets(3);
            series.setActive(true);
        }
        QList<double> amounts() const
        {
            QList<double> list;
            for (int row = 0; row < model.count(); ++row)
                list << model.data(model.index(row), HistogramModel::AmountRole).toDouble();
            return list;
        }
    };

private Q_SLOTS:
    void barsHaveRoundEdgesAndHoldEveryValue()
    {
        Fixture f({0, 1, 5, 9.99, 10, 25});
        QTRY_COMPARE(f.amounts(), (QList<double>{4, 1, 1}));
        QCOMPARE(f.model.total(), 6.0);
        QCOMPARE(f.model.most(), 4.0);
        QCOMPARE(f.model.lowestText(), QStringLiteral("0"));
        QCOMPARE(f.model.highestText(), QStringLiteral("30"));
        QCOMPARE(f.model.data(f.model.index(1), HistogramModel::FractionRole).toDouble(), 0.25);
        QCOMPARE(f.model.data(f.model.index(0), HistogramModel::TextRole).toString(), QStringLiteral("0 to 10: 4"));
        QVERIFY(f.model.csv().contains(QStringLiteral("10,20,1")));
    }

    void aNewPointIsCounted()
    {
        Fixture f({1, 2});
        QTRY_COMPARE(f.model.total(), 2.0);
        f.source.fakeSeries.push(QStringLiteral("x"), livePoint(kNow + 1000, seriesList({Labels{{"a", "b"}}}), {50}));
        QTRY_COMPARE(f.model.total(), 3.0);
        QCOMPARE(f.amounts(), (QList<double>{2, 0, 1}));
    }

    void valuesThatAreAllTheSameHaveOneBar()
    {
        Fixture f({7, 7, 7});
        QTRY_COMPARE(f.amounts(), (QList<double>{3}));
    }

    void withoutValuesThereAreNoBars()
    {
        Fixture f({});
        QCOMPARE(f.model.count(), 0);
        QCOMPARE(f.model.lowestText(), QString());
    }

    void numbersAreCalledWhatTheOptionSays()
    {
        const QVariantMap texts = FormatSingleton().valueTexts(QStringLiteral("0=fine, 1 = so so,2=a=b, =x,nothing"));
        QCOMPARE(texts, (QVariantMap{{QStringLiteral("0"), QStringLiteral("fine")},
                                     {QStringLiteral("1"), QStringLiteral("so so")},
                                     {QStringLiteral("2"), QStringLiteral("a=b")}}));
    }

    void aClockKnowsItsZone()
    {
        const FormatSingleton format;
        const double noon = 1795780805000; // 2026-11-27 12:00:05 UTC
        QCOMPARE(format.clock(noon, QStringLiteral("Europe/Berlin"), false, true), QStringLiteral("13:00:05"));
        QCOMPARE(format.clock(noon, QStringLiteral("Asia/Tokyo"), true, false), QStringLiteral("9:00 PM"));
        QCOMPARE(format.date(noon, QStringLiteral("UTC")), QStringLiteral("Fri, 27 Nov 2026"));
        QVERIFY(format.isTimeZone({}));
        QVERIFY(!format.isTimeZone(QStringLiteral("Nowhere/Else")));
        QCOMPARE(format.clock(noon, QStringLiteral("Nowhere/Else"), false, true), QString());
    }
};

BELFRY_TEST(TestHistogramModel)
#include "tst_histogram_model.moc"
