// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alert_fixture.h"
#include "alerts/silences.h"
#include "program/test_class.h"
#include "state/state_database.h"

using namespace belfry;
using namespace std::chrono_literals;

class TestSilences : public QObject, private AlertFixture
{
    Q_OBJECT

    static constexpr Timestamp kNow = 1'700'000'000'000;
    static constexpr Timestamp kHour = 3'600'000;

    static SilenceRequest wish(std::vector<Matcher> matchers = {{"alertname", MatchOp::Equal, "Hot"}})
    {
        return {{}, std::move(matchers), kNow, kNow + kHour, QStringLiteral("ann"), QStringLiteral("maintenance")};
    }

    static Alert named(std::initializer_list<Label> labels, AlertState state = AlertState::Firing)
    {
        Alert a;
        a.labels = Labels(labels);
        a.state = state;
        return a;
    }

    /// What silences each of some alerts.
    static std::vector<std::size_t> counts(const Silences &silences, std::vector<Alert> alerts, Timestamp now = kNow)
    {
        AlertSnapshot snapshot;
        snapshot.groups.emplace_back().rules.emplace_back().alerts = std::move(alerts);
        silences.apply(snapshot, now);
        std::vector<std::size_t> counts;
        for (const Alert &each : snapshot.groups[0].rules[0].alerts)
            counts.push_back(each.silencedBy.size());
        return counts;
    }

    static std::vector<Silence> all(const Silences &silences)
    {
        AlertSnapshot snapshot;
        silences.apply(snapshot, kNow);
        return snapshot.silences;
    }

private Q_SLOTS:
    void silencesWhatAllMatchersSelect()
    {
        Silences silences;
        QVERIFY(silences.put(wish({{"alertname", MatchOp::Regex, "Hot|Full"}, {"device", MatchOp::NotEqual, "sda"}}),
                             kNow));
        const std::vector<std::size_t> wanted{1, 0, 1, 0, 1, 0};
        QCOMPARE(counts(silences, {named({{"alertname", "Hot"}}), named({{"alertname", "Hot"}, {"device", "sda"}}),
                                   named({{"alertname", "Full"}, {"device", "sdb"}}), named({{"alertname", "Hotter"}}),
                                   named({{"alertname", "Hot"}}, AlertState::Pending),
                                   named({{"alertname", "Hot"}}, AlertState::Resolved)}),
                 wanted);
    }

    void holdsFromItsBeginningUntilItsEnd()
    {
        Silences silences;
        SilenceRequest later = wish();
        later.startsAt = kNow + 1000;
        QVERIFY(silences.put(later, kNow));
        const auto silenced = [&](Timestamp t) { return counts(silences, {named({{"alertname", "Hot"}})}, t).at(0); };
        QCOMPARE(silenced(kNow + 999), 0U);
        QVERIFY(!silences.advance(kNow + 999));
        QCOMPARE(silenced(kNow + 1000), 1U);
        QVERIFY(silences.advance(kNow + 1000));
        QVERIFY(!silences.advance(kNow + 1001));
        QCOMPARE(silenced(kNow + kHour - 1), 1U);
        QCOMPARE(silenced(kNow + kHour), 0U);
        QVERIFY(silences.advance(kNow + kHour));
        QCOMPARE(all(silences).size(), 1U); // to be looked up
        QVERIFY(!silences.advance(kNow + kHour + Silences::kKeepMs - 1));
        QVERIFY(silences.advance(kNow + kHour + Silences::kKeepMs));
        QVERIFY(all(silences).empty());
        QVERIFY(!silences.advance(kNow + 2 * Silences::kKeepMs));
    }

    void whatWasLoudStaysSo()
    {
        Silences silences;
        SilenceRequest early = wish();
        early.startsAt = kNow - kHour;
        const auto silence = silences.put(early, kNow);
        QVERIFY(silence);
        QCOMPARE(silence->startsAt, kNow);
        QCOMPARE(silence->updatedAt, kNow);
    }

