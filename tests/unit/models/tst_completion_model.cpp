// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/demo_source.h"
#include "models/app_model.h"
#include "models/completion_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>

using namespace belfry;

namespace {

struct Offer {
    DemoSource source;
    AppModel app{source};
    CompletionModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Offer()
    {
        model.setApp(&app);
        app.catalogue()->refresh();
        QTRY_COMPARE(app.catalogue()->state(), MetricCatalogue::Ready);
    }
    /// The bar is the cursor.
    void type(QString marked, bool asked = false)
    {
        const int cursor = int(marked.indexOf(u'|'));
        model.complete(marked.remove(cursor, 1), cursor, asked);
        QTRY_VERIFY(!model.loading());
    }
    QStringList names() const
    {
        QStringList all;
        for (int i = 0; i < model.count(); ++i)
            all << model.index(i).data(CompletionModel::NameRole).toString();
        return all;
    }
    QString first(CompletionModel::Role role) const { return model.index(0).data(role).toString(); }
};

} // namespace

class TestCompletionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersMetricsWithWhatIsKnown()
    {
        Offer offer;
        offer.type(QStringLiteral("node_cpu|"));
        QCOMPARE(offer.names(), QStringList{QStringLiteral("node_cpu_seconds_total")});
        QCOMPARE(offer.first(CompletionModel::KindRole), QStringLiteral("metric"));
        QCOMPARE(offer.first(CompletionModel::DetailRole), QStringLiteral("counter · 8 series"));
        QCOMPARE(offer.first(CompletionModel::HelpRole), QStringLiteral("Seconds the CPUs spent in each mode."));
        const QVariantMap change = offer.model.replacement(0);
        QCOMPARE(change.value(QStringLiteral("start")).toInt(), 0);
        QCOMPARE(change.value(QStringLiteral("end")).toInt(), 8);
        QCOMPARE(change.value(QStringLiteral("cursor")).toInt(), 22);
    }
    void offersFunctionsWithTheirSignatures()
    {
        Offer offer;
        offer.type(QStringLiteral("rat|"));
        QCOMPARE(offer.first(CompletionModel::NameRole), QStringLiteral("rate"));
        QCOMPARE(offer.first(CompletionModel::KindRole), QStringLiteral("function"));
        QCOMPARE(offer.first(CompletionModel::DetailRole), QStringLiteral("rate(range vector)"));
        QVERIFY(offer.first(CompletionModel::HelpRole).contains(QLatin1String("per second")));
    }
    void offersNothingUnasked()
    {
        Offer offer;
        offer.type(QStringLiteral("|"));
        QCOMPARE(offer.model.count(), 0);
        offer.type(QStringLiteral("|"), true);
        QVERIFY(offer.model.count() > 10);
        offer.type(QStringLiteral("node_load1 |"));
        QCOMPARE(offer.model.count(), 0);
        offer.type(QStringLiteral("node_load1 |"), true);
        QVERIFY(offer.names().contains(QStringLiteral("unless")));
        offer.model.clear();
        QCOMPARE(offer.model.count(), 0);
    }
    void offersNotWhatIsThere()
    {
        Offer offer;
        offer.type(QStringLiteral("node_load15|"));
        QVERIFY(offer.names().isEmpty());
        offer.type(QStringLiteral("node_load1|"));
        QCOMPARE(offer.names(), (QStringList{QStringLiteral("node_load1"), QStringLiteral("node_load15")}));
        offer.type(QStringLiteral("node_load|"));
        QCOMPARE(offer.first(CompletionModel::NameRole), QStringLiteral("node_load1"));
    }
    void preferCountersWhereARateIsTaken()
    {
        Offer offer;
        offer.type(QStringLiteral("rate(node_|"));
        QVERIFY(offer.first(CompletionModel::NameRole).endsWith(QLatin1String("_total")));
    }
    void offersLabelsOfTheSelector()
    {
        Offer offer;
        offer.type(QStringLiteral("node_cpu_seconds_total{|"));
        QCOMPARE(offer.names(), (QStringList{QStringLiteral("cpu"), QStringLiteral("instance"), QStringLiteral("job"),
                                             QStringLiteral("mode")}));
        offer.type(QStringLiteral("node_cpu_seconds_total{mo|"));
        QCOMPARE(offer.names(), QStringList{QStringLiteral("mode")});
        offer.type(QStringLiteral("sum by (|) (node_load1)"));
        QCOMPARE(offer.names(), (QStringList{QStringLiteral("instance"), QStringLiteral("job")}));
    }
    void offersValuesOfMatchingSeries()
    {
        Offer offer;
        offer.type(QStringLiteral("node_cpu_seconds_total{cpu=\"0\",mode=\"|\"}"));
        QCOMPARE(offer.names(), (QStringList{QStringLiteral("idle"), QStringLiteral("iowait"), QStringLiteral("system"),
                                             QStringLiteral("user")}));
        QCOMPARE(offer.first(CompletionModel::DetailRole), QStringLiteral("1 series"));
        offer.type(QStringLiteral("node_cpu_seconds_total{mode=\"sy|\"}"));
        QCOMPARE(offer.names(), QStringList{QStringLiteral("system")});
        QCOMPARE(offer.first(CompletionModel::DetailRole), QStringLiteral("2 series"));
        offer.type(QStringLiteral("node_load1{mode=\"|\"}"));
        QVERIFY(offer.names().isEmpty());
    }
    void asksForALabelsValuesOnce()
    {
        Offer offer;
        offer.type(QStringLiteral("up{job=\"|\"}"));
        const std::size_t asked = offer.source.fakeSeries.instants.size();
        offer.type(QStringLiteral("up{job=\"n|\"}"));
        offer.type(QStringLiteral("up{job=\"no|\"}"));
        QCOMPARE(offer.source.fakeSeries.instants.size(), asked);
        QCOMPARE(offer.names(), QStringList{QStringLiteral("node")});
    }
    void asksAgainWhereThereAreMoreThanAreSent()
    {
        Offer offer;
        std::vector<std::pair<Labels, std::vector<Sample>>> many;
        for (int i = 0; i < 500; ++i)
            many.push_back({Labels{{"path", "/a" + std::to_string(i)}}, {{1, 1}}});
        offer.source.fakeSeries.now = nullptr;
        offer.source.fakeSeries.past = nullptr;
        offer.source.fakeSeries.answers.insert(labelValuesQuery(QStringLiteral("x"), QStringLiteral("path"), 500),
                                               matrix(many));
        offer.source.fakeSeries.answers.insert(
            labelValuesQuery(QStringLiteral("x"), QStringLiteral("path"), 500, QStringLiteral("/z")),
            matrix({{Labels{{"path", "/z"}}, {{1, 1}}}, {Labels{{"path", "/zz"}}, {{1, 1}}}}));
        offer.type(QStringLiteral("x{path=\"|\"}"));
        QCOMPARE(offer.model.count(), 200);
        offer.type(QStringLiteral("x{path=\"/z|\"}"));
        QTRY_COMPARE(offer.names(), (QStringList{QStringLiteral("/z"), QStringLiteral("/zz")}).mid(0, 2));
    }
    void offersDurationsAndOperators()
    {
        Offer offer;
        offer.type(QStringLiteral("rate(x[5|"));
        QVERIFY(offer.names().contains(QStringLiteral("5m")));
        offer.type(QStringLiteral("x{mode |"), true);
        QVERIFY(offer.names().contains(QStringLiteral("=~")));
        offer.type(QStringLiteral("sum b|"));
        QCOMPARE(offer.names(), QStringList{QStringLiteral("by")});
    }
};

BELFRY_TEST(TestCompletionModel)
#include "tst_completion_model.moc"
