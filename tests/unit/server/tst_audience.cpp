// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "protocol/close_codes.h"
#include "running_server.h"
#include "server/visited_list.h"
#include "stream_client.h"

using namespace belfry;

namespace {

struct Listed {
    std::size_t listPlace() const { return place; }
    void setListPlace(std::size_t to) { place = to; }
    std::size_t place = VisitedList<Listed>::kNowhere;
    int seen = 0;
};

using Viewers = std::vector<std::unique_ptr<StreamClient>>;

/// Viewers of one page of two queries, each of which chose ids of its own.
class AudienceOf
{
public:
    AudienceOf(RunningServer &running, int count) : m_running(running)
    {
        for (int i = 0; i < count; ++i) {
            StreamClient &viewer = *viewers.emplace_back(std::make_unique<StreamClient>(running.port));
            isThere = isThere && viewer.greet();
            viewer.subscribe(firstId(i), QStringLiteral("up"));
            viewer.subscribe(firstId(i) + 1, QStringLiteral("up + 1"));
        }
    }
    static wire::RequestId firstId(int viewer) { return wire::RequestId(1 + 10 * viewer); }

    bool isTogether(std::size_t count)
    {
        return QTest::qWaitFor([&] { return m_running.counted("belfry_server_audience_viewers") == double(count); },
                               10'000);
    }

    RunningServer &m_running;
    Viewers viewers;
    bool isThere = true;
};

/// The offsets of a channel's points in the order in which they came.
std::vector<quint64> offsets(const StreamClient &viewer, wire::ChannelId channel)
{
    std::vector<quint64> found;
    for (const wire::Points &point : viewer.all<wire::Points>()) {
        if (point.channel == channel)
            found.push_back(point.offset);
    }
    return found;
}

bool haveNoHole(const std::vector<quint64> &offsets)
{
    for (std::size_t i = 1; i < offsets.size(); ++i) {
        if (offsets[i] != offsets[i - 1] + 1)
            return false;
    }
    return !offsets.empty();
}

wire::ChannelId channelOf(const StreamClient &viewer, wire::RequestId id)
{
    for (const wire::Subscribed &subscribed : viewer.all<wire::Subscribed>()) {
        if (subscribed.id == id)
            return subscribed.channel;
    }
    return {};
}

} // namespace

/// Viewers of the same are served together, and none notices.
class AudienceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVisitedListToleratesChanges()
    {
        std::vector<Listed> items(10);
        VisitedList<Listed> list;
        for (Listed &item : items)
            list.add(item);
        std::vector<Listed> late(3);
        list.visit([&](Listed &item) {
            ++item.seen;
            if (&item == &items[2]) { // one that was seen, itself, the next and the last
                for (const std::size_t gone : {0, 2, 3, 9})
                    list.remove(items[gone]);
                list.add(late[0]);
            }
        });
        for (std::size_t i = 0; i < items.size(); ++i)
            QCOMPARE(items[i].seen, i == 3 || i == 9 ? 0 : 1);
        QCOMPARE(late[0].seen, 0); // came during the visit
        QCOMPARE(list.size(), 7U);
        QVERIFY(list.contains(items[8]) && list.contains(late[0]) && !list.contains(items[9]));
        list.visit([&](Listed &item) { ++item.seen; });
        QCOMPARE(items[8].seen, 2);
        QCOMPARE(items[9].seen, 0);
        QCOMPARE(late[0].seen, 1);
        for (const std::size_t left : {1, 4, 5, 6, 7, 8})
            list.remove(items[left]);
        list.remove(late[0]);
        QVERIFY(list.isEmpty());
    }

    void allGetTheSame()
    {
        RunningServer running;
        QVERIFY(running.start());
        AudienceOf audience(running, 4);
        QVERIFY(audience.isThere);
        running.tick(1);
        QVERIFY(audience.isTogether(4));
        for (int i = 0; i < 70; ++i) { // over one that is sent whole again
            running.tick(i);
            if (i % 9 == 0)
                QVERIFY(audience.viewers.front()->settle());
        }
        for (const auto &viewer : audience.viewers) {
            QVERIFY(viewer->settle());
            for (const int query : {0, 1}) {
                const auto channel = channelOf(*viewer, viewer->all<wire::Subscribed>().at(std::size_t(query)).id);
                const std::vector<quint64> got = offsets(*viewer, channel);
                QVERIFY(haveNoHole(got));
                QVERIFY(got.size() >= 71);
                QCOMPARE(got.back(), offsets(*audience.viewers.front(), channel).back());
            }
        }
        QVERIFY(running.counted("belfry_server_sent_messages_total") >= 4 * 2 * 71); // each counts for each
        QVERIFY(audience.isTogether(4));
    }

