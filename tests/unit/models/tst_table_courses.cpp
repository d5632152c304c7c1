// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/live_series.h"
#include "models/table_courses.h"
#include "program/test_class.h"

#include <QSignalSpy>

using namespace belfry;

namespace {

const QString kUsed = QStringLiteral("used");

std::string number(int i)
{
    return std::to_string(1000 + i); // all of one width, so that their order is that of the numbers
}

/// A table of that many series, of which the first has the largest value.
struct Fixture {
    FakeSource source;
    TableModel table;
    TableCourses courses;
    std::vector<Labels> series;

    explicit Fixture(int count, const std::function<Labels(int)> &labelsOf)
    {
        for (int i = 0; i < count; ++i)
            series.push_back(labelsOf(i));
        table.setQueries({kUsed});
        table.setSource(&source);
        courses.setTable(&table);
        courses.setOf({0});
        look(0, 9);
    }
    void look(int first, int last)
    {
        courses.setFirstRow(first);
        courses.setLastRow(last);
    }
    /// Which row is the first: its value is the largest.
    void push(int largest = 0)
    {
        std::vector<double> values;
        for (int i = 0; i < int(series.size()); ++i)
            values.push_back(i == largest ? 1e6 : double(series.size()) - i);
        source.fakeSeries.push(kUsed, livePoint(m_t += 1000, seriesList(series), values));
    }
    bool answered()
    {
        return QTest::qWaitFor([this] { return source.fakeSeries.subscriptions.size() == 1; }) && (push(), true) &&
               QTest::qWaitFor([this] { return !courses.queries().isEmpty(); });
    }
    QString expr() const { return courses.queries().value(0).toMap().value(QStringLiteral("expr")).toString(); }
    bool asksFor(int i) const { return expr().contains(QString::fromStdString(number(i))); }

private:
    Timestamp m_t = 0;
};

Labels device(int i)
{
    return Labels{{"device", number(i)}, {"instance", "atlas"}};
}

} // namespace

class TestTableCourses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewSeriesAreAskedForAsTheyAre()
    {
        Fixture f(LiveSeries::kMaxSeries, device);
        QVERIFY(f.courses.queries().isEmpty()); // nothing is asked before it is known how many there are
        QVERIFY(f.answered());
        QCOMPARE(f.expr(), kUsed);
    }

    void ofManyThoseAreAskedForThatAreSeen()
    {
        Fixture f(1000, device);
        QVERIFY(f.answered());
        QVERIFY(f.asksFor(0) && f.asksFor(9) && f.asksFor(63));
        QVERIFY(!f.asksFor(64));
        QSignalSpy asked(&f.courses, &TableCourses::queriesChanged);
        f.look(20, 29); // they are there already
        f.look(500, 509);
        QTRY_VERIFY(f.asksFor(500) && f.asksFor(509));
        QCOMPARE(asked.size(), 1);
        QVERIFY(f.asksFor(480) && f.asksFor(530) && !f.asksFor(0) && !f.asksFor(600));
    }

    void aRowThatComesToTheTopHasItsCourse()
    {
        Fixture f(1000, device);
        QVERIFY(f.answered());
        QSignalSpy asked(&f.courses, &TableCourses::queriesChanged);
        f.push(40); // is asked for already
        f.push(900);
        QTRY_VERIFY(f.asksFor(900));
        QCOMPARE(asked.size(), 1);
    }

    void severalCoursesShareTheRoom()
    {
        Fixture f(1000, device);
        f.courses.setOf({0, 0});
        QVERIFY(f.answered());
        QCOMPARE(f.courses.queries().size(), 2);
        QVERIFY(f.asksFor(31) && !f.asksFor(32));
    }

    void whereLabelsCombineToTooManyEachIsAskedForByItself()
    {
        // No two rows that are seen share a value, and every combination of them is there.
        Fixture f(1000, [](int i) {
            const int digits[] = {i % 10, (i + i / 10) % 10, (i + i / 100) % 10};
            return Labels{{"a", number(digits[0])}, {"b", number(digits[1])}, {"c", number(digits[2])}};
        });
        QVERIFY(f.answered());
        QCOMPARE(f.expr().count(QLatin1String(" or ")), 9);
        for (int row = 0; row < 10; ++row)
            QVERIFY(f.expr().contains(QString::fromStdString(f.table.labelsOf(row, 0)->get("a").data())));
    }

    void anotherExpressionIsAnotherCourse()
    {
        Fixture f(1000, device);
        QVERIFY(f.answered());
        f.table.setQueries({QStringLiteral("free")});
        QTRY_COMPARE(f.source.fakeSeries.of(QStringLiteral("free")).size(), std::size_t(1));
        f.source.fakeSeries.push(QStringLiteral("free"), livePoint(5000, seriesList({device(3)}), {1}));
        QTRY_COMPARE(f.expr(), QStringLiteral("free"));
    }
};

BELFRY_TEST(TestTableCourses)
#include "tst_table_courses.moc"
