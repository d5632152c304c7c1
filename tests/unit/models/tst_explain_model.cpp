// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/demo_explanation.h"
#include "fakes/fake_source.h"
#include "models/explain_model.h"
#include "models/explain_text.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <cmath>

using namespace belfry;

namespace {

constexpr Timestamp kT = 1'800'000'000'000;

QVariantMap subject(const QString &name, const QString &expr)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("expr"), expr},
            {QStringLiteral("labels"), QVariantMap{{QStringLiteral("mode"), name}}},
            {QStringLiteral("unit"), QStringLiteral("percentunit")},
            {QStringLiteral("colorIndex"), 2}};
}

QVariantMap someMoment()
{
    return {{QStringLiteral("t"), double(kT)},
            {QStringLiteral("chosen"), 1},
            {QStringLiteral("series"), QVariantList{subject(QStringLiteral("user"), QStringLiteral("a")),
                                                    subject(QStringLiteral("idle"), QStringLiteral("b"))}}};
}

struct Asked {
    FakeSource source;
    ExplainModel model;
    QAbstractItemModelTester movedTester{model.moved(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester happenedTester{model.happened(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    Asked()
    {
        source.fakeExplanations.answer = [](const ExplainRequest &request) { return demoExplanation(request); };
    }
    void show() { model.show(source, someMoment()); }
    std::vector<ExplainRequest> &requests() { return source.fakeExplanations.requests; }
    QVariant moved(int row, MovedModel::Role role) const { return at(row, role); }
    QStringList column(QAbstractItemModel &of, int role) const
    {
        QStringList texts;
        for (int row = 0; row < of.rowCount(); ++row)
            texts << of.index(row, 0).data(role).toString();
        return texts;
    }

private:
    QVariant at(int row, int role) const { return const_cast<ExplainModel &>(model).moved()->index(row).data(role); }
};

} // namespace

/// What happened at an instant, as a dialog shows it.
class TestExplainModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itAsksForWhatIsShown()
    {
        Asked asked;
        asked.show();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        QCOMPARE(asked.requests().size(), std::size_t(1));
        QCOMPARE(asked.requests()[0].query.expr, QStringLiteral("b"));
        QCOMPARE(asked.requests()[0].query.labels, (Labels{{"mode", "idle"}}));
        QCOMPARE(asked.requests()[0].query.t, kT);
        QCOMPARE(asked.model.names(), (QStringList{"user", "idle"}));
        QCOMPARE(asked.model.number(), QStringLiteral("87.2"));
        QCOMPARE(asked.model.unit(), QStringLiteral("%"));
        QCOMPARE(asked.model.reach(), QStringLiteral("31.4 times its usual spread above usual (usually 12\u00a0%)"));
        QCOMPARE(asked.model.values().size(), 600);
        QVERIFY(std::abs(asked.model.place() - 305.0 / 600) < 1e-9);
        QCOMPARE(asked.model.summary(), QStringLiteral("4 metrics moved with it: 1214 series compared"));
    }

    void whatMovedIsInWords()
    {
        Asked asked;
        asked.show();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        QCOMPARE(asked.model.moved()->count(), 4);
        QCOMPARE(asked.moved(0, MovedModel::NameRole), QStringLiteral("node_pressure_cpu_waiting_seconds_total"));
        QCOMPARE(asked.moved(0, MovedModel::CorrelationRole), QStringLiteral("0.97"));
        QCOMPARE(asked.moved(0, MovedModel::StrengthRole), QStringLiteral("Very strong"));
        QCOMPARE(asked.moved(0, MovedModel::LagRole), QStringLiteral("at once"));
        QCOMPARE(asked.moved(0, MovedModel::ChangeRole), QStringLiteral("1\u00a0% → 62\u00a0%"));
        QCOMPARE(asked.moved(1, MovedModel::LabelsRole), QStringLiteral("cpu=0, mode=idle"));
        QCOMPARE(asked.moved(1, MovedModel::StrengthRole), QStringLiteral("Very strong, the other way"));
        QCOMPARE(asked.moved(1, MovedModel::MoreRole), 2);
        QCOMPARE(asked.moved(2, MovedModel::LagRole), QStringLiteral("8 s later"));
        QCOMPARE(asked.moved(3, MovedModel::LagRole), QStringLiteral("2 s earlier"));
        QCOMPARE(asked.moved(3, MovedModel::ReachRole), QStringLiteral("it never varied before"));
        QCOMPARE(asked.moved(3, MovedModel::ValuesRole).value<QList<double>>().size(), 100);
    }

    void othersOfAMetricAreShownWhenAsked()
    {
        Asked asked;
        asked.show();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        MovedModel &moved = *asked.model.moved();
        QSignalSpy resets(&moved, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&moved, &QAbstractItemModel::rowsInserted);
        moved.setExpanded(0, true); // there are none
        QCOMPARE(moved.count(), 4);
        moved.setExpanded(1, true);
        QCOMPARE(moved.count(), 6);
        QCOMPARE(inserted.size(), 2);
        QVERIFY(asked.moved(1, MovedModel::ExpandedRole).toBool());
        QVERIFY(asked.moved(2, MovedModel::FurtherRole).toBool());
        QCOMPARE(asked.moved(3, MovedModel::LabelsRole), QStringLiteral("cpu=2, mode=idle"));
        moved.setExpanded(3, false); // from one of them, too
        QCOMPARE(moved.count(), 4);
        QCOMPARE(resets.size(), 0);
    }

    void rowsAreOfferedForPages()
    {
        Asked asked;
        asked.show();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        const QVariantMap rate = asked.model.moved()->offer(1);
        const auto exprOf = [](const QVariantMap &offer) {
            return offer[QStringLiteral("queries")].toList().value(0).toMap()[QStringLiteral("expr")].toString();
        };
        QCOMPARE(exprOf(rate),
                 QStringLiteral("rate(node_cpu_seconds_total{cpu=\"0\",instance=\"atlas\",mode=\"idle\"}[5s])"));
        QCOMPARE(rate[QStringLiteral("unit")], QStringLiteral("percentunit"));
        QCOMPARE(rate[QStringLiteral("title")], QStringLiteral("node_cpu_seconds_total {cpu=0, mode=idle}"));
        QCOMPARE(exprOf(asked.model.moved()->offer(2)), QStringLiteral("node_load1{instance=\"atlas\"}"));
        QVERIFY(asked.model.moved()->offer(99).isEmpty());
    }

    void whatHappenedStandsByKind()
    {
        Asked asked;
        asked.show();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        HappenedModel &happened = *asked.model.happened();
        QCOMPARE(asked.column(happened, HappenedModel::SectionRole),
                 (QStringList{"Alerts", "Alerts", "Health", "Annotations", "Processes", "Containers and services"}));
        QCOMPARE(asked.column(happened, HappenedModel::TitleRole),
                 (QStringList{"CpuBusy", "CpuBusy: pending → firing", "cpu", "Deployed 4.2", "clang++", "ci-runner"}));
        QCOMPARE(asked.column(happened, HappenedModel::WhenRole),
                 (QStringList{"then", "45 s after", "began 20 s after", "12 s before", "", ""}));
        QCOMPARE(asked.column(happened, HappenedModel::ConditionRole),
                 (QStringList{"pending", "firing", "degraded", "", "", ""}));
        QCOMPARE(asked.column(happened, HappenedModel::DetailRole).at(4),
                 QStringLiteral("Processor 0.2\u00a0% → 182\u00a0%"));
        QCOMPARE(asked.column(happened, HappenedModel::DetailRole).at(5),
                 QStringLiteral("Memory 200\u00a0MiB → 1.77\u00a0GiB"));
    }

    void anotherInstantOrSeriesIsAskedForOnce()
    {
        Asked asked;
        asked.show();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        QSignalSpy resets(asked.model.moved(), &QAbstractItemModel::modelReset);
        QSignalSpy removed(asked.model.moved(), &QAbstractItemModel::rowsRemoved);
        for (int i = 0; i < 5; ++i)
            asked.model.step(1);
        asked.model.setChosen(0);
        QCOMPARE(asked.model.t(), double(kT + 5000));
        QTRY_COMPARE(asked.requests().size(), std::size_t(2));
        QCOMPARE(asked.requests()[1].query.t, kT + 5000);
        QCOMPARE(asked.requests()[1].query.expr, QStringLiteral("a"));
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        QCOMPARE(resets.size() + removed.size(), 0); // the same series moved
    }

    void aSeriesThatMovedIsExplainedInstead()
    {
        Asked asked;
        asked.show();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        asked.model.showMoved(2);
        QTRY_COMPARE(asked.requests().size(), std::size_t(2));
        QCOMPARE(asked.requests()[1].query.expr, QStringLiteral("node_load1"));
        QCOMPARE(asked.requests()[1].query.labels.metric(), std::string_view("node_load1"));
        QCOMPARE(asked.model.names(), QStringList{"node_load1"});
    }

    void whatWasShownStaysUntilThereIsAnAnswer()
    {
        Asked asked;
        asked.show();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        asked.source.fakeExplanations.held = true;
        asked.model.step(1);
        QTRY_COMPARE(asked.model.state(), ExplainModel::Loading);
        QVERIFY(asked.model.known());
        QCOMPARE(asked.model.moved()->count(), 4);
        asked.source.fakeExplanations.release();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
    }

    void errorsAreTold()
    {
        Asked asked;
        asked.source.fakeExplanations.answer = nullptr;
        asked.show();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Failed);
        QCOMPARE(asked.model.message(), QStringLiteral("the expression has no series then"));
        QVERIFY(!asked.model.known());
        QCOMPARE(asked.model.number(), QStringLiteral("–"));
    }

    void withoutAConnectionItWaits()
    {
        Asked asked;
        Connection lost;
        lost.state = Connection::State::Disconnected;
        asked.source.setConnection(lost);
        asked.show();
        QCOMPARE(asked.model.state(), ExplainModel::Disconnected);
        QVERIFY(!asked.model.message().isEmpty());
        QCOMPARE(asked.requests().size(), std::size_t(0));
        Connection live;
        live.state = Connection::State::Live;
        asked.source.setConnection(live);
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        asked.source.setConnection(lost); // what it says of the past stays
        QCOMPARE(asked.model.state(), ExplainModel::Ready);
        QVERIFY(asked.model.known());
    }

    void nothingElseMoved()
    {
        Asked asked;
        bool isConstant = false;
        asked.source.fakeExplanations.answer = [&](const ExplainRequest &request) -> Result<ExplanationPtr> {
            auto movement = std::make_shared<Movement>(*demoExplanation(request)->movement);
            movement->metrics.clear();
            movement->isConstant = isConstant;
            auto explanation = std::make_shared<Explanation>();
            explanation->movement = movement;
            return ExplanationPtr(explanation);
        };
        asked.show();
        QTRY_COMPARE(asked.model.state(), ExplainModel::Ready);
        QCOMPARE(asked.model.summary(), QStringLiteral("Nothing else moved with it: 1214 series compared."));
        isConstant = true;
        asked.model.step(1);
        QTRY_COMPARE(asked.model.summary(),
                     QStringLiteral("It didn't move around that time, so nothing moved with it."));
    }

    void closingForgets()
    {
        Asked asked;
        asked.show();
        asked.model.close();
        QTest::qWait(0);
        QCOMPARE(asked.model.state(), ExplainModel::Idle);
        QVERIFY(!asked.model.known());
        QCOMPARE(asked.model.moved()->count(), 0);
        QCOMPARE(asked.model.happened()->count(), 0);
    }

    void unitsOfMetrics_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<bool>("rate");
        QTest::addColumn<int>("expected");
        QTest::newRow("by metadata") << "x"
                                     << "bytes" << false << int(Unit::Bytes);
        QTest::newRow("by name") << "x_bytes"
                                 << "" << false << int(Unit::Bytes);
        QTest::newRow("a rate of bytes") << "x_bytes_total"
                                         << "" << true << int(Unit::BytesPerSec);
        QTest::newRow("seconds a second") << "x_seconds_total"
                                          << "" << true << int(Unit::PercentUnit);
        QTest::newRow("seconds") << "x_seconds"
                                 << "" << false << int(Unit::Seconds);
        QTest::newRow("a count of seconds") << "x_seconds_count"
                                            << "seconds" << true << int(Unit::OpsPerSec);
        QTest::newRow("nothing known") << "x"
                                       << "" << false << int(Unit::None);
    }
    void unitsOfMetrics()
    {
        QFETCH(QString, name);
        QFETCH(QString, unit);
        QFETCH(bool, rate);
        QTEST(int(unitOfMetric(name.toStdString(), unit.toStdString(), rate)), "expected");
    }
};

BELFRY_TEST(TestExplainModel)

#include "tst_explain_model.moc"