    /// In the same turn in which a point is on its way to all.
    void whoeverStepsOutMissesNothing()
    {
        RunningServer running;
        QVERIFY(running.start());
        AudienceOf audience(running, 3);
        QVERIFY(audience.isThere);
        running.tick(1);
        QVERIFY(audience.isTogether(3));
        StreamClient &restless = *audience.viewers.front();
        for (int i = 0; i < 20; ++i) {
            if (i % 2 == 0)
                restless.subscribe(500, QStringLiteral("up * 2"));
            else
                restless.send(wire::Unsubscribe{500});
            running.tick(i);
            QVERIFY(audience.viewers.back()->settle());
        }
        for (const auto &viewer : audience.viewers) {
            QVERIFY(viewer->settle());
            QVERIFY(haveNoHole(offsets(*viewer, channelOf(*viewer, viewer->all<wire::Subscribed>().front().id))));
        }
        QVERIFY(restless.all<wire::Failure>().empty());
        QVERIFY(audience.isTogether(3)); // again
    }

    void whoeverLeavesIsGone()
    {
        RunningServer running;
        QVERIFY(running.start());
        AudienceOf audience(running, 3);
        running.tick(1);
        QVERIFY(audience.isTogether(3));
        audience.viewers.front()->socket.abort();
        audience.viewers.back()->socket.close();
        QVERIFY(audience.isTogether(1));
        running.tick(2);
        QVERIFY(audience.viewers.at(1)->settle());
        QVERIFY(
            haveNoHole(offsets(*audience.viewers.at(1), channelOf(*audience.viewers.at(1), AudienceOf::firstId(1)))));
        audience.viewers.at(1)->socket.close();
        QVERIFY(audience.isTogether(0));
        QTRY_COMPARE(running.live.active(), 0U);
    }

    void pausingStopsItForOne()
    {
        RunningServer running;
        QVERIFY(running.start());
        AudienceOf audience(running, 2);
        running.tick(1);
        QVERIFY(audience.isTogether(2));
        StreamClient &paused = *audience.viewers.front();
        paused.send(wire::Pause{AudienceOf::firstId(0)});
        QVERIFY(paused.settle());
        QVERIFY(audience.isTogether(1)); // the other, by itself
        const wire::ChannelId channel = channelOf(paused, AudienceOf::firstId(0));
        const std::size_t before = offsets(paused, channel).size();
        running.tick(2);
        QVERIFY(paused.settle());
        QCOMPARE(offsets(paused, channel).size(), before);
        QCOMPARE(offsets(paused, channelOf(paused, AudienceOf::firstId(0) + 1)).size(), before + 1);
        paused.send(wire::Resume{AudienceOf::firstId(0)});
        QVERIFY(paused.waitFor<wire::History>(1)); // what it missed
        running.tick(3);
        QVERIFY(paused.settle());
        QVERIFY(audience.isTogether(2));
    }

    /// It has to be seen to the second, which is for those who are served by themselves.
    void whoseTokenEndsSoonStepsOut()
    {
        RunningServer running;
        QVERIFY(running.start());
        const QByteArray token = running.token(Role::Viewer, running.clock.nowMs() + 3'600'000);
        StreamClient viewer(running.port, token);
        QVERIFY(viewer.greet());
        viewer.subscribe(1, QStringLiteral("up"));
        running.tick(1);
        QTRY_COMPARE(running.counted("belfry_server_audience_viewers"), 1.0);
        running.clock.advance(3'600'000 - 30'000);
        QTRY_COMPARE(running.counted("belfry_server_audience_viewers"), 0.0);
        QVERIFY(viewer.settle());
        running.clock.advance(30'000);
        QVERIFY(viewer.isClosed());
        QCOMPARE(int(viewer.socket.closeCode()), int(wire::CloseCode::Unauthorized));
    }

    /// A failure is told to each by the id that it chose.
    void aFailureNamesEachOnesRequest()
    {
        RunningServer running;
        QVERIFY(running.start());
        Viewers viewers;
        for (const wire::RequestId id : {7, 8, 9}) {
            StreamClient &viewer = *viewers.emplace_back(std::make_unique<StreamClient>(running.port));
            QVERIFY(viewer.greet());
            viewer.subscribe(id, QStringLiteral("up + on() few"));
        }
        const auto add = [&](const char *name) {
            running.store.add(Labels::of("few", {{"name", name}}), running.clock.nowMs() + 1000, 1);
        };
        add("a");
        running.tick(1);
        QVERIFY(QTest::qWaitFor([&] { return running.counted("belfry_server_audience_viewers") == 3; }, 10'000));
        add("a");
        add("b"); // more than one on the side of one
        running.tick(2);
        for (std::size_t i = 0; i < viewers.size(); ++i) {
            QVERIFY(viewers[i]->waitFor<wire::Failure>(1));
            const wire::Failure failure = viewers[i]->all<wire::Failure>().front();
            QCOMPARE(failure.id.value_or(0), wire::RequestId(7 + i));
            QVERIFY(failure.code == wire::ErrorCode::EvaluationFailed);
        }
    }
};

BELFRY_TEST(AudienceTest)
#include "tst_audience.moc"