    void refusesWhatIsNoSilence_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<int>("which");
        QTest::newRow("no matcher") << QStringLiteral("/matchers") << 0;
        QTest::newRow("takes everything") << QStringLiteral("/matchers") << 1;
        QTest::newRow("a regular expression that is none") << QStringLiteral("/matchers/1/value") << 2;
        QTest::newRow("ends before it begins") << QStringLiteral("/endsAt") << 3;
        QTest::newRow("is over") << QStringLiteral("/endsAt") << 4;
    }

    void refusesWhatIsNoSilence()
    {
        QFETCH(const QString, pointer);
        QFETCH(const int, which);
        SilenceRequest request = wish();
        switch (which) {
        case 0: request.matchers.clear(); break;
        case 1: request.matchers = {{"a", MatchOp::NotEqual, "b"}, {"c", MatchOp::Regex, ".*"}}; break;
        case 2: request.matchers.push_back({"a", MatchOp::Regex, "("}); break;
        case 3: request.endsAt = request.startsAt; break;
        default: request.startsAt = kNow - kHour, request.endsAt = kNow;
        }
        Silences silences;
        const auto put = silences.put(request, kNow);
        QVERIFY(!put);
        QCOMPARE(put.error().kind, ErrorKind::Invalid);
        QCOMPARE(put.error().place.pointer, pointer);
        QVERIFY(all(silences).empty());
    }

    void changesInPlaceWhatMayChange()
    {
        Silences silences;
        const Silence first = *silences.put(wish(), kNow);
        SilenceRequest longer = wish();
        longer.id = first.id;
        longer.endsAt += kHour;
        longer.comment = QStringLiteral("takes longer");
        const auto changed = silences.put(longer, kNow + 1000);
        QVERIFY(changed);
        QCOMPARE(changed->id, first.id);
        QCOMPARE(all(silences).size(), 1U);
        QCOMPARE(all(silences)[0].endsAt, kNow + 2 * kHour);
        QCOMPARE(all(silences)[0].comment, longer.comment);
    }

    void othersTakeThePlaceOfWhatMayNot()
    {
        Silences silences;
        const Silence first = *silences.put(wish(), kNow);
        SilenceRequest other = wish({{"alertname", MatchOp::Equal, "Full"}});
        other.id = first.id;
        const auto changed = silences.put(other, kNow + 1000);
        QVERIFY(changed);
        QVERIFY(changed->id != first.id);
        QCOMPARE(all(silences).size(), 2U);
        const std::vector<std::size_t> wanted{0, 1};
        QCOMPARE(counts(silences, {named({{"alertname", "Hot"}}), named({{"alertname", "Full"}})}, kNow + 1000),
                 wanted);
        // One that has ended isn't woken up.
        SilenceRequest again = wish();
        again.id = first.id;
        QVERIFY(silences.put(again, kNow + 2000)->id != first.id);
        other.id = QStringLiteral("nobody");
        QCOMPARE(silences.put(other, kNow).error().kind, ErrorKind::NotFound);
    }

    void isEndedByHand()
    {
        Silences silences;
        const Silence first = *silences.put(wish(), kNow);
        SilenceRequest later = wish();
        later.startsAt = kNow + kHour / 2;
        const Silence second = *silences.put(later, kNow);
        QCOMPARE(silences.expire(first.id, kNow + 10)->endsAt, kNow + 10);
        QCOMPARE(silences.expire(first.id, kNow + 20)->endsAt, kNow + 10);
        QVERIFY(silences.expire(second.id, kNow + 20));
        QCOMPARE(counts(silences, {named({{"alertname", "Hot"}})}, kNow + kHour / 2 + 1).at(0), 0U);
        for (const Silence &each : all(silences))
            QCOMPARE(int(each.state(kNow + 20)), int(SilenceState::Expired));
        QCOMPARE(silences.expire(QStringLiteral("nobody"), kNow).error().kind, ErrorKind::NotFound);
    }

    void thereAreNotAnyNumberOfThem()
    {
        Silences silences;
        for (std::size_t i = 0; i < Silences::kMost; ++i)
            QVERIFY(silences.put(wish(), kNow));
        QCOMPARE(silences.put(wish(), kNow).error().kind, ErrorKind::TooLarge);
    }

    void areThereAfterARestart()
    {
        reset();
        std::vector<Silence> before;
        {
            auto database = StateDatabase::open(stateFile());
            QVERIFY(database);
            Silences silences;
            silences.open(database->get());
            QVERIFY(silences.put(wish({{"a", MatchOp::NotRegex, "\"x\"\n"}, {"b", MatchOp::Equal, "ü"}}), kNow));
            const Silence gone = *silences.put(wish(), kNow);
            QVERIFY(silences.expire(gone.id, kNow + 5));
            before = all(silences);
        }
        auto database = StateDatabase::open(stateFile());
        QVERIFY(database);
        Silences silences;
        silences.open(database->get());
        QCOMPARE(all(silences), before);
        QVERIFY(silences.advance(kNow + kHour + Silences::kKeepMs));
        Silences afterwards;
        afterwards.open(database->get());
        QVERIFY(all(afterwards).empty());
    }

    void theManagerTellsOfThem()
    {
        reset();
        m_manager->start({rules()});
        m_load = 9;
        run(30s);
        QVERIFY(alert().state == AlertState::Firing);
        QVERIFY(alert().silencedBy.empty());
        SilenceRequest request = wish({{"alertname", MatchOp::Equal, "LoadHigh"}});
        request.startsAt = m_now;
        request.endsAt = m_now + 15'000;
        const auto revision = snapshot().revision;
        const QFuture<Result<Silence>> done = m_manager->silence(request);
        QTRY_VERIFY(done.isFinished());
        QVERIFY(done.result());
        QCOMPARE(alert().silencedBy, std::vector<QString>{done.result()->id});
        QVERIFY(snapshot().revision > revision);
        run(14s);
        QVERIFY(!alert().silencedBy.empty());
        run(1s); // its end is told at once, whenever rules are evaluated
        QVERIFY(alert().silencedBy.empty());
        QVERIFY(alert().state == AlertState::Firing);
        const QFuture<Result<Silence>> none = m_manager->expireSilence(QStringLiteral("nobody"));
        QTRY_VERIFY(none.isFinished());
        QVERIFY(!none.result());
        m_manager.reset();
    }
};

BELFRY_TEST(TestSilences)
#include "tst_silences.moc"
