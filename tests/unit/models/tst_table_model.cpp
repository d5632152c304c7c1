// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/table_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <limits>

using namespace belfry;

namespace {

const QString kRead = QStringLiteral("read");
const QString kBusy = QStringLiteral("busy");

Labels disk(const char *name, const char *metric = nullptr)
{
    Labels labels{{"device", name}, {"instance", "atlas"}};
    return metric ? labels.with("__name__", metric) : labels;
}

QVariantMap column(const char *label, const char *title)
{
    return {{QStringLiteral("label"), QString::fromLatin1(label)},
            {QStringLiteral("title"), QString::fromLatin1(title)}};
}

QVariantMap column(int query, const char *title, const char *unit)
{
    return {{QStringLiteral("query"), query},
            {QStringLiteral("title"), QString::fromLatin1(title)},
            {QStringLiteral("unit"), QString::fromLatin1(unit)}};
}

struct TableFixture {
    FakeSource source;
    TableModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    TableFixture()
    {
        model.setQueries({kRead, kBusy});
        model.setColumns({column("device", "Disk"), column(0, "Read", "Bps"), column(1, "Busy", "percentunit")});
        model.setSource(&source);
    }
    bool ready() const { return source.fakeSeries.subscriptions.size() == 2; }
    QString shown() const
    {
        QStringList rows;
        for (int r = 0; r < model.rowCount(); ++r) {
            QStringList cells;
            for (int c = 0; c < model.columnCount(); ++c)
                cells << model.index(r, c).data().toString().replace(QChar(0x00a0), u'_');
            rows << cells.join(u' ');
        }
        return rows.join(QLatin1String(" | "));
    }
    QString cellsOf(int c) const
    {
        QStringList cells;
        for (int r = 0; r < model.rowCount(); ++r)
            cells << model.index(r, c).data().toString();
        return cells.join(u' ');
    }
    void push(const QString &expr, const std::vector<Labels> &labels, const std::vector<double> &values)
    {
        source.fakeSeries.push(expr, livePoint(m_t += 1000, seriesList(labels), values));
    }

private:
    Timestamp m_t = 0;
};

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsHaveFormsOfTheirOwn()
    {
        TableFixture f;
        const auto with = [](QVariantMap map, const char *member, const QVariant &value) {
            map.insert(QString::fromLatin1(member), value);
            return map;
        };
        f.model.setColumns({column("device", "Disk"), with(column(0, "Read", "Bps"), "decimals", 2),
                            with(column(0, "State", "none"), "texts", QStringLiteral("0=idle, 2048=busy")),
                            with(column(0, "Share", "Bps"), "show", QStringLiteral("bar")),
                            with(column(1, "Gone", "none"), "hidden", true)});
        QTRY_VERIFY(f.ready());
        f.push(kRead, {disk("sda"), disk("sdb"), disk("sdc")}, {2048, 4096, 0});
        f.push(kBusy, {disk("sda")}, {1});
        QTRY_COMPARE(f.shown(), QStringLiteral("sdb 4.00_KiB/s 4096 4_KiB/s | sda 2.00_KiB/s busy 2_KiB/s | "
                                               "sdc 0.00_B/s idle 0_B/s"));
        const auto fraction = [&](int row, int of) {
            return f.model.index(row, of).data(TableModel::FractionRole).toDouble();
        };
        QCOMPARE(fraction(0, 3), 1.0);
        QCOMPARE(fraction(1, 3), 0.5);
        QCOMPARE(fraction(2, 3), 0.0);
        QCOMPARE(fraction(0, 1), 0.0);
        f.model.setFull(8192);
        QCOMPARE(fraction(0, 3), 0.5);
        QCOMPARE(f.model.headings().size(), 4);
        QCOMPARE(f.model.headings().at(3).toMap().value(QStringLiteral("show")).toString(), QStringLiteral("bar"));
        QCOMPARE(f.model.headings().at(0).toMap().value(QStringLiteral("align")).toString(), QStringLiteral("left"));
    }

