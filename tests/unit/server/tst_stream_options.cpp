// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "protocol/changes.h"
#include "running_server.h"
#include "stream_client.h"

using namespace belfry;
using wire::Encoding;

/// How viewers ask for the stream to look, over real sockets.
class StreamOptionsTest : public QObject
{
    Q_OBJECT

private:
    static wire::SubscribeQuery query(const char *text, const wire::PointOptions &points = {},
                                      const wire::HistoryOptions &history = {})
    {
        return {1, QString::fromUtf8(text), 1000, {}, history, points};
    }

    /// So many series g{i="…"}, a second later.
    static void tickMany(RunningServer &running, const std::vector<double> &values)
    {
        running.clock.advance(1000);
        for (std::size_t i = 0; i < values.size(); ++i)
            running.store.add(Labels::of("g", {{"i", std::to_string(i)}}), running.clock.nowMs(), values[i]);
        running.live.evaluateAt(running.clock.nowMs());
    }

private Q_SLOTS:
    void aViewerSpeaksCbor()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port, {}, {}, Encoding::Cbor);
        QVERIFY(viewer.greet());
        QCOMPARE(viewer.socket.subprotocol(), QLatin1String(wire::kSubprotocolCbor));
        viewer.send(query("up", {}, {5000, 0, 0, wire::Reduce::Last}));
        QVERIFY(viewer.waitFor<wire::History>(1));
        running.tick(7);
        QVERIFY(viewer.waitFor<wire::Points>(1));
        QCOMPARE(viewer.all<wire::Points>().back().values, std::vector<double>{7});
        QVERIFY(viewer.texts.empty());
        QVERIFY(viewer.undecoded.empty());
        // Text isn't what it agreed to.
        viewer.sendText(QStringLiteral("{}"));
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QVERIFY(viewer.all<wire::Failure>().back().message.contains(QLatin1String("binary")));
    }

    void unchangedValuesAreLeftOut_data()
    {
        QTest::addColumn<int>("encoding");
        QTest::newRow("JSON") << int(Encoding::Json);
        QTest::newRow("CBOR") << int(Encoding::Cbor);
    }
    void unchangedValuesAreLeftOut()
    {
        QFETCH(int, encoding);
        RunningServer running;
        QVERIFY(running.start());
        tickMany(running, {1, 2, 3, 4});
        StreamClient viewer(running.port, {}, {}, Encoding(encoding));
        StreamClient plain(running.port, {}, {}, Encoding(encoding));
        QVERIFY(viewer.greet() && plain.greet());
        wire::PointOptions delta;
        delta.delta = true;
        viewer.send(query("g", delta));
        plain.send(query("g"));
        QVERIFY(viewer.waitFor<wire::Points>(1) && plain.waitFor<wire::Points>(1));
        for (int i = 0; i < 5; ++i) {
            tickMany(running, {1, 2.5 + i, 3, 4});
            QVERIFY(viewer.settle() && plain.settle());
        }
        QCOMPARE(viewer.all<wire::Points>().size(), 1U);
        QCOMPARE(viewer.all<wire::Delta>().size(), 5U);
        QCOMPARE(viewer.all<wire::Delta>().back().changes.size(), 1U);
        QCOMPARE(plain.all<wire::Points>().size(), 6U);
        QVERIFY(viewer.all<wire::Subscribed>().front().channel != plain.all<wire::Subscribed>().front().channel);
        wire::PointReader reader;
        (void)reader.take(viewer.all<wire::Points>().front());
        std::optional<wire::Points> last;
        for (const wire::Delta &one : viewer.all<wire::Delta>())
            last = reader.take(one);
        const wire::Points expected = plain.all<wire::Points>().back();
        QCOMPARE(last->values, expected.values);
        QCOMPARE(last->t, expected.t);
        // Who comes later begins with a whole point; so does everybody when the series change.
        StreamClient late(running.port, {}, {}, Encoding(encoding));
        QVERIFY(late.greet());
        late.send(query("g", delta));
        QVERIFY(late.waitFor<wire::Points>(1));
        QCOMPARE(late.all<wire::Points>().front().values, expected.values);
        tickMany(running, {1, 2, 3, 4, 5});
        QVERIFY(viewer.waitFor<wire::Points>(2));
        QCOMPARE(viewer.all<wire::Points>().back().values.size(), 5U);
    }

    void aChannelHeldTwiceGivesEachChangeOnce()
    {
        RunningServer running;
        QVERIFY(running.start());
        tickMany(running, {1, 2, 3, 4});
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        wire::PointOptions delta;
        delta.delta = true;
        viewer.send(query("g", delta));
        QVERIFY(viewer.waitFor<wire::Points>(1));
        wire::SubscribeQuery second = query("g", delta, {5000, 0, 0, wire::Reduce::Last});
        second.id = 2;
        viewer.send(second);
        QVERIFY(viewer.waitFor<wire::History>(1));
        const auto tickAndCount = [&](double value) {
            const std::size_t before = viewer.all<wire::Delta>().size() + viewer.all<wire::Points>().size();
            tickMany(running, {1, value, 3, 4});
            return viewer.settle() ? viewer.all<wire::Delta>().size() + viewer.all<wire::Points>().size() - before : 0;
        };
        QCOMPARE(tickAndCount(5), 1U);
        viewer.send(wire::Unsubscribe{1}); // the one that led
        QVERIFY(viewer.settle());
        QCOMPARE(tickAndCount(6), 1U);
        QCOMPARE(viewer.all<wire::Points>().back().values, (std::vector<double>{1, 6, 3, 4}));
        QCOMPARE(tickAndCount(7), 1U);
        QCOMPARE(viewer.all<wire::Delta>().back().changes.front().value, 7.0);
    }

    void pointsGoTogether()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        wire::PointOptions options;
        options.batchMs = 200; // rounded up to 250
        options.delta = true;
        viewer.send(query("up", options));
        QVERIFY(viewer.waitFor<wire::Points>(1));
        for (int i = 2; i <= 4; ++i)
            running.tick(i);
        QVERIFY(viewer.waitFor<wire::Batch>(1));
        const auto batch = viewer.all<wire::Batch>().front();
        QCOMPARE(batch.of.size(), 3U);
        // The same channel for all who are rounded to the same.
        StreamClient other(running.port);
        QVERIFY(other.greet());
        options.batchMs = 250;
        other.send(query("up", options));
        QVERIFY(other.waitFor<wire::Points>(1));
        QCOMPARE(other.all<wire::Subscribed>().front().channel, viewer.all<wire::Subscribed>().front().channel);
        QCOMPARE(other.all<wire::Points>().front().values, std::vector<double>{4});
    }

    void seriesAreChosenAndNumbersRounded()
    {
        RunningServer running;
        QVERIFY(running.start());
        tickMany(running, {0.1, 5, 3, 4});
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        wire::PointOptions options;
        options.match = QStringLiteral("{i!=\"1\"}");
        options.top = 2;
        options.single = true;
        viewer.send(query("g", options, {3000, 0, 0, wire::Reduce::Last}));
        QVERIFY(viewer.waitFor<wire::History>(1));
        QCOMPARE(viewer.all<wire::History>().front().series.size(), 2U);
        tickMany(running, {0.1, 5, 3, 0.05});
        QVERIFY(viewer.waitFor<wire::Points>(1));
        QCOMPARE(viewer.all<wire::Points>().back().values, (std::vector<double>{0.1, 3}));
        QCOMPARE(viewer.all<wire::Series>().back().refs.front().labels->get("i"), std::string_view("0"));
        QVERIFY(viewer.texts.back().contains(QLatin1String("[0.1,3]")));
        wire::PointOptions broken;
        broken.match = QStringLiteral("{i=");
        wire::SubscribeQuery refused = query("g", broken);
        refused.id = 9;
        viewer.send(refused);
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QCOMPARE(viewer.all<wire::Failure>().back().place.pointer, QStringLiteral("/match"));
    }

    void valuesStayUntilTheyHaveMovedEnough()
    {
        RunningServer running;
        QVERIFY(running.start());
        tickMany(running, {10, 20});
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        wire::PointOptions options;
        options.deadband = 0.5;
        options.delta = true;
        viewer.send(query("g", options));
        QVERIFY(viewer.waitFor<wire::Points>(1));
        tickMany(running, {10.4, 20.5});
        tickMany(running, {10.6, 20.1});
        QVERIFY(viewer.waitFor<wire::Delta>(2));
        QVERIFY(viewer.all<wire::Delta>().front().changes.empty());
        QCOMPARE(viewer.all<wire::Delta>().back().changes.size(), 1U);
        QCOMPARE(viewer.all<wire::Delta>().back().changes.front().value, 10.6);
    }

    void largeMessagesAreCompressed_data()
    {
        QTest::addColumn<int>("encoding");
        QTest::addColumn<QString>("kind");
        for (const auto &[name, encoding] : {std::pair("JSON", Encoding::Json), std::pair("CBOR", Encoding::Cbor)}) {
            QTest::addRow("%s deflate", name) << int(encoding) << QStringLiteral("deflate");
            QTest::addRow("%s zstd", name) << int(encoding) << QStringLiteral("zstd");
        }
    }
    void largeMessagesAreCompressed()
    {
        QFETCH(int, encoding);
        QFETCH(QString, kind);
        RunningServer running;
        QVERIFY(running.start());
        for (int i = 0; i < 5; ++i)
            tickMany(running, std::vector<double>(200, 0.25 * i));
        StreamClient viewer(running.port, {}, {}, Encoding(encoding));
        StreamClient plain(running.port, {}, {}, Encoding(encoding));
        QVERIFY(viewer.greet({}, {QStringLiteral("lzma"), kind}) && plain.greet());
        QCOMPARE(viewer.all<wire::Welcome>().front().compress, kind);
        const wire::HistoryOptions history{4000, 0, 0, wire::Reduce::Last};
        viewer.send(query("g", {}, history));
        plain.send(query("g", {}, history));
        QVERIFY(viewer.waitFor<wire::History>(1) && plain.waitFor<wire::History>(1));
        tickMany(running, std::vector<double>(200, 0.123456));
        QVERIFY(viewer.waitFor<wire::Points>(1) && plain.waitFor<wire::Points>(1));
        const auto compressed = std::count_if(viewer.binaries.begin(), viewer.binaries.end(), wire::isCompressed);
        QCOMPARE(compressed, 3); // history, series, points
        QCOMPARE(viewer.all<wire::History>().front().series.at(150).values,
                 plain.all<wire::History>().front().series.at(150).values);
        QCOMPARE(viewer.all<wire::Points>().back().values, plain.all<wire::Points>().back().values);
        QVERIFY(viewer.undecoded.empty());
        QVERIFY(std::none_of(plain.binaries.begin(), plain.binaries.end(), wire::isCompressed));
    }

    void historiesKeepExtremes()
    {
        RunningServer running;
        QVERIFY(running.start());
        for (int i = 0; i < 100; ++i)
            running.tick(i == 37 ? 1000 : i == 62 ? -1000 : i % 5);
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.send(query("up", {}, {100'000, 0, 10, wire::Reduce::MinMax}));
        QVERIFY(viewer.waitFor<wire::History>(1));
        const wire::History history = viewer.all<wire::History>().front();
        const wire::HistorySeries &series = history.series.front();
        QVERIFY(series.values.size() <= 10U);
        QCOMPARE(series.min.size(), series.values.size());
        QCOMPARE(*std::max_element(series.max.begin(), series.max.end()), 1000.0);
        QCOMPARE(*std::min_element(series.min.begin(), series.min.end()), -1000.0);
        wire::SubscribeQuery lttb = query("up", {}, {100'000, 0, 20, wire::Reduce::Lttb});
        lttb.id = 2;
        viewer.send(lttb);
        QVERIFY(viewer.waitFor<wire::History>(2));
        const wire::HistorySeries line = viewer.all<wire::History>().back().series.front();
        QCOMPARE(line.values.size(), 20U);
        QVERIFY(std::find(line.values.begin(), line.values.end(), 1000.0) != line.values.end());
        QVERIFY(std::find(line.values.begin(), line.values.end(), -1000.0) != line.values.end());
    }

    void whatWasMissedComesFromTheStore()
    {
        RunningServer running;
        QVERIFY(running.start());
        for (int i = 2; i <= 20; ++i)
            running.tick(i);
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        const Timestamp newest = running.clock.nowMs();
        viewer.send(query("up", {}, {0, newest - 4000, 0, wire::Reduce::Last}));
        QVERIFY(viewer.waitFor<wire::History>(1));
        const wire::History history = viewer.all<wire::History>().front();
        QCOMPARE(history.from, newest - 4000);
        QCOMPARE(history.to, newest);
        QCOMPARE(history.series.front().values, (std::vector<double>{16, 17, 18, 19, 20}));
    }

    void pausedSubscriptionsAreSilentAndMissNothing()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        viewer.send(query("up"));
        QVERIFY(viewer.waitFor<wire::Points>(1));
        viewer.send(wire::Pause{1});
        QVERIFY(viewer.settle());
        for (int i = 2; i <= 6; ++i)
            running.tick(i);
        QVERIFY(viewer.settle());
        QCOMPARE(viewer.all<wire::Points>().size(), 1U);
        viewer.send(wire::Resume{1});
        QVERIFY(viewer.waitFor<wire::History>(1));
        QCOMPARE(viewer.all<wire::History>().front().series.front().values, (std::vector<double>{2, 3, 4, 5, 6}));
        running.tick(7);
        QVERIFY(viewer.waitFor<wire::Points>(2));
        QCOMPARE(viewer.all<wire::Points>().back().values, std::vector<double>{7});
        viewer.send(wire::Pause{5});
        QVERIFY(viewer.waitFor<wire::Failure>(1));
        QVERIFY(viewer.all<wire::Failure>().back().code == wire::ErrorCode::NotFound);
    }
};

BELFRY_TEST(StreamOptionsTest)
#include "tst_stream_options.moc"
