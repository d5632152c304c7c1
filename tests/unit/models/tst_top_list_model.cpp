// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/top_list_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <random>

using namespace belfry;

namespace {

const QString kTopExpr = QStringLiteral("use");

Labels mount(const std::string &point)
{
    return Labels{{"mountpoint", point}};
}

struct TopListFixture {
    FakeSource source;
    TopListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    TopListFixture()
    {
        model.setQueries({QVariantMap{{QStringLiteral("expr"), kTopExpr},
                                      {QStringLiteral("legend"), QStringLiteral("{{mountpoint}}")}}});
        model.setUnit(QStringLiteral("percentunit"));
        model.setSource(&source);
    }
    QString shown() const
    {
        QStringList rows;
        for (int i = 0; i < model.count(); ++i)
            rows << model.index(i, 0).data(TopListModel::LabelRole).toString() + u' ' +
                        model.index(i, 0).data(TopListModel::NumberRole).toString();
        return rows.join(QLatin1String(", "));
    }
    void push(const std::vector<Labels> &labels, const std::vector<double> &values)
    {
        source.fakeSeries.push(kTopExpr, livePoint(m_t += 1000, seriesList(labels), values));
    }
    bool ready() const { return !source.fakeSeries.subscriptions.empty(); }

private:
    Timestamp m_t = 0;
};

} // namespace

class TestTopListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByValue()
    {
        TopListFixture f;
        QTRY_VERIFY(f.ready());
        f.push({mount("/"), mount("/home"), mount("/boot")}, {0.71, 0.83, 0.24});
        QTRY_COMPARE(f.shown(), QStringLiteral("/home 83, / 71, /boot 24"));
        f.model.setSort(QStringLiteral("asc"));
        QCOMPARE(f.shown(), QStringLiteral("/boot 24, / 71, /home 83"));
        f.model.setSort(QStringLiteral("none"));
        QCOMPARE(f.shown(), QStringLiteral("/ 71, /home 83, /boot 24"));
        f.model.setSort(QStringLiteral("desc"));
        f.model.setLimit(2);
        QCOMPARE(f.shown(), QStringLiteral("/home 83, / 71"));
        QCOMPARE(f.model.totalText(), QStringLiteral("178\u00a0%"));
    }

    void fractionsSharesAndStates()
    {
        TopListFixture f;
        f.model.setThresholds(
            {QVariantMap{{QStringLiteral("value"), 0.7}, {QStringLiteral("state"), QStringLiteral("critical")}}});
        QTRY_VERIFY(f.ready());
        f.push({mount("/"), mount("/a")}, {0.75, 0.25});
        QTRY_COMPARE(f.model.count(), 2);
        QCOMPARE(f.model.index(1, 0).data(TopListModel::FractionRole).toDouble(), 0.25 / 0.75);
        QCOMPARE(f.model.index(1, 0).data(TopListModel::ShareRole).toDouble(), 0.25);
        QCOMPARE(f.model.index(0, 0).data(TopListModel::StateRole).toString(), QStringLiteral("critical"));
        QCOMPARE(f.model.index(1, 0).data(TopListModel::StateRole).toString(), QStringLiteral("ok"));
        f.model.setMaximum(1);
        QCOMPARE(f.model.index(0, 0).data(TopListModel::FractionRole).toDouble(), 0.75);
    }

    void rowsMoveInsteadOfComingAnew()
    {
        TopListFixture f;
        QTRY_VERIFY(f.ready());
        f.push({mount("/"), mount("/a")}, {0.5, 0.4});
        QTRY_COMPARE(f.model.count(), 2);
        const QPersistentModelIndex root = f.model.index(0, 0);
        QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        f.push({mount("/"), mount("/a"), mount("/b")}, {0.5, 0.9, 0.7});
        QTRY_COMPARE(f.shown(), QStringLiteral("/a 90, /b 70, / 50"));
        QCOMPARE(root.row(), 2);
        QCOMPARE(root.data(TopListModel::ColorIndexRole).toInt(), 0);
        QCOMPARE(f.model.index(1, 0).data(TopListModel::ColorIndexRole).toInt(), 2);
        QVERIFY(resets.isEmpty());
    }

    void missingValuesHaveNoRow()
    {
        TopListFixture f;
        QTRY_VERIFY(f.ready());
        f.push({mount("/"), mount("/a")}, {staleMarker(), 0.4});
        QTRY_COMPARE(f.shown(), QStringLiteral("/a 40"));
    }

    void anyRefreshMergesCleanly()
    {
        TopListFixture f;
        QTRY_VERIFY(f.ready());
        std::mt19937 random(3);
        QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        for (int round = 0; round < 100; ++round) {
            std::vector<Labels> labels;
            std::vector<double> values;
            for (int i = 0; i < 12; ++i) {
                if (random() % 3 == 0)
                    continue;
                labels.push_back(mount("/" + std::to_string(i)));
                values.push_back(double(random() % 100) / 100);
            }
            f.push(labels, values);
            QTRY_COMPARE(f.model.count(), int(std::min<std::size_t>(labels.size(), 10)));
            for (int i = 1; i < f.model.count(); ++i)
                QVERIFY(f.model.index(i - 1, 0).data(TopListModel::ValueRole).toDouble() >=
                        f.model.index(i, 0).data(TopListModel::ValueRole).toDouble());
        }
        QVERIFY(resets.isEmpty());
    }
};

BELFRY_TEST(TestTopListModel)
#include "tst_top_list_model.moc"
