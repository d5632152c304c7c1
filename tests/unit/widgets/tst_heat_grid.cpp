// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatmap/heat_grid.h"
#include "text/markdown.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace belfry;

// How values were spread, as numbers; and what Markdown may become.

class TestHeatGrid : public QObject
{
    Q_OBJECT

private:
    static constexpr Timestamp kStart = 1800000000000;
    static constexpr double kInfinity = std::numeric_limits<double>::infinity();
    static constexpr HeatColumns kTwo{kStart, kStart + 2000, 2};

    /// A series with its samples, which live as long as the call that it stands in.
    struct Made {
        std::vector<Sample> samples;
        double le = 0;
        operator HeatSeries() const
        {
            return {{std::span(samples).first(samples.size() / 2), std::span(samples).subspan(samples.size() / 2)}, le};
        }
    };
    static Made series(std::initializer_list<double> values, double le = 0)
    {
        Made made;
        made.le = le;
        Timestamp t = kStart;
        for (const double value : values)
            made.samples.push_back({t += 1000, value});
        return made;
    }
    static std::vector<double> row(const HeatGrid &grid, std::size_t row)
    {
        std::vector<double> cells;
        for (std::size_t column = 0; column < grid.columns; ++column)
            cells.push_back(std::isnan(grid.at(row, column)) ? -1 : grid.at(row, column));
        return cells;
    }

private Q_SLOTS:
    void aRowIsWhatABucketHasMoreThanTheNextBelow()
    {
        const HeatGrid grid =
            gridOfBuckets({series({9, 4}, kInfinity), series({5, staleMarker()}, 1), series({2, 3}, 0.1)}, kTwo);
        QCOMPARE(grid.rows.size(), std::size_t(3));
        QVERIFY(std::isinf(grid.rows[0].from) && std::isinf(grid.rows[2].to));
        QCOMPARE(grid.rows[1].from, 0.1);
        QCOMPARE(row(grid, 0), (std::vector<double>{2, 3}));
        QCOMPARE(row(grid, 1), (std::vector<double>{3, -1}));
        QCOMPARE(row(grid, 2), (std::vector<double>{4, 1}));
        QCOMPARE(grid.most, 4.0);
    }

    void bucketsOfSeveralAreSummedAndNeverNegative()
    {
        const HeatGrid grid =
            gridOfBuckets({series({1, 1}, 1), series({2, 2}, 1), series({2, 9}, 5)}, {kStart, kStart + 2000, 1});
        QCOMPARE(row(grid, 0), (std::vector<double>{3}));
        QCOMPARE(row(grid, 1), (std::vector<double>{2.5})); // the mean of 2 and 9 is 5.5
        const HeatGrid torn = gridOfBuckets({series({5, 5}, 1), series({4, 6}, 2)}, kTwo);
        QCOMPARE(row(torn, 1), (std::vector<double>{0, 1}));
    }

    void valuesAreCountedByRoundEdges()
    {
        const HeatGrid grid = gridOfValues({series({1, 10}), series({2, 40})}, kTwo, 4, false);
        QCOMPARE(grid.rows.size(), std::size_t(5));
        QCOMPARE(grid.rows[0].from, 0.0);
        QCOMPARE(grid.rows[1].from, 10.0);
        QCOMPARE(row(grid, 0), (std::vector<double>{2, -1}));
        QCOMPARE(row(grid, 1), (std::vector<double>{-1, 1})); // an edge belongs to the row above
        QCOMPARE(row(grid, 4), (std::vector<double>{-1, 1}));
        QCOMPARE(grid.most, 2.0);
    }

    void aLogarithmicGridHasNoPlaceForZero()
    {
        const HeatGrid grid = gridOfValues({series({0, 3}), series({-5, 300})}, kTwo, 3, true);
        QCOMPARE(grid.rows.size(), std::size_t(3));
        QVERIFY(qFuzzyCompare(grid.rows.front().from, 1.0) && qFuzzyCompare(grid.rows.back().to, 1000.0));
        double all = 0;
        for (const double cell : grid.cells)
            all += std::isnan(cell) ? 0 : cell;
        QCOMPARE(all, 2.0);
    }

    void nothingIsNoRows()
    {
        QVERIFY(gridOfValues({}, kTwo, 10, false).rows.empty());
        QVERIFY(gridOfValues({series({staleMarker(), kInfinity})}, kTwo, 10, false).rows.empty());
        QVERIFY(gridOfBuckets({}, kTwo).rows.empty());
    }

    void samplesOutsideOfTheTimeDontCount()
    {
        Made long_ = series({1, 2, 3, 4});
        long_.samples.insert(long_.samples.begin(), {kStart, 99});
        const HeatGrid grid = gridOfValues({long_}, kTwo, 10, false);
        QVERIFY(grid.rows.back().to <= 3);
    }

    void allValuesTheSameHaveOneRow()
    {
        for (const bool log : {false, true}) {
            const HeatGrid grid = gridOfValues({series({7, 7})}, kTwo, 12, log);
            QVERIFY2(grid.rows.size() >= 1 && grid.rows.size() <= 2, qPrintable(QString::number(grid.rows.size())));
            QCOMPARE(grid.most, 1.0);
        }
    }

    void markdownIsSafe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("without");
        QTest::newRow("picture") << "![a](http://example.org/y.png)"
                                 << "example.org";
        QTest::newRow("picture of a file") << "![a](file:///etc/passwd)"
                                           << "passwd";
        QTest::newRow("picture by reference") << "![a][b]\n\n[b]: http://example.org/y.png"
                                              << "example.org";
        QTest::newRow("picture in a link") << "[![a](http://example.org/y.png)](https://x.org)"
                                           << "y.png";
        QTest::newRow("HTML picture") << "<img src='x.png'>"
                                      << "<img";
        QTest::newRow("script") << "a <script>b</script>"
                                << "<script";
        QTest::newRow("link that runs") << "[a](javascript:b)"
                                        << "javascript";
        QTest::newRow("link to a file") << "[a](file:///etc/passwd)"
                                        << "passwd";
        QTest::newRow("link to data") << "[a](data:text/html,x)"
                                      << "data:";
    }

    void markdownIsSafe()
    {
        QFETCH(QString, text);
        QFETCH(QString, without);
        const QString html = Markdown().html(text, QFont(), Qt::blue);
        QVERIFY2(!html.contains(without), qPrintable(html));
        QVERIFY2(html.contains(u'a'), qPrintable(html));
    }

    void markdownKeepsLinksAndForms()
    {
        const QString html =
            Markdown().html(QStringLiteral("# Head\n\n**bold** [a](https://x.org/b?c=d&e) `code`\n\n- one\n- two"),
                            QFont(), QColor(1, 2, 3));
        QVERIFY2(html.contains(QStringLiteral("<h1")), qPrintable(html));
        QVERIFY2(html.contains(QStringLiteral("href=\"https://x.org/b?c=d&amp;e\"")), qPrintable(html));
        QVERIFY2(html.contains(QStringLiteral("#010203")), qPrintable(html));
        QCOMPARE(html.count(QStringLiteral("<li")), 2);
    }
};

QTEST_MAIN(TestHeatGrid)
#include "tst_heat_grid.moc"
