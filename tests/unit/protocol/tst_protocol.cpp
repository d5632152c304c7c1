// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "protocol/codec.h"
#include "protocol/limits.h"

#include <QFile>

using namespace belfry;

namespace {

struct Example {
    bool fromClient = false;
    QByteArray json;
};

/// The lines of the blocks that begin with ```json client or ```json server.
QList<Example> examples()
{
    QFile file(QStringLiteral(BELFRY_TESTS "/../docs/protocol.md"));
    QList<Example> found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    enum class Block { Other, Client, Server };
    Block block = Block::Other;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("```"))
            block = line == "```json client" ? Block::Client : line == "```json server" ? Block::Server : Block::Other;
        else if (block != Block::Other)
            found.append({block == Block::Client, line});
    }
    return found;
}

} // namespace

class ProtocolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentedMessagesAreUnderstood_data()
    {
        QTest::addColumn<bool>("fromClient");
        QTest::addColumn<QByteArray>("json");
        int number = 0;
        for (const Example &example : examples())
            QTest::addRow("example %d", ++number) << example.fromClient << example.json;
        QVERIFY(number >= 18);
    }
    void documentedMessagesAreUnderstood()
    {
        QFETCH(bool, fromClient);
        QFETCH(QByteArray, json);
        QByteArray again;
        if (fromClient) {
            const auto message = wire::decodeClient(json);
            QVERIFY2(message, qPrintable(message ? QString() : message.error().toError().toString()));
            again = wire::encode(*message);
        } else {
            const auto message = wire::decodeServer(json);
            QVERIFY2(message, qPrintable(message ? QString() : message.error().toError().toString()));
            again = wire::encode(*message);
        }
        // The page shows exactly what is sent.
        QCOMPARE(QString::fromUtf8(again), QString::fromUtf8(json));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *json, const char *code, const char *pointer,
                            const char *expected) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(code) << QString::fromLatin1(pointer)
                                << QString::fromLatin1(expected);
        };
        row("empty", "", "invalid_message", "", "not JSON");
        row("not JSON", "{\"type\":", "invalid_message", "", "not JSON at byte");
        row("not UTF-8", "{\"type\":\"\xff\"}", "invalid_message", "", "not JSON");
        row("an array", "[1]", "invalid_message", "", "expected a JSON object");
        row("no type", "{}", "invalid_message", "", "the field \"type\" is missing");
        row("type is no string", "{\"type\":1}", "invalid_message", "/type", "expected a string");
        row("unknown type", "{\"type\":\"shout\"}", "unknown_type", "/type",
            "expected one of hello, subscribe, unsubscribe, pause, resume, ping");
        row("no version", "{\"type\":\"hello\"}", "invalid_message", "", "\"version\" is missing");
        row("id of zero", "{\"type\":\"unsubscribe\",\"id\":0}", "invalid_message", "/id", "a whole number from 1");
        row("id is broken", "{\"type\":\"unsubscribe\",\"id\":1.5}", "invalid_message", "/id", "a whole number from 1");
        row("no query", "{\"type\":\"subscribe\",\"id\":1}", "invalid_message", "", "\"query\" is missing");
        row("blank query", "{\"type\":\"subscribe\",\"id\":1,\"query\":\"  \"}", "invalid_message", "/query",
            "a PromQL expression");
        row("fast step", "{\"type\":\"subscribe\",\"id\":1,\"query\":\"up\",\"step\":99}", "invalid_message", "/step",
            "from 100 to 86400000");
        row("step as text", "{\"type\":\"subscribe\",\"id\":1,\"query\":\"up\",\"step\":\"1s\"}", "invalid_message",
            "/step", "a whole number");
        row("many points", "{\"type\":\"subscribe\",\"id\":1,\"query\":\"up\",\"maxPoints\":11001}", "invalid_message",
            "/maxPoints", "from 0 to 11000");
        row("extremes of any number", "{\"type\":\"subscribe\",\"id\":1,\"query\":\"up\",\"reduce\":\"minmax\"}",
            "invalid_message", "/reduce", "maxPoints beside");
        row("unknown precision", "{\"type\":\"subscribe\",\"id\":1,\"query\":\"up\",\"precision\":\"half\"}",
            "invalid_message", "/precision", "one of double, single");
        row("negative deadband", "{\"type\":\"subscribe\",\"id\":1,\"query\":\"up\",\"deadband\":-1}",
            "invalid_message", "/deadband", "isn't negative");
        row("unknown topic", "{\"type\":\"subscribe\",\"id\":1,\"topic\":\"weather\"}", "invalid_message", "/topic",
            "one of alerts, health, layouts, hosts, processes, connections, annotations");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        QFETCH(QString, pointer);
        QFETCH(QString, expected);
        const auto message = wire::decodeClient(json);
        QVERIFY(!message);
        QCOMPARE(toString(message.error().code), code);
        QCOMPARE(message.error().place.pointer, pointer);
        QVERIFY2(message.error().message.contains(expected), qPrintable(message.error().message));
    }

    void whatIsWrongInCborIsNamed_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QByteArray("") << QString() << QStringLiteral("not CBOR at byte 0");
        QTest::newRow("cut off") << QByteArray("a16474797065") << QString() << QStringLiteral("not CBOR at byte 6");
        QTest::newRow("two items") << QByteArray("a0a0") << QString() << QStringLiteral("nothing behind byte 1");
        QTest::newRow("a text") << QByteArray("6161") << QString() << QStringLiteral("expected a map, or an array");
        QTest::newRow("no such message") << QByteArray("8109") << QString() << QStringLiteral("number of a message");
        QTest::newRow("a number as name") << QByteArray("a10102") << QString() << QStringLiteral("expected text");
        QTest::newRow("a byte string") << QByteArray("a164747970654161") << QStringLiteral("/type")
                                       << QStringLiteral("expected a number, text");
        QTest::newRow("a step as text") << QByteArray("a464747970656973756273637269626562696401657175657279627570647374"
                                                      "65706161")
                                        << QStringLiteral("/step") << QStringLiteral("a whole number");
        QTest::newRow("deep") << QByteArray(80, '8').replace("8", "81") << QString("/0").repeated(33)
                              << QStringLiteral("at most 32 levels");
    }
    void whatIsWrongInCborIsNamed()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QString, pointer);
        QFETCH(QString, expected);
        QByteArray bytes = QByteArray::fromHex(hex);
        if (hex.startsWith("8181"))
            bytes += char(0x80);
        const auto message = wire::decodeClient(bytes, wire::Encoding::Cbor);
        QVERIFY(!message);
        QVERIFY2(message.error().message.contains(expected), qPrintable(message.error().message));
        QCOMPARE(message.error().place.pointer, pointer);
    }

    /// What a second costs: the numbers that the documentation promises.
    void aPointInCborIsSmall()
    {
        const wire::ChannelId channel(200);
        const double value = wire::toSingle(0.1234);
        std::vector<wire::Change> apart;
        for (quint32 i = 0; i < 10; ++i)
            apart.push_back({2 * i, value});
        const QByteArray delta = wire::encodeDelta(channel, 1000, apart, wire::Encoding::Cbor);
        QVERIFY2(delta.size() <= 20 + 6 * 10, qPrintable(QString::number(delta.size())));
        const std::vector<double> values(10, value);
        const QByteArray whole = wire::encodePoints(channel, 100'000, 1'764'000'000'000, values, wire::Encoding::Cbor);
        QVERIFY2(whole.size() <= 22 + 6 * 10, qPrintable(QString::number(whole.size())));
    }

    void batchesAreTheirPoints()
    {
        for (const wire::Encoding encoding : {wire::Encoding::Json, wire::Encoding::Cbor}) {
            const std::vector<double> values{1, 2.5};
            const std::vector<QByteArray> parts{
                wire::encodePoints(wire::ChannelId(3), 7, 1000, values, encoding),
                wire::encodeDelta(wire::ChannelId(3), 1000, std::vector<wire::Change>{{1, 4}}, encoding)};
            const auto message = wire::decodeServer(wire::encodeBatch(parts, encoding), encoding);
            QVERIFY2(message, qPrintable(message ? QString() : message.error().toError().toString()));
            const auto &of = std::get<wire::Batch>(*message).of;
            QCOMPARE(of.size(), 2U);
            QCOMPARE(std::get<wire::Points>(of[0]).values, values);
            QCOMPARE(std::get<wire::Delta>(of[1]).changes.front().index, 1U);
        }
    }

    void aRefusedRequestIsNamedByItsId()
    {
        const auto message = wire::decodeClient("{\"type\":\"subscribe\",\"id\":9,\"query\":7}");
        QVERIFY(!message);
        QVERIFY(message.error().id == wire::RequestId(9));
    }

    void largeMessagesAreNotRead()
    {
        QByteArray json = "{\"type\":\"ping\",\"pad\":\"" + QByteArray(wire::limits::kClientMessageBytes, 'x') + "\"}";
        QVERIFY(wire::decodeClient(json).error().code == wire::ErrorCode::TooLarge);
        const QByteArray query(wire::limits::kQueryChars + 1, '1');
        json = "{\"type\":\"subscribe\",\"id\":1,\"query\":\"" + query + "\"}";
        QVERIFY(wire::decodeClient(json).error().code == wire::ErrorCode::TooLarge);
        QCOMPARE(wire::decodeClient(json).error().place.pointer, QStringLiteral("/query"));
    }

    void deepNestingIsRefused()
    {
        const QByteArray json = "{\"type\":\"ping\",\"x\":" + QByteArray(20'000, '[') + QByteArray(20'000, ']') + "}";
        QVERIFY(wire::decodeClient(json).error().code == wire::ErrorCode::InvalidMessage);
    }

    void unknownFieldsAreIgnored()
    {
        const auto message = wire::decodeClient("{\"type\":\"ping\",\"nonce\":3,\"later\":{\"a\":[1]}}");
        QVERIFY(message);
        QCOMPARE(std::get<wire::Ping>(*message).nonce, 3);
    }

    void historyLiesOnItsGrid()
    {
        QueryResult matrix;
        matrix.type = ValueType::Matrix;
        matrix.series.push_back({std::make_shared<const Labels>(Labels::of("up")), {{1000, 1}, {3000, 3}}});
        const wire::History history = wire::toHistory(1, wire::ChannelId(2), 5, matrix, 1000, 3000, 1000);
        QCOMPARE(history.series.front().values.size(), 3U);
        QVERIFY(isStale(history.series.front().values[1]));
        const QueryResultPtr again = wire::toResult(history);
        QCOMPARE(again->series.size(), 1U);
        QCOMPARE(again->series.front().samples.size(), 2U);
        QCOMPARE(again->series.front().samples[1].t, 3000);
        QCOMPARE(again->series.front().samples[1].v, 3.0);
    }

    void historyOfAnotherLengthIsRefused()
    {
        const auto message =
            wire::decodeServer("{\"type\":\"history\",\"id\":1,\"channel\":2,\"offset\":0,\"from\":1000,\"to\":3000,"
                               "\"step\":1000,\"resolution\":\"raw\",\"series\":[{\"labels\":{},\"values\":[1,2]}]}");
        QVERIFY(!message);
        QCOMPARE(message.error().place.pointer, QStringLiteral("/series/0/values"));
    }

    void labelsThatAreNotUtf8DoNotBreakTheMessage()
    {
        const wire::Series series{wire::ChannelId(1),
                                  {{1, std::make_shared<const Labels>(Labels::of("x", {{"file", "a\xff\x80"
                                                                                                "b"}}))}}};
        const auto message = wire::decodeServer(wire::encode(wire::ServerMessage(series)));
        QVERIFY(message);
        const std::string value(std::get<wire::Series>(*message).refs.front().labels->get("file"));
        QVERIFY(value.starts_with("a\xef\xbf\xbd"));
    }
};

BELFRY_TEST(ProtocolTest)
#include "tst_protocol.moc"
