// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/demo_source.h"
#include "models/app_model.h"
#include "models/label_answers.h"
#include "models/merge_sorted_rows.h"
#include "models/metric_details.h"
#include "models/metrics_model.h"
#include "models/query_probe.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <random>

using namespace belfry;

namespace {

QStringList column(const QAbstractItemModel &model, int role)
{
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all << model.index(i, 0).data(role).toString();
    return all;
}

/// Rows of numbers.
class Numbers : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? rows[std::size_t(index.row())] : QVariant();
    }
    void become(std::vector<int> next)
    {
        mergeSortedRows(*this, rows, std::move(next), std::less<int>(), [this](int, int) { ++updates; });
    }
    std::vector<int> rows;
    int updates = 0;

private:
    template<typename Model, typename R, typename Before, typename Update>
    friend void belfry::mergeSortedRows(Model &, std::vector<R> &, std::vector<R>, Before, Update);
};

/// As many metrics as a large machine has.
QueryResultPtr manyMetrics(int count)
{
    std::vector<std::pair<Labels, std::vector<Sample>>> series;
    for (int i = 0; i < count; ++i)
        series.push_back({Labels{{"__name__", "app_part" + std::to_string(i) + "_requests_total"}}, {{1000, 5}}});
    return matrix(std::move(series));
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsMetricsByTheirFamilies();
    void saysWhatToDraw_data();
    void saysWhatToDraw();
    void writesQueriesForValues();
    void mergesSortedRows();
    void asksOnce();
    void saysWhyThereAreNone();
    void listsAndFindsMetrics();
    void findsAmongManyMetrics();
    void tellsLabelsAndValues();
    void narrowsToAValue();
    void countsSeriesOfAQuery();
};

void TestMetrics::knowsMetricsByTheirFamilies()
{
    const MetadataList described{{"a_seconds", {MetricType::Histogram, "seconds", "How long."}},
                                 {"b", {MetricType::Counter, "", "How many."}}};
    const auto counts = matrix({{Labels{{"__name__", "b_total"}}, {{1, 2}}},
                                {Labels{{"__name__", "a_seconds_bucket"}}, {{1, 12}}},
                                {Labels{{"__name__", "b_total"}, {"instance", "other"}}, {{1, 3}}},
                                {Labels{{"__name__", "c"}}, {{1, 1}}}});
    const MetricListPtr list = metricList(*counts, described);
    const MetricList expected{{QStringLiteral("a_seconds_bucket"), MetricType::Histogram, QStringLiteral("seconds"),
                               QStringLiteral("How long."), 12},
                              {QStringLiteral("b_total"), MetricType::Counter, {}, QStringLiteral("How many."), 5},
                              {QStringLiteral("c"), MetricType::Unknown, {}, {}, 1}};
    QCOMPARE(*list, expected);
    QCOMPARE(findMetric(*list, QStringLiteral("c"))->series, 1);
    QCOMPARE(findMetric(*list, QStringLiteral("d")), nullptr);
    QVERIFY(metricList(*matrix({}), described)->empty());
}

void TestMetrics::saysWhatToDraw_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("series");
    QTest::addColumn<QString>("expr");
    QTest::addColumn<QString>("unit");
    const auto row = [](const char *name, MetricType type, int series, const char *expr, const char *unit) {
        QTest::addRow("%s, %d", name, series)
            << QString::fromUtf8(name) << int(type) << series << QString::fromUtf8(expr) << QString::fromUtf8(unit);
    };
    using enum MetricType;
    row("load", Gauge, 3, "load", "none");
    row("free_bytes", Gauge, 3, "free_bytes", "bytes");
    row("sent_bytes_total", Counter, 3, "rate(sent_bytes_total[1m])", "Bps");
    row("calls_total", Unknown, 3, "rate(calls_total[1m])", "ops");
    row("calls_total", Gauge, 3, "calls_total", "none");
    row("cpu_seconds_total", Counter, 3, "rate(cpu_seconds_total[1m])", "percentunit");
    row("took_seconds_bucket", Histogram, 100, "sum(rate(took_seconds_bucket[1m]))", "ops");
    row("took_seconds", Gauge, 100, "avg(took_seconds)", "seconds");
}

void TestMetrics::saysWhatToDraw()
{
    QFETCH(const QString, name);
    QFETCH(const int, type);
    QFETCH(const int, series);
    const MetricInfo info{name, MetricType(type), {}, {}, series};
    QTEST(exploringExpr(info, name, series), "expr");
    QTEST(exploringUnit(info), "unit");
}

