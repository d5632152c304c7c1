// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "threaded_core.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>

using namespace belfry;

namespace {

/// What a subscription brings, in order of time.
struct Seen {
    explicit Seen(LiveSubscription &subscription)
    {
        QObject::connect(&subscription, &LiveSubscription::history, [this](const QueryResultPtr &matrix) {
            ++histories;
            points.clear();
            for (const ResultSeries &series : matrix->series)
                points = series.samples;
        });
        QObject::connect(&subscription, &LiveSubscription::point, [this](const LivePointPtr &point) {
            points.push_back({point->t, point->values.empty() ? -1 : point->values.front()});
        });
        QObject::connect(&subscription, &LiveSubscription::failed, [this](const Error &e) { errors.push_back(e); });
    }
    std::vector<Sample> points;
    std::vector<Error> errors;
    int histories = 0;
};

LiveRequest ask(const QString &expr, std::int64_t historyMs = 0)
{
    LiveRequest request;
    request.expr = expr;
    request.historyMs = historyMs;
    return request;
}

template<typename T>
Result<T> await(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
        return failure(QStringLiteral("no answer"), ErrorKind::Timeout);
    return future.result();
}

} // namespace

class LocalSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historyAndPointsMeetWhileTicksGoOn()
    {
        Core core;
        for (int i = 1; i <= 20; ++i)
            core.tick(i);
        LocalSource source(core.services());
        const auto subscription = source.series().subscribe(ask(QStringLiteral("up"), 10'000));
        Seen seen(*subscription);
        for (int i = 21; i <= 40; ++i) {
            core.tick(i);
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(!seen.points.empty() && seen.points.back().v == 40);
        QCOMPARE(seen.histories, 1);
        QVERIFY(seen.points.size() >= 10);
        for (std::size_t i = 1; i < seen.points.size(); ++i) {
            QCOMPARE(seen.points[i].t, seen.points[i - 1].t + 1000);
            QCOMPARE(seen.points[i].v, seen.points[i - 1].v + 1);
        }
    }

    void theNewestPointComesAtOnce()
    {
        Core core;
        LocalSource source(core.services());
        const auto first = source.series().subscribe(ask(QStringLiteral("up")));
        Seen firstSeen(*first);
        QVERIFY(firstSeen.points.empty()); // never from within subscribe()
        QTRY_COMPARE(firstSeen.points.size(), 1U);
        const auto second = source.series().subscribe(ask(QStringLiteral("up ")));
        Seen secondSeen(*second);
        QTRY_COMPARE(secondSeen.points.size(), 1U);
        QCOMPARE(core.live.active(), 1U);
        core.tick(2);
        QTRY_COMPARE(secondSeen.points.size(), 2U);
        QTRY_COMPARE(firstSeen.points.size(), 2U);
    }

    void lettingGoEndsTheQuery()
    {
        Core core;
        LocalSource source(core.services());
        auto subscription = source.series().subscribe(ask(QStringLiteral("up"), 60'000));
        Seen seen(*subscription);
        QTRY_COMPARE(seen.histories, 1);
        QCOMPARE(core.live.active(), 1U);
        subscription.reset();
        QCOMPARE(core.live.active(), 0U);
        // Before anything came of it, too.
        (void)source.series().subscribe(ask(QStringLiteral("up"), 60'000));
        QCoreApplication::processEvents();
        QTRY_COMPARE(core.live.active(), 0U);
    }

    void whatFailsSaysSo_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("host");
        QTest::newRow("syntax") << QStringLiteral("sum(") << QString();
        QTest::newRow("range vector") << QStringLiteral("up[1m]") << QString();
        QTest::newRow("another host") << QStringLiteral("up") << QStringLiteral("elsewhere");
    }
    void whatFailsSaysSo()
    {
        QFETCH(QString, expr);
        QFETCH(QString, host);
        Core core;
        LocalSource source(core.services());
        LiveRequest request = ask(expr);
        request.host = HostId(host);
        const auto subscription = source.series().subscribe(request);
        Seen seen(*subscription);
        QTRY_COMPARE(seen.errors.size(), 1U);
        QVERIFY(!seen.errors.front().message.isEmpty());
        QVERIFY(seen.points.empty());
    }

    void answersQueries()
    {
        Core core;
        for (int i = 1; i <= 3; ++i)
            core.tick(i);
        LocalSource source(core.services());
        InstantRequest instant;
        instant.expr = QStringLiteral("up");
        instant.host = HostId(QStringLiteral("tower"));
        const auto newest = await(source.series().query(instant));
        QVERIFY(newest);
        QCOMPARE((*newest)->series.front().samples.front().v, 3.0);
        RangeRequest range;
        range.expr = QStringLiteral("up");
        range.from = core.clock.nowMs() - 2000;
        range.to = core.clock.nowMs();
        const auto matrix = await(source.series().queryRange(range));
        QVERIFY(matrix);
        QCOMPARE((*matrix)->series.front().samples.size(), 3U);
        instant.host = HostId(QStringLiteral("elsewhere"));
        const auto nowhere = await(source.series().query(instant));
        QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::NotFound);
        instant.host = {};
        instant.expr = QStringLiteral("up{");
        const auto broken = await(source.series().query(instant));
        QVERIFY(!broken && broken.error().place.line == 1);
    }

    void layoutsAreSharedByAllSources()
    {
        Core core;
        LocalSource one(core.services());
        LocalSource other(core.services());
        QSignalSpy changed(&other.layouts(), &LayoutSource::changed);
        const QJsonObject document{{QStringLiteral("name"), QStringLiteral("Mine")},
                                   {QStringLiteral("pages"), QStringLiteral("…")}};
        const QString id = QStringLiteral("mine");
        const auto stored = await(one.layouts().put(id, document, 0));
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().toString()));
        QCOMPARE(stored->version, 1U);
        QTRY_COMPARE(changed.size(), 1);
        const auto got = await(other.layouts().get(id));
        QVERIFY(got);
        QCOMPARE(got->document, document);
        QCOMPARE(await(other.layouts().list())->front().name, QStringLiteral("Mine"));

        const auto conflict = await(other.layouts().put(id, document, 0));
        QVERIFY(!conflict && conflict.error().kind == ErrorKind::Conflict);
        const auto wrong = await(other.layouts().put(id, {}, 1));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().place.pointer, QStringLiteral("/pages"));
        const auto named = await(other.layouts().put(QStringLiteral("../etc"), document, 0));
        QVERIFY(!named && named.error().kind == ErrorKind::Invalid);
        QVERIFY(!await(other.layouts().get(QStringLiteral("none"))));
        QCOMPARE(await(core.layouts.putIfAbsent(id, {}))->version, 1U);
        QCOMPARE(await(other.layouts().get(id))->version, 1U);
    }

    /// Sources in two threads over the same core, as the window's and the server's.
    void statesReachEveryThread()
    {
        Core core;
        LocalSource here(core.services());
        QSignalSpy changed(&here.alerts(), &AlertSource::changed);
        QThread thread;
        QObject worker;
        worker.moveToThread(&thread);
        thread.start();
        std::unique_ptr<LocalSource> there;
        std::atomic<quint64> seenThere = 0;
        std::atomic<QThread *> seenIn = nullptr;
        QMetaObject::invokeMethod(
            &worker,
            [&] {
                there = std::make_unique<LocalSource>(core.services());
                QObject::connect(&there->alerts(), &AlertSource::changed, &there->alerts(), [&] {
                    seenThere = there->alerts().snapshot()->revision;
                    seenIn = QThread::currentThread();
                });
            },
            Qt::BlockingQueuedConnection);
        auto alerts = std::make_shared<AlertSnapshot>();
        alerts->revision = 12;
        core.state.setAlerts(alerts);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(here.alerts().snapshot()->revision, 12U);
        QTRY_COMPARE(seenThere.load(), 12U);
        QCOMPARE(seenIn.load(), &thread);
        LocalSource late(core.services());
        QCOMPARE(late.alerts().snapshot()->revision, 12U);
        QVERIFY(!late.alerts().snapshot(HostId(QStringLiteral("elsewhere"))));
        QMetaObject::invokeMethod(
            &worker, [&] { there.reset(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    }

    void tellsLabelNamesAndMetadata()
    {
        Core core;
        core.store.add(Labels::of("old", {{"gone", "1"}}), core.clock.nowMs() - 7200'000, 1);
        core.store.setMetadata({{"up", {MetricType::Gauge, "", "Whether it is up."}}});
        LocalSource source(core.services());
        using Names = std::vector<std::string>;
        const auto names = [&source](const char *selector, Timestamp from = 0) {
            return await(source.series().labelNames({{}, QString::fromUtf8(selector), from})).value_or(Names{"failed"});
        };
        QCOMPARE(names(""), (Names{"__name__", "gone", "instance"}));
        QCOMPARE(names("", core.clock.nowMs() - 3600'000), (Names{"__name__", "instance"}));
        QCOMPARE(names("old"), (Names{"__name__", "gone"}));
        QCOMPARE(names("none"), Names());
        QCOMPARE(names("no selector"), Names{"failed"});
        const auto described = await(source.series().metadata({}));
        QVERIFY(described.has_value());
        QCOMPARE(described->at(0).second.help, std::string("Whether it is up."));
        QVERIFY(!await(source.series().metadata(HostId(QStringLiteral("elsewhere")))));
        QVERIFY(!await(source.series().labelNames({HostId(QStringLiteral("elsewhere")), {}, 0})));
    }

    void oldTicksMakeItStale()
    {
        Core core;
        LocalSource source(core.services());
        QSignalSpy changed(&source, &Source::connectionChanged);
        QSignalSpy hosts(&source.hosts(), &HostSource::changed);
        QVERIFY(source.connection().state == Connection::State::Live);
        core.clock.advance(6000);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(source.connection().state == Connection::State::Stale);
        QCOMPARE(source.connection().sinceMs, core.store.newest());
        core.tick(1);
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(source.connection().state == Connection::State::Live);
    }
};

BELFRY_TEST(LocalSourceTest)
#include "tst_local_source.moc"
