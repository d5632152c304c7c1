// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "remote_viewer.h"

#include <cmath>

using namespace belfry;

namespace {

ExplainRequest requestFor(const QString &expr, Timestamp t)
{
    ExplainRequest request;
    request.query.expr = expr;
    request.query.t = t;
    return request;
}

/// "metric" with a burst, and "other" with the same.
Timestamp fillWithBurst(ServedCore &core)
{
    const Labels other = Labels::of("other");
    for (int second = 0; second < 120; ++second) {
        const double value = (second >= 60 && second < 70 ? 5 : 0) + std::sin(second);
        core.store.add(other, core.clock.nowMs() + 1000, -value);
        core.tick(value);
    }
    return core.clock.nowMs() - 55'000;
}

} // namespace

/// What a viewer elsewhere is told of an instant is what the core itself tells.
class TestRemoteExplanations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerExplains()
    {
        ServedCore core;
        QVERIFY(core.start());
        const Timestamp t = fillWithBurst(core);
        RemoteSource source(optionsFor(core));
        const auto future = source.explanations().explain(requestFor(QStringLiteral("metric"), t));
        QTRY_VERIFY(future.isFinished());
        const Result<ExplanationPtr> explanation = future.result();
        QVERIFY2(explanation, qPrintable(explanation ? QString() : explanation.error().toString()));
        const Movement &movement = *(*explanation)->movement;
        QCOMPARE(movement.t, t);
        QCOMPARE(*movement.labels, core.series);
        QCOMPARE(movement.metrics.size(), std::size_t(1));
        QCOMPARE(movement.metrics[0].name, std::string("other"));
        QVERIFY(std::abs(movement.metrics[0].series[0].correlation + 1) < 1e-6);
    }

    void errorsComeWithTheirKind()
    {
        ServedCore core;
        QVERIFY(core.start());
        const Timestamp t = fillWithBurst(core);
        RemoteSource source(optionsFor(core));
        const auto nothing = source.explanations().explain(requestFor(QStringLiteral("nothing"), t));
        QTRY_VERIFY(nothing.isFinished());
        QCOMPARE(nothing.result().error().kind, ErrorKind::NotFound);
        const auto broken = source.explanations().explain(requestFor(QStringLiteral("sum("), t));
        QTRY_VERIFY(broken.isFinished());
        QCOMPARE(broken.result().error().kind, ErrorKind::Invalid);
    }

    void aServerThatIsGoneIsUnavailable()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource source(optionsFor(core));
        core.stop();
        const auto future = source.explanations().explain(requestFor(QStringLiteral("metric"), 0));
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, ErrorKind::Unavailable);
    }
};

BELFRY_TEST(TestRemoteExplanations)

#include "tst_remote_explanations.moc"