void TestMetrics::writesQueriesForValues()
{
    const QString x = QStringLiteral("x");
    QCOMPARE(labelValuesQuery(x, QStringLiteral("mode"), 5),
             QStringLiteral("topk(5, count by (mode) (x{mode!=\"\"}))"));
    QCOMPARE(labelValuesQuery({}, QStringLiteral("mode"), 5, QStringLiteral("a.")),
             QStringLiteral("topk(5, count by (mode) ({mode=~\"(?i).*a.*\\\\..*\"}))"));
    QCOMPARE(labelValuesCountQuery(QStringLiteral("x{a=\"b\"}"), QStringLiteral("odd.label")),
             QStringLiteral("count(count by (\"odd.label\") (x{a=\"b\",\"odd.label\"!=\"\"}))"));
    QCOMPARE(narrowed(x, QStringLiteral("path"), QStringLiteral("C:\\")), QStringLiteral("x{path=\"C:\\\\\"}"));
    for (const QString &expr : {labelValuesQuery({}, QStringLiteral("a"), 5, QStringLiteral("_é(+")),
                                labelValuesCountQuery(x, QStringLiteral("odd.label")), metricCountQuery()})
        QVERIFY2(parseQuery(expr), qPrintable(expr));
}

void TestMetrics::mergesSortedRows()
{
    Numbers model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<int> next;
        for (int i = 0; i < 40; ++i) {
            if (random() % 3 == 0)
                next.push_back(i);
        }
        model.become(next);
        QCOMPARE(model.rows, next);
    }
    QVERIFY(model.updates > 0);
    model.become({});
    QVERIFY(model.rows.empty());
}

void TestMetrics::asksOnce()
{
    DemoSource source;
    AppModel app(source);
    MetricCatalogue &catalogue = *app.catalogue();
    QCOMPARE(catalogue.state(), MetricCatalogue::Unasked);
    catalogue.refresh();
    catalogue.refresh();
    QCOMPARE(catalogue.state(), MetricCatalogue::Loading);
    QTRY_COMPARE(catalogue.state(), MetricCatalogue::Ready);
    QVERIFY(catalogue.count() > 5);
    catalogue.refresh();
    const auto isCount = [](const InstantRequest &request) { return request.expr == metricCountQuery(); };
    QCOMPARE(std::count_if(source.fakeSeries.instants.begin(), source.fakeSeries.instants.end(), isCount), 1);
    const QVariantMap chart = catalogue.chartOf(QStringLiteral("node_network_receive_bytes_total"));
    QCOMPARE(chart.value(QStringLiteral("unit")).toString(), QStringLiteral("Bps"));
}

void TestMetrics::saysWhyThereAreNone()
{
    FakeSource source;
    source.fakeSeries.failures.insert(metricCountQuery(), {QStringLiteral("too many"), ErrorKind::TooLarge, {}});
    AppModel app(source);
    app.catalogue()->refresh();
    QTRY_COMPARE(app.catalogue()->state(), MetricCatalogue::Failed);
    QCOMPARE(app.catalogue()->message(), QStringLiteral("too many"));
    source.fakeSeries.failures.clear();
    source.fakeSeries.answers.insert(metricCountQuery(), manyMetrics(3));
    app.catalogue()->refresh();
    QTRY_COMPARE(app.catalogue()->state(), MetricCatalogue::Ready);
    QCOMPARE(app.catalogue()->count(), 3);
}

void TestMetrics::listsAndFindsMetrics()
{
    DemoSource source;
    AppModel app(source);
    MetricsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setApp(&app);
    QCOMPARE(model.best(), -1);
    app.catalogue()->refresh();
    QTRY_VERIFY(model.count() > 5);
    QCOMPARE(model.best(), 0);
    const QStringList all = column(model, MetricsModel::NameRole);
    QVERIFY(std::is_sorted(all.begin(), all.end()));
    const int cpu = model.indexOf(QStringLiteral("node_cpu_seconds_total"));
    QCOMPARE(model.index(cpu).data(MetricsModel::GroupRole).toString(), QStringLiteral("node_cpu"));
    QCOMPARE(model.index(cpu).data(MetricsModel::TypeRole).toString(), QStringLiteral("counter"));
    QCOMPARE(model.index(cpu).data(MetricsModel::SeriesRole).toInt(), 8);
    model.setQuery(QStringLiteral("load15"));
    QCOMPARE(column(model, MetricsModel::NameRole), QStringList{QStringLiteral("node_load15")});
    QCOMPARE(model.best(), 0);
    model.setQuery(QStringLiteral("load5"));
    QCOMPARE(model.index(model.best()).data().toString(), QStringLiteral("node_load5"));
    model.setQuery(QStringLiteral("qqq"));
    QCOMPARE(model.best(), -1);
    model.setQuery({});
    QCOMPARE(column(model, MetricsModel::NameRole), all);
}

