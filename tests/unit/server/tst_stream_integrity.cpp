// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "protocol/changes.h"
#include "running_server.h"
#include "stream_client.h"

#include <rapidcheck.h>

#include <map>

using namespace belfry;

namespace {

using Picture = std::map<Timestamp, std::map<std::string, double>>; ///< values by series; one that has none is absent

/// A viewer who keeps what it is told, as a client in any language would: it knows the documents alone.
class Watcher
{
public:
    /// What it asks for.
    struct Wish {
        wire::Encoding encoding = *rc::gen::element(wire::Encoding::Json, wire::Encoding::Cbor);
        qint64 historyMs = *rc::gen::element(0, 5000, 60'000);
        bool delta = *rc::gen::arbitrary<bool>();
        int batchMs = *rc::gen::element(0, 0, 250);
        bool single = *rc::gen::arbitrary<bool>();
        std::vector<QString> compress =
            *rc::gen::element(std::vector<QString>(), std::vector<QString>{QStringLiteral("zstd")},
                              std::vector<QString>{QStringLiteral("deflate")});
    };
    explicit Watcher(Wish wanted) : wish(std::move(wanted))
    {
        m_options.delta = wish.delta;
        m_options.batchMs = wish.batchMs;
        m_options.single = wish.single;
    }

    const Wish wish;

    void connect(quint16 port)
    {
        m_client = std::make_unique<StreamClient>(port, QByteArray(), QByteArray(), wish.encoding);
        RC_ASSERT(m_client->greet({}, wish.compress));
        m_reader = {};
        m_taken = 0;
        m_newestPoint = 0;
        wire::SubscribeQuery request{
            1, QStringLiteral("g"), 1000, {}, {wish.historyMs, 0, 0, wire::Reduce::Last}, m_options};
        if (!picture.empty()) // it goes on where it was
            request.history = {0, picture.rbegin()->first + 1, 0, wire::Reduce::Last};
        m_client->send(request);
    }
    bool isConnected() const { return m_client != nullptr; }
    void drop()
    {
        m_client->socket.abort();
        take();
        m_client.reset();
        m_isPaused = false;
        m_reads = true;
    }
    void pause(bool pause)
    {
        m_isPaused = pause;
        m_client->send(pause ? wire::ClientMessage(wire::Pause{1}) : wire::Resume{1});
    }
    bool isPaused() const { return m_isPaused; }

    /// Leaves what comes in the kernel's buffers, which are small.
    void read(bool reads)
    {
        m_reads = reads;
        auto *tcp = m_client->socket.findChild<QTcpSocket *>();
        RC_ASSERT(tcp != nullptr);
        tcp->setReadBufferSize(reads ? 0 : 1024);
        tcp->blockSignals(!reads);
        if (reads)
            QMetaObject::invokeMethod(tcp, &QIODevice::readyRead, Qt::QueuedConnection);
    }
    bool reads() const { return m_reads; }

    /// Until it has seen the instant.
    bool waitFor(Timestamp t)
    {
        return QTest::qWaitFor(
            [&] {
                take();
                return !picture.empty() && picture.rbegin()->first >= t;
            },
            10'000);
    }

    void take()
    {
        for (; m_client && m_taken < m_client->messages.size(); ++m_taken)
            std::visit([this](const auto &message) { on(message); }, m_client->messages[m_taken]);
        if (m_client)
            RC_ASSERT(m_client->undecoded.empty());
    }
    double rounded(double value) const { return m_options.single ? wire::toSingle(value) : value; }

    Picture picture;
    std::vector<std::pair<Timestamp, Timestamp>> gaps;

private:
    void on(const wire::Series &series)
    {
        m_names.clear();
        for (const wire::SeriesRef &ref : series.refs)
            m_names.push_back(ref.labels->toString());
        m_reader.reset();
    }
    void on(const wire::History &history)
    {
        std::size_t place = 0;
        for (Timestamp t = history.from; t <= history.to; t += history.stepMs, ++place) {
            auto &values = picture[t];
            values.clear();
            for (const wire::HistorySeries &series : history.series)
                note(values, series.labels->toString(), series.values.at(place));
        }
    }
    void on(const wire::Points &points) { note(m_reader.take(points)); }
    void on(const wire::Delta &delta) { note(m_reader.take(delta)); }
    void on(const wire::Batch &batch)
    {
        for (const auto &part : batch.of)
            std::visit([this](const auto &one) { on(one); }, part);
    }
    void on(const wire::Gap &gap) { gaps.emplace_back(gap.from, gap.to); }
    void on(const wire::Failure &failure) { RC_FAIL(failure.message.toStdString()); }
    template<typename Other>
    void on(const Other &)
    {
    }
    void note(const std::optional<wire::Points> &points)
    {
        RC_ASSERT(points.has_value());
        RC_ASSERT(points->values.size() == m_names.size());
        RC_ASSERT(points->t > m_newestPoint); // none comes twice
        m_newestPoint = points->t;
        auto &values = picture[points->t];
        values.clear();
        for (std::size_t i = 0; i < m_names.size(); ++i)
            note(values, m_names[i], points->values[i]);
    }
    void note(std::map<std::string, double> &values, const std::string &name, double value) const
    {
        if (!isStale(value))
            values[name] = rounded(value); // JSON's shortest text of a single is one of the doubles that round to it
    }

    wire::PointOptions m_options;
    std::unique_ptr<StreamClient> m_client;
    wire::PointReader m_reader;
    std::vector<std::string> m_names;
    std::size_t m_taken = 0;
    bool m_isPaused = false;
    bool m_reads = true;
    Timestamp m_newestPoint = 0; ///< of this connection
};

/// What the store was given.
class Truth
{
public:
    explicit Truth(RunningServer &running) : m_running(running) {}

