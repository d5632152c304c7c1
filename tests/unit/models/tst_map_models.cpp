// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/app_model.h"
#include "models/flow_model.h"
#include "models/graph_model.h"
#include "models/tile_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace belfry;

// What the pictures of many parts are made of: tiles, nodes with edges, flows.

namespace {

const QString kFirstMapped = QStringLiteral("first");
const QString kSecondMapped = QStringLiteral("second");

template<typename Model>
struct MapFixture {
    FakeSource source;
    Model model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit MapFixture(const QVariantList &queries = {kFirstMapped})
    {
        model.setQueries(queries);
        model.setSource(&source);
    }
    void push(const QString &expr, const std::vector<Labels> &labels, const std::vector<double> &values)
    {
        QTRY_VERIFY(!source.fakeSeries.of(expr).empty());
        source.fakeSeries.push(expr, livePoint(m_t += 1000, seriesList(labels), values));
    }

private:
    Timestamp m_t = 0;
};

QVariantList bounds(std::initializer_list<std::pair<double, const char *>> all)
{
    QVariantList list;
    for (const auto &[value, state] : all)
        list << QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("state"), QString::fromLatin1(state)}};
    return list;
}

Labels core(const char *instance, const char *cpu)
{
    return Labels{{"instance", instance}, {"cpu", cpu}, {"rack", instance[0] == 'a' ? "north" : "south"}};
}

Labels call(const char *client, const char *server)
{
    return Labels{{"client", client}, {"server", server}};
}

QString shown(const TileModel &model)
{
    QStringList tiles;
    for (const TileModel::Tile &tile : model.tiles())
        tiles << tile.group + tile.name + u' ' + tile.text + u' ' + tile.state;
    return tiles.join(QStringLiteral(", "));
}

QString shown(const GraphModel &model)
{
    QStringList nodes;
    for (const GraphModel::Node &node : model.nodes())
        nodes << node.key + u' ' + node.state + (node.isCause ? QStringLiteral("!") : QString());
    return nodes.join(QStringLiteral(", "));
}

HealthSnapshotPtr health(std::initializer_list<std::pair<const char *, HealthState>> components)
{
    auto snapshot = std::make_shared<HealthSnapshot>();
    snapshot->t = 1000;
    for (const auto &[name, state] : components) {
        ComponentHealth each;
        each.component = QString::fromLatin1(name);
        each.title = QString::fromLatin1(name).toUpper();
        each.state = state;
        each.reason = QStringLiteral("as it is");
        snapshot->components.push_back(each);
        if (snapshot->host.reason.isEmpty() || state > snapshot->host.state)
            snapshot->host = each;
    }
    return snapshot;
}

} // namespace

class TestMapModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTileHasTheWorstOfItsSeries()
    {
        MapFixture<TileModel> f;
        f.model.setThresholds(bounds({{5, "warning"}, {8, "critical"}}));
        f.push(kFirstMapped, {core("b", "0"), core("a10", "0"), core("a2", "0"), core("a2", "1"), core("c", "0")},
               {1, 9, 3, 6, staleMarker()});
        QTRY_COMPARE(shown(f.model), QStringLiteral("a2 6 warning, a10 9 critical, b 1 ok"));
        QCOMPARE(f.model.summary(), QStringLiteral("3, 1 critical, 1 warning"));
        f.model.setThresholds(bounds({{5, "warning"}, {2, "critical"}}));
        QCOMPARE(shown(f.model), QStringLiteral("a2 3 warning, a10 9 ok, b 1 critical"));
        QCOMPARE(f.model.labelValue(1), QStringLiteral("a10"));
        QCOMPARE(f.model.labelValue(7), QString());
    }

    void tilesAreGroupedAndLimited()
    {
        MapFixture<TileModel> f;
        f.model.setGroup(QStringLiteral("rack"));
        f.push(kFirstMapped, {core("b", "0"), core("a", "0"), core("c", "0")}, {1, 2, 3});
        QTRY_COMPARE(shown(f.model), QStringLiteral("northa 2 , southb 1 , southc 3 "));
        f.model.setLimit(2);
        QCOMPARE(shown(f.model), QStringLiteral("northa 2 , southb 1 "));
        QCOMPARE(f.model.summary(), QStringLiteral("2 of 3"));
        f.model.setLimit(500);
        f.model.setLabel(QStringLiteral("cpu"));
        QCOMPARE(shown(f.model), QStringLiteral("north0 2 , south0 3 "));
        f.model.setLabel(QString());
        QCOMPARE(f.model.count(), 3);
    }

    void aSecondQuerySizesTiles()
    {
        MapFixture<TileModel> f({kFirstMapped, kSecondMapped});
        f.push(kFirstMapped, {core("a", "0"), core("b", "0")}, {1, 2});
        f.push(kSecondMapped, {core("b", "0"), core("b", "1"), core("x", "0")}, {4, 5, 6});
        QTRY_COMPARE(f.model.count(), 2);
        QVERIFY(f.model.sized());
        QTRY_COMPARE(f.model.tiles()[1].size, 9.0);
        QCOMPARE(f.model.tiles()[0].size, 0.0);
        QCOMPARE(f.model.csv(), QStringLiteral("Name,Value,Size\r\na,1,0\r\nb,2,9\r\n"));
    }

    void theScaleHasEnds()
    {
        MapFixture<TileModel> f;
        f.push(kFirstMapped, {core("a", "0"), core("b", "0"), core("c", "0")}, {5, 20, std::nan("")});
        QTRY_COMPARE(f.model.count(), 3);
        QCOMPARE(f.model.tiles()[0].strength, 0.25);
        QCOMPARE(f.model.tiles()[2].text, QStringLiteral("–"));
        f.model.setMinimum(10);
        f.model.setMaximum(30);
        QCOMPARE(f.model.tiles()[0].strength, 0.0);
        QCOMPARE(f.model.tiles()[1].strength, 0.5);
        f.model.setTexts({{QStringLiteral("5"), QStringLiteral("five")}});
        QCOMPARE(f.model.tiles()[0].text, QStringLiteral("five"));
    }

    void onlyTilesThatChangedAreAnnounced()
    {
        MapFixture<TileModel> f;
        const std::vector<Labels> labels{core("a", "0"), core("b", "0")};
        f.push(kFirstMapped, labels, {1, std::nan("")});
        QTRY_COMPARE(f.model.count(), 2);
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        QSignalSpy updated(&f.model, &TileModel::summaryChanged);
        f.push(kFirstMapped, labels, {2, std::nan("")});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QVERIFY(updated.isEmpty());
    }

    void edgesAreJoinedAndJudged()
    {
        MapFixture<GraphModel> f;
        f.model.setThresholds(bounds({{5, "critical"}}));
        f.push(kFirstMapped, {call("web", "api"), call("api", "db"), call("api", "db"), call("lonely", "")},
               {1, 4, 3, 1});
        QTRY_COMPARE(shown(f.model), QStringLiteral("api ok, db critical, lonely , web "));
        QCOMPARE(f.model.edges().size(), std::size_t(2));
        QCOMPARE(f.model.edges()[0].value, 7.0);
        QCOMPARE(f.model.summary(), QStringLiteral("4 nodes, 1 critical"));
        QCOMPARE(f.model.csv(), QStringLiteral("From,To,Value\r\napi,db,7\r\nweb,api,1\r\n"));
        f.push(kFirstMapped, {call("web", "api"), call("api", "db"), call("api", "cache")}, {6, 9, 1});
        QTRY_COMPARE(shown(f.model), QStringLiteral("api critical, cache ok, db critical!, web "));
        f.model.setLimit(2);
        QCOMPARE(shown(f.model), QStringLiteral("api , db critical"));
    }

    void withoutQueriesItIsTheHealth()
    {
        FakeSource source;
        AppModel app(source);
        GraphModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setApp(&app);
        QVERIFY(model.ofHealth() && !model.known());
        source.fakeHealth.set(health({{"cpu", HealthState::Healthy}, {"disk", HealthState::Unhealthy}}));
        QVERIFY(model.known());
        QCOMPARE(shown(model), QStringLiteral("host unhealthy, cpu healthy, disk unhealthy!"));
        QCOMPARE(model.edges().size(), std::size_t(2));
        QVERIFY(std::isnan(model.edges()[0].value));
        QCOMPARE(model.offers().size(), 2);
        source.fakeHealth.set(health({{"cpu", HealthState::Healthy}}));
        QCOMPARE(shown(model), QStringLiteral("host healthy, cpu healthy"));
    }

    void healthKnowsNodesByTheirNames()
    {
        FakeSource source;
        AppModel app(source);
        GraphModel model;
        model.setQueries({kFirstMapped});
        model.setApp(&app);
        source.fakeHealth.set(health({{"db", HealthState::Degraded}}));
        QTRY_VERIFY(!source.fakeSeries.of(kFirstMapped).empty());
        source.fakeSeries.push(kFirstMapped, livePoint(1000, seriesList({call("api", "db")}), {1}));
        QTRY_COMPARE(shown(model), QStringLiteral("api , db degraded"));
        QCOMPARE(model.nodes()[1].reason, QStringLiteral("as it is"));
    }

    void flowsAreByTheirStages()
    {
        MapFixture<FlowModel> f;
        const auto traffic = [](const char *way, const char *device) {
            return Labels{{"device", device}, {"instance", "atlas"}, {"way", way}};
        };
        f.push(kFirstMapped, {traffic("in", "eth0"), traffic("out", "eth0"), traffic("in", "lo"), traffic("", "lo")},
               {3, 1, -1, 2});
        QTRY_COMPARE(f.model.count(), 3);
        QCOMPARE(f.model.stageNames(), (QStringList{QStringLiteral("device"), QStringLiteral("way")}));
        f.model.setFrom(QStringLiteral("way"));
        f.model.setTo(QStringLiteral("device"));
        QCOMPARE(f.model.csv(), QStringLiteral("way,device,Value\r\nin,eth0,3\r\nout,eth0,1\r\n–,lo,2\r\n"));
        QCOMPARE(f.model.totalText(), QStringLiteral("6"));
        f.model.setStages(QStringLiteral(" instance , way,device"));
        QCOMPARE(f.model.flows()[0].path.join(u','), QStringLiteral("atlas,in,eth0"));
        f.model.setStages(QStringLiteral("device"));
        QCOMPARE(f.model.index(0, 0).data().toString(), QStringLiteral("All → eth0"));
        QCOMPARE(f.model.index(0, 0).data(FlowModel::ValueRole).toDouble(), 4.0);
        QVERIFY(!f.model.offer(0).isEmpty() && f.model.offer(9).isEmpty());
    }
};

BELFRY_TEST(TestMapModels)
#include "tst_map_models.moc"
