// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dependencies/dependencies_item.h"
#include "fakes/fake_source.h"
#include "flow/flow_item.h"
#include "hostmap/host_map_item.h"

#include <QAccessible>
#include <QApplication>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

using namespace belfry;

// Pictures of parts: what is painted again, what is read out, where the keys lead.

namespace {

const QString kMapped = QStringLiteral("mapped");

Labels host(int number)
{
    return Labels{{"instance", "web" + std::to_string(number)}, {"rack", number % 2 ? "b" : "a"}};
}

Labels edge(const char *client, const char *server)
{
    return Labels{{"client", client}, {"server", server}};
}

void show(HostMapItem &item, TileModel &model)
{
    item.setTiles(&model);
}

void show(DependenciesItem &item, GraphModel &model)
{
    item.setGraph(&model);
}

void show(FlowItem &item, FlowModel &model)
{
    item.setFlows(&model);
}

/// A picture of a model of one query in a window.
template<typename Model, typename Item>
struct Picture {
    FakeSource source;
    Model model;
    QQuickWindow window;
    Item item{window.contentItem()};

    explicit Picture(int queries = 1)
    {
        QVariantList list;
        for (int i = 0; i < queries; ++i)
            list << kMapped + QString(i, u'2');
        model.setQueries(list);
        model.setSource(&source);
        window.resize(400, 300);
        item.setSize(QSizeF(400, 300));
        item.setPaints({{QStringLiteral("critical"), QColor(Qt::red)}, {QStringLiteral("card"), QColor(Qt::white)}});
        item.setActiveFocusOnTab(true);
        show(item, model);
        window.show();
    }
    void push(const std::vector<Labels> &labels, const std::vector<double> &values, int query = 0)
    {
        QTRY_VERIFY(int(source.fakeSeries.subscriptions.size()) > query);
        if (int(m_lists.size()) <= query)
            m_lists.resize(std::size_t(query) + 1);
        SeriesListPtr &list = m_lists[std::size_t(query)];
        if (!list || list->size() != labels.size())
            list = seriesList(labels);
        source.fakeSeries.push(kMapped + QString(query, u'2'), livePoint(m_t += 1000, list, values));
    }
    QStringList names() const
    {
        QStringList names;
        for (int i = 0; i < item.partCount(); ++i)
            names << item.partName(i);
        return names;
    }

private:
    Timestamp m_t = 0;
    std::vector<SeriesListPtr> m_lists;
};

using Map = Picture<TileModel, HostMapItem>;
using Graph = Picture<GraphModel, DependenciesItem>;
using Flows = Picture<FlowModel, FlowItem>;

QVariantList criticalFrom(double value)
{
    return {QVariantMap{{QStringLiteral("value"), value}, {QStringLiteral("state"), QStringLiteral("critical")}}};
}

std::vector<Labels> hosts(int count)
{
    std::vector<Labels> labels;
    for (int i = 0; i < count; ++i)
        labels.push_back(host(i));
    return labels;
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTilesThatLookAnotherWayArePainted()
    {
        Map f;
        f.model.setThresholds(criticalFrom(5));
        f.model.setLimit(3000); // by itself there are fewer
        std::vector<double> values(3000, 1);
        f.push(hosts(3000), values);
        QTRY_COMPARE(f.item.partCount(), 3000);
        QTRY_VERIFY(f.item.paintedCount() > 0);
        const int before = f.item.paintedCount();
        const QImage first = f.item.picture().copy();
        values[17] = 9;
        values[2000] = 7;
        values[5] = 2; // as well as before, and too small for a number
        f.push(hosts(3000), values);
        QTRY_COMPARE(f.item.paintedCount(), before + 2);
        int differing = 0;
        for (int y = 0; y < first.height(); ++y) {
            for (int x = 0; x < first.width(); ++x)
                differing += first.pixel(x, y) != f.item.picture().pixel(x, y);
        }
        QVERIFY2(differing > 4 && differing < 400, qPrintable(QString::number(differing)));
    }

    void tilesKeepTheirPlacesWhileValuesChange()
    {
        Map f(2);
        f.push(hosts(4), {1, 2, 3, 4});
        f.push(hosts(4), {10, 20, 30, 40}, 1);
        QTRY_VERIFY(f.item.partCount() == 4 && !f.item.part(3).place.isEmpty());
        const QRectF largest = f.item.part(3).place;
        QVERIFY(largest.width() * largest.height() > 0.35 * 400 * 300);
        f.push(hosts(4), {10, 20.5, 30, 41}, 1);
        f.push(hosts(4), {4, 3, 2, 1});
        QTRY_COMPARE(f.model.tiles()[0].value, 4.0);
        QCOMPARE(f.item.part(3).place, largest);
        f.push(hosts(4), {90, 20, 30, 40}, 1); // quite another size
        QTRY_VERIFY(f.item.part(0).place.width() * f.item.part(0).place.height() >
                    f.item.part(3).place.width() * f.item.part(3).place.height());
    }

    void tilesStandInGroupsAndInNaturalOrder()
    {
        Map f;
        f.model.setGroup(QStringLiteral("rack"));
        f.push(hosts(12), std::vector<double>(12, 1));
        QTRY_COMPARE(f.item.partCount(), 12);
        QCOMPARE(f.names().join(u' '), QStringLiteral("web0 web2 web4 web6 web8 web10 web1 web3 web5 web7 web9 web11"));
    }

    void partsAreReadOut()
    {
        Map f;
        f.item.setProperty("title", QStringLiteral("Hosts"));
        f.model.setThresholds(criticalFrom(5));
        f.push(hosts(3), {1, 9, 2});
        QTRY_COMPARE(f.item.partCount(), 3);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&f.item);
        QVERIFY(list != nullptr);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Hosts"));
        QCOMPARE(list->childCount(), 3);
        QAccessibleInterface *second = list->child(1);
        QCOMPARE(second->role(), QAccessible::ListItem);
        QCOMPARE(second->text(QAccessible::Name), QStringLiteral("web1"));
        QCOMPARE(second->text(QAccessible::Description), QStringLiteral("9, Critical"));
        QCOMPARE(list->indexOfChild(second), 1);
        QCOMPARE(second->parent(), list);
        QTRY_VERIFY(!second->rect().isEmpty());
        QCOMPARE(list->childAt(second->rect().center().x(), second->rect().center().y()), second);
        QSignalSpy chosen(&f.item, &PictureItem::chosen);
        second->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 1);
        QCOMPARE(f.item.current(), 1);
    }

    void arrowsGoFromTileToTile()
    {
        Map f;
        f.push(hosts(9), std::vector<double>(9, 1));
        QTRY_COMPARE(f.item.partCount(), 9);
        f.item.setCurrent(0);
        f.item.walk(Qt::Key_Right);
        QVERIFY(f.item.part(f.item.current()).place.left() > f.item.part(0).place.left());
        f.item.walk(Qt::Key_Left);
        QCOMPARE(f.item.current(), 0);
        f.item.walk(Qt::Key_Left); // there is nothing
        QCOMPARE(f.item.current(), 0);
        f.item.walk(Qt::Key_End);
        QCOMPARE(f.item.current(), 8);
        QVERIFY(!f.item.walk(Qt::Key_A));
    }

    void theKeyboardStaysWithItsTile()
    {
        Map f;
        f.push({host(4), host(7)}, {1, 1});
        QTRY_COMPARE(f.item.partCount(), 2);
        f.item.setCurrent(1);
        f.push({host(1), host(4), host(7)}, {1, 1, 1});
        QTRY_COMPARE(f.item.partCount(), 3);
        QTRY_COMPARE(f.item.current(), 2);
        QCOMPARE(f.item.partName(f.item.current()), QStringLiteral("web7"));
    }

    void nodesStayWhereTheyAreUntilTheGraphIsAnother()
    {
        Graph f;
        QSignalSpy arranged(&f.item, &DependenciesItem::arranged);
        const std::vector<Labels> edges{edge("web", "api"), edge("api", "db"), edge("api", "cache")};
        f.push(edges, {1, 2, 3});
        QTRY_COMPARE(f.item.partCount(), 4 + 3);
        QTRY_VERIFY(!f.item.placeOf(QStringLiteral("db")).isEmpty());
        QCOMPARE(f.names().mid(0, 4), (QStringList{QStringLiteral("api"), QStringLiteral("cache"), QStringLiteral("db"),
                                                   QStringLiteral("web")}));
        const QRectF web = f.item.placeOf(QStringLiteral("web"));
        const QRectF db = f.item.placeOf(QStringLiteral("db"));
        QVERIFY(web.right() < f.item.placeOf(QStringLiteral("api")).left());
        QVERIFY(f.item.placeOf(QStringLiteral("api")).right() < db.left());
        const auto before = arranged.size();
        f.push(edges, {30, 1, 9});
        QTRY_COMPARE(f.model.edges()[0].value, 9.0); // api → cache
        QCOMPARE(f.item.placeOf(QStringLiteral("web")), web);
        QCOMPARE(f.item.placeOf(QStringLiteral("db")), db);
        QCOMPARE(arranged.size(), before);
        f.push({edge("web", "api"), edge("api", "db"), edge("api", "cache"), edge("db", "disk")}, {1, 1, 1, 1});
        QTRY_COMPARE(f.item.partCount(), 5 + 4);
        QCOMPARE(arranged.size(), before + 1);
    }

    void arrowsGoAlongEdges()
    {
        Graph f;
        f.push({edge("web", "api"), edge("api", "db"), edge("api", "cache")}, {1, 2, 3});
        QTRY_COMPARE(f.item.partCount(), 7);
        QTRY_VERIFY(!f.item.part(6).place.isEmpty()); // edges are there with the next picture
        f.item.setCurrent(3);
        QStringList way;
        for (const int key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Left}) {
            f.item.walk(key);
            way << f.item.partName(f.item.current());
        }
        QCOMPARE(way.mid(0, 2).join(u','), QStringLiteral("web → api,api"));
        QVERIFY2(way[2] == QStringLiteral("api → db") || way[2] == QStringLiteral("api → cache"), qPrintable(way[2]));
        QVERIFY2(way[4] == QStringLiteral("db") || way[4] == QStringLiteral("cache"), qPrintable(way[4]));
        QVERIFY2(way[5].endsWith(way[4]), qPrintable(way[5]));
    }

    void nodesMoveToNewPlaces()
    {
        Graph f;
        f.item.setProperty("motion", 1500);
        f.push({edge("web", "api")}, {1});
        QTRY_COMPARE(f.item.partCount(), 3);
        const QRectF before = f.item.part(0).place;
        f.push({edge("web", "api"), edge("api", "db")}, {1, 1});
        QTRY_COMPARE(f.item.partCount(), 5);
        const QRectF end = f.item.placeOf(QStringLiteral("api"));
        QVERIFY(end != before);
        QVERIFY(f.item.part(0).place != end); // on its way
        QTRY_COMPARE(f.item.part(0).place, end);
    }

    void aFlowIsWalkedAlongItsRibbons()
    {
        Flows f;
        f.model.setStages(QStringLiteral("way, device"));
        f.push({Labels{{"way", "in"}, {"device", "eth0"}}, Labels{{"way", "in"}, {"device", "lo"}},
                Labels{{"way", "out"}, {"device", "eth0"}}},
               {30, 10, 5});
        QTRY_COMPARE(f.item.partCount(), 4 + 3);
        QCOMPARE(f.names().join(u','), QStringLiteral("in,out,eth0,lo,in → eth0,in → lo,out → eth0"));
        QCOMPARE(f.item.part(0).detail, QStringLiteral("40, 89 % of all\nway"));
        f.item.setCurrent(0);
        f.item.walk(Qt::Key_Right);
        QCOMPARE(f.item.partName(f.item.current()), QStringLiteral("in → eth0"));
        f.item.walk(Qt::Key_Down);
        QCOMPARE(f.item.partName(f.item.current()), QStringLiteral("in → lo"));
        f.item.walk(Qt::Key_Right);
        QCOMPARE(f.item.partName(f.item.current()), QStringLiteral("lo"));
        f.item.walk(Qt::Key_Up);
        QCOMPARE(f.item.partName(f.item.current()), QStringLiteral("eth0"));
        const QRectF in = f.item.part(0).place;
        QCOMPARE(f.item.partAt(in.center()), 0);
        QVERIFY(f.item.partAt({200, in.top() + 20}) >= 4);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv); // Qt Charts wants its kind
    TestPictures test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pictures.moc"