    void tick()
    {
        m_running.clock.advance(1000);
        const Timestamp t = m_running.clock.nowMs();
        for (std::size_t i = 0; i < kSeries; ++i) {
            const Labels labels = Labels::of("g", {{"i", std::to_string(i)}});
            const bool was = m_there[i];
            if (*rc::gen::inRange(0, 200) == 0)
                m_there[i] = !was;
            if (m_there[i] && *rc::gen::inRange(0, 3) == 0)
                m_values[i] = 0.1 * *rc::gen::inRange(0, 1000);
            if (m_there[i])
                values[t][labels.toString()] = m_values[i];
            if (m_there[i] || was)
                m_running.store.add(labels, t, m_there[i] ? m_values[i] : staleMarker());
        }
        values.try_emplace(t);
        m_running.store.add(Labels::of("up"), t, 1); // an instant even if nothing else is there
        m_running.live.evaluateAt(t);
    }
    Timestamp newest() const { return values.rbegin()->first; }

    Picture values;

private:
    static constexpr std::size_t kSeries = 40;
    RunningServer &m_running;
    std::array<double, kSeries> m_values{};
    std::array<bool, kSeries> m_there{};
};

void compare(const Watcher &watcher, const Truth &truth)
{
    for (auto it = truth.values.lower_bound(watcher.picture.begin()->first); it != truth.values.end(); ++it) {
        const auto seen = watcher.picture.find(it->first);
        const auto isIn = [&](const auto &gap) { return it->first >= gap.first && it->first <= gap.second; };
        if (seen == watcher.picture.end() && std::any_of(watcher.gaps.begin(), watcher.gaps.end(), isIn))
            continue;
        if (seen == watcher.picture.end())
            RC_FAIL("nobody told of " + std::to_string(it->first));
        std::map<std::string, double> expected;
        for (const auto &[name, value] : it->second)
            expected[name] = watcher.rounded(value);
        RC_ASSERT(seen->second == expected);
    }
}

} // namespace

class StreamIntegrityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=40"); // each waits for its batches
    }

    /// Whatever happens between, in the end each viewer has seen what the store has, but for the gaps it was told of.
    void everyPictureIsTheStores()
    {
        QVERIFY(rc::check([] {
            ServerLimits limits;
            limits.sendBufferBytes = 4096;
            limits.outboundSoftBytes = 4096;
            limits.ioThreads = *rc::gen::element(1, 3);
            limits.viewersBeforeThread = 1;
            RunningServer running(limits);
            RC_ASSERT(running.start());
            Truth truth(running);
            truth.tick();
            std::vector<std::unique_ptr<Watcher>> watchers;
            const int steps = *rc::gen::inRange(10, 80);
            for (int i = 0; i < steps; ++i)
                step(running, truth, watchers);
            finish(running, truth, watchers);
        }));
    }

private:
    static void step(RunningServer &running, Truth &truth, std::vector<std::unique_ptr<Watcher>> &watchers)
    {
        const int what = *rc::gen::inRange(0, 20);
        Watcher *one = watchers.empty() ? nullptr : watchers[*rc::gen::inRange<std::size_t>(0, watchers.size())].get();
        if (what == 0 && watchers.size() < 5) {
            const bool likeOne = one && *rc::gen::arbitrary<bool>(); // two who may be served together
            watchers.push_back(std::make_unique<Watcher>(likeOne ? one->wish : Watcher::Wish()));
            watchers.back()->connect(running.port);
        } else if (what == 1 && one && one->isConnected()) {
            one->drop();
        } else if (what == 2 && one && !one->isConnected()) {
            one->connect(running.port);
        } else if (what == 3 && one && one->isConnected() && one->reads()) {
            one->pause(!one->isPaused());
        } else if (what == 4 && one && one->isConnected()) {
            one->read(!one->reads());
        } else if (what == 5) {
            restart(running, watchers);
        } else {
            truth.tick();
        }
        if (*rc::gen::arbitrary<bool>())
            QCoreApplication::processEvents();
        for (const auto &watcher : watchers)
            watcher->take();
    }

    static void restart(RunningServer &running, std::vector<std::unique_ptr<Watcher>> &watchers)
    {
        for (const auto &watcher : watchers) {
            if (watcher->isConnected())
                watcher->drop();
        }
        running.server.reset();
        running.options.epoch += u'+';
        RC_ASSERT(running.start());
    }

    static void finish(RunningServer &running, Truth &truth, std::vector<std::unique_ptr<Watcher>> &watchers)
    {
        for (const auto &watcher : watchers) {
            if (!watcher->isConnected())
                watcher->connect(running.port);
            if (!watcher->reads())
                watcher->read(true);
            if (watcher->isPaused())
                watcher->pause(false);
        }
        truth.tick();
        for (const auto &watcher : watchers) {
            RC_ASSERT(watcher->waitFor(truth.newest()));
            compare(*watcher, truth);
        }
    }
};

BELFRY_TEST(StreamIntegrityTest)
#include "tst_stream_integrity.moc"