    void rowsAreFiltered()
    {
        TableFixture f;
        QTRY_VERIFY(f.ready());
        f.push(kRead, {disk("sda"), disk("sdb")}, {2048, 4096});
        QTRY_COMPARE(f.model.count(), 2);
        QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        f.model.setFilter(QStringLiteral("SDB"));
        QCOMPARE(f.cellsOf(0), QStringLiteral("sdb"));
        QCOMPARE(f.model.omitted(), 1);
        f.model.setFilter(QStringLiteral("2 KiB").replace(u' ', QChar(0x00a0)));
        QCOMPARE(f.cellsOf(0), QStringLiteral("sda"));
        f.model.setFilter(QStringLiteral("x"));
        QCOMPARE(f.model.count(), 0);
        f.push(kRead, {disk("sda"), disk("sdx")}, {1, 2});
        QTRY_COMPARE(f.cellsOf(0), QStringLiteral("sdx"));
        f.model.setFilter({});
        QCOMPARE(f.model.count(), 2);
        QCOMPARE(resets.size(), 0);
    }

    void hiddenLabelsJoinAndAreFilteredBy()
    {
        TableFixture f;
        QVariantMap hidden = column("instance", "Machine");
        hidden.insert(QStringLiteral("hidden"), true);
        f.model.setColumns({hidden, column("device", "Disk"), column(0, "Read", "none")});
        QTRY_VERIFY(f.ready());
        f.push(kRead, {disk("sda"), disk("sda").with("instance", "tower")}, {1, 2});
        QTRY_COMPARE(f.shown(), QStringLiteral("sda 2 | sda 1"));
        f.model.setFilter(QStringLiteral("tow"));
        QCOMPARE(f.shown(), QStringLiteral("sda 2"));
        QCOMPARE(f.model.labelsAt(0, 1)->get("instance"), std::string_view("tower"));
        QVERIFY(!f.model.labelsAt(0, 0)); // a label has no series of its own
        QVERIFY(!f.model.labelsAt(7, 1));
    }