void TestMetrics::findsAmongManyMetrics()
{
    FakeSource source;
    source.fakeSeries.answers.insert(metricCountQuery(), manyMetrics(20'000));
    AppModel app(source);
    MetricsModel model;
    model.setApp(&app);
    app.catalogue()->refresh();
    QTRY_COMPARE(model.count(), 20'000);
    for (const char *query : {"p", "pa", "part1", ""})
        model.setQuery(QString::fromLatin1(query));
    QCOMPARE(model.count(), 20'000);
    model.setQuery(QStringLiteral("part19 req"));
    QVERIFY(model.count() > 0 && model.count() < 20'000);
    QVERIFY(model.index(model.best()).data(MetricsModel::NameRole).toString().contains(QStringLiteral("part19")));
}

void TestMetrics::tellsLabelsAndValues()
{
    DemoSource source;
    AppModel app(source);
    app.catalogue()->refresh();
    QTRY_COMPARE(app.catalogue()->state(), MetricCatalogue::Ready);
    MetricDetails details;
    QAbstractItemModelTester tester(&details, QAbstractItemModelTester::FailureReportingMode::QtTest);
    details.setApp(&app);
    details.setMetric(QStringLiteral("node_cpu_seconds_total"));
    QCOMPARE(details.expr(), QStringLiteral("rate(node_cpu_seconds_total[1m])"));
    QTRY_COMPARE(details.count(), 2 + 1 + 1 + 4);
    QCOMPARE(column(details, MetricDetails::LabelRole).mid(0, 3),
             (QStringList{QStringLiteral("cpu"), QStringLiteral("cpu"), QStringLiteral("instance")}));
    QCOMPARE(details.index(0).data(MetricDetails::SeriesRole).toInt(), 4);
    QTRY_VERIFY(details.index(0).data(MetricDetails::HeadingRole).toString().contains(QLatin1String("2 values")));
    QTRY_VERIFY(!details.loading());
    details.setMetric({});
    QCOMPARE(details.count(), 0);
    QCOMPARE(details.expr(), QString());
}

void TestMetrics::narrowsToAValue()
{
    DemoSource source;
    AppModel app(source);
    app.catalogue()->refresh();
    QTRY_COMPARE(app.catalogue()->state(), MetricCatalogue::Ready);
    MetricDetails details;
    details.setApp(&app);
    details.setMetric(QStringLiteral("node_cpu_seconds_total"));
    QTRY_COMPARE(details.count(), 8);
    details.toggle(0);
    QCOMPARE(details.selector(), QStringLiteral("node_cpu_seconds_total{cpu=\"0\"}"));
    QVERIFY(details.index(0).data(MetricDetails::ChosenRole).toBool());
    QTRY_COMPARE(details.series(), 4);
    QTRY_VERIFY(!details.loading());
    QTRY_COMPARE(details.index(7).data(MetricDetails::SeriesRole).toInt(), 1); // of a mode
    // Another one can be chosen in its place.
    QCOMPARE(details.count(), 8);
    QCOMPARE(details.index(1).data(MetricDetails::SeriesRole).toInt(), 4);
    QVERIFY(!details.index(1).data(MetricDetails::ChosenRole).toBool());
    details.toggle(0);
    QCOMPARE(details.selector(), QStringLiteral("node_cpu_seconds_total"));
    QTRY_COMPARE(details.series(), 8);
}

void TestMetrics::countsSeriesOfAQuery()
{
    FakeSource source;
    AppModel app(source);
    const auto counting = [](const char *expr) { return QStringLiteral("count(%1\n)").arg(QString::fromUtf8(expr)); };
    source.fakeSeries.answers.insert(counting("up"), matrix({{Labels{}, {{1, 12}}}}));
    source.fakeSeries.failures.insert(counting("a * b"), {QStringLiteral("many-to-many"), ErrorKind::Invalid, {}});
    QueryProbe probe;
    probe.setApp(&app);
    const auto says = [&probe](const char *expr) {
        probe.setExpr(QString::fromUtf8(expr));
        const bool isDone = QTest::qWaitFor([&probe] { return probe.state() > QueryProbe::Asking; });
        return isDone ? probe.text() : QStringLiteral("not answered");
    };
    QCOMPARE(says("up"), QStringLiteral("12 series"));
    QCOMPARE(says("down"), QStringLiteral("No series matches now."));
    QCOMPARE(probe.state(), QueryProbe::None);
    QCOMPARE(says("a * b"), QStringLiteral("many-to-many"));
    QCOMPARE(says("1 + 1"), QStringLiteral("A number"));
    // Another one, which waits as long for the next key, is the only one that asks.
    const std::size_t asked = source.fakeSeries.instants.size();
    probe.setExpr(QStringLiteral("up"));
    probe.setActive(false);
    QueryProbe other;
    other.setApp(&app);
    other.setExpr(QStringLiteral("up"));
    QTRY_COMPARE(other.text(), QStringLiteral("12 series"));
    QCOMPARE(probe.text(), QString());
    QCOMPARE(source.fakeSeries.instants.size(), asked + 1);
}

BELFRY_TEST(TestMetrics)
#include "tst_metrics.moc"
