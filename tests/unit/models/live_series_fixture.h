// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/fake_source.h"
#include "models/live_series.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace belfry {

inline const QString kExpr = QStringLiteral("rate(x[5s])");
inline const QString kOther = QStringLiteral("rate(y[5s])");
inline constexpr Timestamp kStart = 1'700'000'000'000;

inline Labels mode(const char *value)
{
    return Labels{{"mode", value}};
}

/// From `value` on, by one more each time.
inline std::vector<Sample> samples(Timestamp from, int count, Timestamp step, double value)
{
    std::vector<Sample> list;
    for (int i = 0; i < count; ++i)
        list.push_back({from + i * step, value + i});
    return list;
}

inline QVariantList queries(const QString &expr = kExpr, const char *legend = "{{mode}}")
{
    return {QVariantMap{{QStringLiteral("expr"), expr}, {QStringLiteral("legend"), QString::fromLatin1(legend)}}};
}

/// A series with its source, subscribed.
struct LiveSeriesFixture {
    FakeSource source;
    LiveSeries series;
    QAbstractItemModelTester tester{series.legend(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy updated{&series, &LiveSeries::updated};
    QSignalSpy seriesChanged{&series, &LiveSeries::seriesChanged};

    explicit LiveSeriesFixture(qint64 rangeMs = 60'000)
    {
        series.setRangeMs(rangeMs);
        series.setQueries(queries());
        series.setSource(&source);
    }
    bool ready() const
    {
        return source.fakeSeries.subscriptions.size() == std::size_t(series.queries().size()) && updated.size() > 0;
    }
    void push(Timestamp t, const SeriesListPtr &list, std::vector<double> values)
    {
        source.fakeSeries.push(kExpr, livePoint(t, list, std::move(values)));
    }
};

} // namespace belfry
