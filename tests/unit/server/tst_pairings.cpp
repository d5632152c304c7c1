// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "running_server.h"
#include "server/pairing_codes.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace belfry;

namespace {

const QByteArray kPairings = "/api/belfry/v1/pairings";
constexpr std::int64_t kMinuteNs = 60'000'000'000;

HttpReply pair(HttpClient &admin, const QByteArray &body = "{\"role\":\"viewer\"}")
{
    return admin.request("POST", kPairings, QByteArray("Authorization: Bearer ") + RunningServer::kToken + "\r\n",
                         body);
}

HttpReply redeem(HttpClient &anybody, const QString &code, const QByteArray &name = "laptop")
{
    return anybody.request("POST", kPairings + "/redeem", {},
                           "{\"code\":\"" + code.toLatin1() + "\",\"name\":\"" + name + "\"}");
}

QString codeOf(const HttpReply &reply)
{
    return reply.json().value(QLatin1String("code")).toString();
}

} // namespace

/// The codes themselves, and how they become tokens.
class PairingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsGoodOnceAndForItsTime()
    {
        PairingCodes codes;
        const QString code = codes.make({Role::Operator, 5}, 600'000, kMinuteNs);
        QVERIFY2(
            QRegularExpression(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$")).match(code).hasMatch(),
            qPrintable(code));
        QVERIFY(!codes.take(QStringLiteral("0000-0000"), kMinuteNs));
        QVERIFY(!codes.take({}, kMinuteNs));
        const auto wish = codes.take(code, 2 * kMinuteNs);
        QVERIFY(wish && wish->role == Role::Operator && wish->expires == 5);
        QVERIFY(!codes.take(code, 2 * kMinuteNs));
        const QString late = codes.make({}, 600'000, kMinuteNs);
        QVERIFY(!codes.take(late, 11 * kMinuteNs));
    }

    void howACodeIsTypedDoesNotMatter()
    {
        PairingCodes codes;
        for (int i = 0; i < 50; ++i) { // until all letters have come
            QString code = codes.make({}, 600'000, 1);
            code = code.toLower().replace(u'0', u'o').replace(u'1', i % 2 ? u'i' : u'L').replace(u'-', u' ');
            QVERIFY2(codes.take(code, 2), qPrintable(code));
        }
    }

    void onlySomeCodesAreGoodAtATime()
    {
        PairingCodes codes;
        std::vector<QString> made;
        for (std::size_t i = 0; i <= PairingCodes::kMost; ++i)
            made.push_back(codes.make({}, 600'000, 1));
        QVERIFY(!codes.take(made.front(), 2));
        QVERIFY(codes.take(made[1], 2));
        QVERIFY(codes.take(made.back(), 2));
    }

    void manyGuessesWaitWhereverTheyComeFrom()
    {
        PairingCodes codes;
        int allowed = 0;
        for (int i = 0; i < 10'000; ++i)
            allowed += codes.mayGuess(kMinuteNs) ? 1 : 0;
        QCOMPARE(allowed, 60);
        allowed = 0;
        for (int i = 0; i < 10'000; ++i)
            allowed += codes.mayGuess(kMinuteNs + i * 1'000'000LL) ? 1 : 0; // in ten seconds
        QVERIFY(allowed > 15 && allowed < 25);
    }

    void aCodeBecomesATokenOnce()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient admin(running.port);
        const Timestamp end = running.clock.nowMs() + 86'400'000;
        const HttpReply made = pair(admin, "{\"role\":\"editor\",\"expires\":" + QByteArray::number(qint64(end)) + "}");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.headers.value("cache-control"), QByteArray("no-store"));
        QCOMPARE(made.json().value(QLatin1String("until")).toInteger(), running.clock.nowMs() + 600'000);
        QVERIFY(!running.tokens.hasValid());

        HttpClient anybody(running.port);
        const HttpReply redeemed = redeem(anybody, codeOf(made));
        QCOMPARE(redeemed.status, 201);
        QCOMPARE(redeemed.headers.value("cache-control"), QByteArray("no-store"));
        const QJsonObject token = redeemed.json();
        QCOMPARE(token.value(QLatin1String("role")).toString(), QStringLiteral("editor"));
        QCOMPARE(token.value(QLatin1String("name")).toString(), QStringLiteral("laptop"));
        QCOMPARE(token.value(QLatin1String("expires")).toInteger(), qint64(end));
        const auto bearer = running.tokens.find(token.value(QLatin1String("token")).toString().toLatin1());
        QVERIFY(bearer && bearer->role == Role::Editor);

        const HttpReply again = redeem(anybody, codeOf(made));
        QCOMPARE(again.status, 403);
        QCOMPARE(again.json()[QLatin1String("errors")][0][QLatin1String("pointer")].toString(),
                 QStringLiteral("/code"));
        const QStringList log = running.audited();
        QVERIFY2(log.contains(QStringLiteral("anonymous pairings.redeem /api/belfry/v1/tokens/1 201")),
                 qPrintable(log.join(u'\n')));
        QVERIFY(log.contains(QStringLiteral("local token pairings.create /api/belfry/v1/pairings 201")));
        QVERIFY(log.contains(QStringLiteral("anonymous login  wrong pairing code")));
        QVERIFY(!log.join(u' ').contains(codeOf(made)));
    }

    void aCodeThatHasExpiredIsWorthNothing()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient admin(running.port);
        const QString code = codeOf(pair(admin, "{\"role\":\"viewer\",\"validMs\":60000}"));
        running.clock.advance(60'000);
        HttpClient anybody(running.port);
        QCOMPARE(redeem(anybody, code).status, 403);
        QVERIFY(!running.tokens.hasValid());
    }

    void guessingIsSlowedDown()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient admin(running.port);
        const QString code = codeOf(pair(admin));
        HttpClient guesser(running.port);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(redeem(guesser, QStringLiteral("0000-000%1").arg(i)).status, 403);
        const HttpReply refused = redeem(guesser, code); // right, but it isn't looked at
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.headers.value("retry-after"), QByteArray("1"));
        running.clock.advance(1000);
        QCOMPARE(redeem(guesser, code).status, 201);
    }

    void onlyAnAdministratorMakesCodes()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        QCOMPARE(client.request("POST", kPairings, {}, "{\"role\":\"viewer\"}").status, 403);
        QCOMPARE(client
                     .request("POST", kPairings, "Authorization: Bearer " + running.token(Role::Editor) + "\r\n",
                              "{\"role\":\"viewer\"}")
                     .status,
                 403);
    }

    void refusesWishes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char *name, const char *body, const char *pointer) {
            QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(pointer);
        };
        row("no role", "{}", "/role");
        row("king", "{\"role\":\"king\"}", "/role");
        row("past", "{\"role\":\"viewer\",\"expires\":1}", "/expires");
        row("for a moment", "{\"role\":\"viewer\",\"validMs\":59999}", "/validMs");
        row("for a day", "{\"role\":\"viewer\",\"validMs\":86400000}", "/validMs");
        row("a name", "{\"role\":\"viewer\",\"name\":\"x\"}", "/name");
    }
    void refusesWishes()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, pointer);
        RunningServer running;
        QVERIFY(running.start());
        HttpClient admin(running.port);
        const HttpReply reply = pair(admin, body);
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.json()[QLatin1String("errors")][0][QLatin1String("pointer")].toString(), pointer);
    }

    void aNameIsMadePrintable()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient admin(running.port);
        HttpClient anybody(running.port);
        const HttpReply strange = redeem(anybody, codeOf(pair(admin)), "\\u0007a\\nb ");
        QCOMPARE(strange.json().value(QLatin1String("name")).toString(), QStringLiteral("ab"));
        const HttpReply empty = redeem(anybody, codeOf(pair(admin)), "\\u0007");
        QCOMPARE(empty.json().value(QLatin1String("name")).toString(), QStringLiteral("paired viewer"));
    }
};

BELFRY_TEST(PairingsTest)
#include "tst_pairings.moc"
