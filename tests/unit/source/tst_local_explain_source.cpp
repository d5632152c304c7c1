// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "source/annotation_store.h"
#include "source/event_log.h"
#include "state/state_database.h"
#include "threaded_core.h"

#include <QFutureWatcher>

#include <cmath>

using namespace belfry;

namespace {

constexpr int kBurst = 60;

/// "up" with a burst, and "other" with the same.
Timestamp fillWithBurst(Core &core)
{
    for (int second = 0; second < 2 * kBurst; ++second) {
        core.clock.advance(1000);
        const double value = (second >= kBurst && second < kBurst + 10 ? 5 : 0) + std::sin(second);
        core.store.add(core.up, core.clock.nowMs(), value);
        core.store.add(Labels::of("other"), core.clock.nowMs(), value * 3);
    }
    return core.clock.nowMs() - (kBurst - 5) * 1000;
}

ExplainRequest requestFor(const QString &expr, Timestamp t)
{
    ExplainRequest request;
    request.query.expr = expr;
    request.query.t = t;
    return request;
}

} // namespace

/// What moved, and what the logs know of the time.
class TestLocalExplainSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMovedAndWhatHappened()
    {
        Core core;
        const Timestamp t = fillWithBurst(core);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("state.db"));
        EventLog events(file);
        AnnotationStore annotations(file, core.clock);
        write(file, t);
        annotations.record({0, t - 3000, QStringLiteral("note"), QStringLiteral("deployed"), 0, {}});
        annotations.record({0, t + 3'600'000, QStringLiteral("note"), QStringLiteral("much later"), 0, {}});
        core.store.add(Labels::of("ALERTS", {{"alertname", "Hot"}, {"alertstate", "pending"}}), t, 1);
        CoreServices services = core.services();
        services.events = &events;
        services.annotations = &annotations;
        LocalSource source(services);
        const auto future = source.explanations().explain(requestFor(QStringLiteral("up"), t));
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
        const Explanation &explanation = **future.result();
        QCOMPARE(explanation.movement->metrics[0].name, std::string("other"));
        QCOMPARE(explanation.alerts.size(), std::size_t(1));
        QCOMPARE(explanation.alerts[0].labels, (Labels{{"alertname", "Hot"}}));
        QCOMPARE(explanation.alerts[0].state, QStringLiteral("pending"));
        QCOMPARE(explanation.alertChanges.size(), std::size_t(1));
        QCOMPARE(explanation.alertChanges[0].to, QStringLiteral("firing"));
        QCOMPARE(explanation.incidents.size(), std::size_t(1));
        QCOMPARE(explanation.incidents[0].component, QStringLiteral("cpu"));
        QCOMPARE(explanation.annotations.size(), std::size_t(1));
        QCOMPARE(explanation.annotations[0].text, QStringLiteral("deployed"));
        QVERIFY(explanation.missing.isEmpty());
    }

    void itDoesWithoutLogs()
    {
        Core core;
        const Timestamp t = fillWithBurst(core);
        LocalSource source(core.services());
        const auto future = source.explanations().explain(requestFor(QStringLiteral("up"), t));
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
        QVERIFY((*future.result())->alertChanges.empty());
    }

    void whatALogCannotTellIsSaid()
    {
        Core core;
        const Timestamp t = fillWithBurst(core);
        EventLog events(QStringLiteral("/proc/nowhere/state.db"));
        CoreServices services = core.services();
        services.events = &events;
        LocalSource source(services);
        const auto future = source.explanations().explain(requestFor(QStringLiteral("up"), t));
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
        QCOMPARE((*future.result())->missing.size(), 2);
        QVERIFY(!(*future.result())->movement->metrics.empty());
    }

    void errorsAreThoseOfTheMovement()
    {
        Core core;
        LocalSource source(core.services());
        const auto broken = source.explanations().explain(requestFor(QStringLiteral("sum("), 0));
        QTRY_VERIFY(broken.isFinished());
        QCOMPARE(broken.result().error().kind, ErrorKind::Invalid);
        ExplainRequest elsewhere = requestFor(QStringLiteral("up"), 0);
        elsewhere.host = HostId(QStringLiteral("elsewhere"));
        QCOMPARE(source.explanations().explain(elsewhere).result().error().kind, ErrorKind::NotFound);
    }

    void cancellingEndsIt()
    {
        Core core;
        const Timestamp t = fillWithBurst(core);
        LocalSource source(core.services());
        QFutureWatcher<Result<ExplanationPtr>> watcher;
        watcher.setFuture(source.explanations().explain(requestFor(QStringLiteral("up"), t)));
        watcher.cancel();
        QTRY_VERIFY(watcher.isFinished());
        QVERIFY(watcher.isCanceled());
        QTRY_VERIFY(source.explanations().children().isEmpty());
    }

private:
    static void write(const QString &file, Timestamp t)
    {
        auto database = StateDatabase::open(file);
        QVERIFY(database);
        const AlertLogEntry change{0,
                                   t - 2000,
                                   QStringLiteral("g"),
                                   QStringLiteral("Hot"),
                                   Labels{{"alertname", "Hot"}},
                                   QStringLiteral("pending"),
                                   QStringLiteral("firing"),
                                   1,
                                   {}};
        QVERIFY(AlertRepository(**database).save({}, {change}));
        const HealthTransition transition{0,
                                          t - 1000,
                                          QStringLiteral("cpu"),
                                          QStringLiteral("healthy"),
                                          QStringLiteral("degraded"),
                                          QStringLiteral("busy")};
        QVERIFY(HealthRepository(**database).append({transition}));
    }
};

BELFRY_TEST(TestLocalExplainSource)

#include "tst_local_explain_source.moc"