    void joinsQueriesByLabels()
    {
        TableFixture f;
        QTRY_VERIFY(f.ready());
        f.push(kRead, {disk("sda", "a"), disk("sdb", "a")}, {2048, 4096});
        f.push(kBusy, {disk("sdb"), disk("sdc")}, {0.5, 0.25});
        QTRY_COMPARE(f.shown(), QStringLiteral("sdb 4_KiB/s 50_% | sda 2_KiB/s – | sdc – 25_%"));
        QCOMPARE(f.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Read"));
        QCOMPARE(f.model.index(0, 1).data(TableModel::UnitRole).toString(), QStringLiteral("KiB/s"));
        QVERIFY(f.model.index(0, 1).data(TableModel::NumericRole).toBool());
        QVERIFY(!f.model.index(0, 0).data(TableModel::NumericRole).toBool());
    }

    void sortsByAnyColumnMissingLast()
    {
        TableFixture f;
        QTRY_VERIFY(f.ready());
        f.push(kRead, {disk("sda"), disk("sdb")}, {2048, 4096});
        f.push(kBusy, {disk("sdb"), disk("sdc")}, {0.5, 0.25});
        QTRY_COMPARE(f.model.count(), 3);
        QCOMPARE(f.model.sortColumn(), 1);
        f.model.sortBy(1);
        QCOMPARE(f.shown(), QStringLiteral("sda 2_KiB/s – | sdb 4_KiB/s 50_% | sdc – 25_%"));
        f.model.sortBy(0);
        QCOMPARE(f.shown().left(3), QStringLiteral("sda"));
        f.model.sortBy(0);
        QVERIFY(f.model.sortDescending());
        QCOMPARE(f.shown().left(3), QStringLiteral("sdc"));
        f.model.sortBy(17);
        QCOMPARE(f.model.sortColumn(), 0);
    }

    void sorts_data()
    {
        QTest::addColumn<QList<int>>("presses"); // of headings, one after the other
        QTest::addColumn<QString>("disks");
        QTest::newRow("by the first value, largest first, unless told otherwise") << QList<int>{} << "sdd sda sdb sdc";
        QTest::newRow("the same heading turns the order, what is missing stays last")
            << QList<int>{1} << "sda sdb sdd sdc";
        QTest::newRow("twice is as before") << QList<int>{1, 1} << "sdd sda sdb sdc";
        QTest::newRow("another value from the largest, ties by name") << QList<int>{2} << "sdc sda sdb sdd";
        QTest::newRow("smallest first, ties still by name") << QList<int>{2, 2} << "sda sdb sdc sdd";
        QTest::newRow("names from the first") << QList<int>{0} << "sda sdb sdc sdd";
        QTest::newRow("names from the last") << QList<int>{0, 0} << "sdd sdc sdb sda";
        QTest::newRow("another heading forgets the turned order") << QList<int>{0, 0, 2} << "sdc sda sdb sdd";
        QTest::newRow("a heading that isn't there changes nothing") << QList<int>{0, 17, -1} << "sda sdb sdc sdd";
    }

    void sorts()
    {
        QFETCH(QList<int>, presses);
        QFETCH(QString, disks);
        TableFixture f;
        QTRY_VERIFY(f.ready());
        const double inf = std::numeric_limits<double>::infinity();
        f.push(kRead, {disk("sda"), disk("sdb"), disk("sdd")}, {-1, -1, inf});
        f.push(kBusy, {disk("sda"), disk("sdb"), disk("sdc")}, {0.1, 0.1, 0.5});
        QTRY_COMPARE(f.model.count(), 4);
        for (const int column : presses)
            f.model.sortBy(column);
        QCOMPARE(f.cellsOf(0), disks);
        // The next tick keeps the order that was chosen.
        f.push(kRead, {disk("sda"), disk("sdb"), disk("sdd")}, {-2, -2, inf});
        QTRY_VERIFY(f.shown().contains(QLatin1String("-2")));
        QCOMPARE(f.cellsOf(0), disks);
    }

    void columnsOfTheirOwnWhereNoneAreSaid()
    {
        TableFixture f;
        f.model.setColumns({});
        QTRY_VERIFY(f.ready());
        f.push(kRead, {disk("sda", "a")}, {2048});
        f.push(kBusy, {disk("sda", "b")}, {0.5});
        QTRY_COMPARE(f.shown(), QStringLiteral("sda 2048 0.50"));
        QCOMPARE(f.model.headings()[0].toMap()[QStringLiteral("title")].toString(), QStringLiteral("device"));
    }

    void rowsSurviveARefresh()
    {
        TableFixture f;
        QTRY_VERIFY(f.ready());
        f.push(kRead, {disk("sda"), disk("sdb")}, {1, 2});
        QTRY_COMPARE(f.model.count(), 2);
        const QPersistentModelIndex sda = f.model.index(1, 0);
        QCOMPARE(sda.data().toString(), QStringLiteral("sda"));
        QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        f.push(kRead, {disk("sda"), disk("sdb")}, {3, 2});
        QTRY_COMPARE(sda.row(), 0);
        QCOMPARE(changed.size(), 1); // the one cell that reads differently
        f.push(kRead, {disk("sda")}, {3});
        QTRY_COMPARE(f.model.count(), 1);
        QVERIFY(sda.isValid());
        QVERIFY(resets.isEmpty());
    }

    void otherColumnsReplaceTheShownOnes()
    {
        TableFixture f;
        QTRY_VERIFY(f.ready());
        f.push(kRead, {disk("sda")}, {2048});
        QTRY_COMPARE(f.model.columnCount(), 3);
        f.model.setColumns({column(0, "Read", "bytes")});
        QCOMPARE(f.shown(), QStringLiteral("2_KiB"));
        f.model.setThresholds(
            {QVariantMap{{QStringLiteral("value"), 1000}, {QStringLiteral("state"), QStringLiteral("warning")}}});
        QCOMPARE(f.model.index(0, 0).data(TableModel::StateRole).toString(), QStringLiteral("warning"));
    }
};

BELFRY_TEST(TestTableModel)
#include "tst_table_model.moc"
