// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "running_server.h"
#include "server/content_coding.h"
#include "server/entity_tag.h"

#include <zlib.h>

using namespace belfry;

namespace {

QByteArray unzipped(const QByteArray &bytes)
{
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return {};
    QByteArray out(1 << 22, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(qsizetype(stream.total_out));
    inflateEnd(&stream);
    return whole ? out : QByteArray("not gzip");
}

} // namespace

/// What every answer has, whichever route made it: gzip, conditions, origins, the methods that are not GET.
class HttpMannersTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray bearer() { return "Authorization: Bearer " + QByteArray(RunningServer::kToken) + "\r\n"; }
    static void addManySeries(RunningServer &running, int count)
    {
        for (int i = 0; i < count; ++i)
            running.store.add(Labels::of("many", {{"i", std::to_string(i)}}), running.clock.nowMs(), i);
    }

private Q_SLOTS:
    void readsAcceptEncoding_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const QByteArray &header, bool accepted) {
            QTest::newRow(header.isEmpty() ? "nothing" : header.constData()) << header << accepted;
        };
        row("", false);
        row("gzip", true);
        row("GZIP", true);
        row("deflate, gzip;q=0.5", true);
        row("gzip;q=0", false);
        row("gzip; q=0.000", false);
        row("*", true);
        row("*;q=0", false);
        row("gzip;q=0, *", false);
        row("identity", false);
        row("br", false);
    }
    void readsAcceptEncoding()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, accepted);
        HttpRequest request;
        if (!header.isEmpty())
            request.headers.append({"Accept-Encoding", header});
        QCOMPARE(acceptsGzip(request), accepted);
    }

    void readsEntityTags()
    {
        const auto tags = readEntityTags("W/\"a\" , \"7\",\"8-gzip\"");
        QVERIFY(tags);
        QCOMPARE(*tags, (std::vector<EntityTag>{{"a", true}, {"7", false}, {"8", false}}));
        QCOMPARE(taggedVersion({"7", false}), std::optional<quint64>(7));
        QVERIFY(!taggedVersion({"7", true}) && !taggedVersion({"07", false}) && !taggedVersion({"0", false}));
        for (const char *wrong : {"", "7", "\"7", "\"7\" \"8\"", "W/7", "w/\"7\"", "\"a b\"", "*"})
            QVERIFY2(!readEntityTags(wrong), wrong);
    }

    /// Small ones stay, larger ones are compressed here, the largest in the pool; what is read is the same.
    void compressesWhatIsLarge()
    {
        RunningServer running;
        addManySeries(running, 3000);
        QVERIFY(running.start());
        HttpClient client(running.port);
        for (const QByteArray &target :
             {QByteArray("/api/v1/series?match[]=many&limit=100"), QByteArray("/api/v1/series?match[]=many")}) {
            const HttpReply plain = client.get(target);
            QCOMPARE(plain.status, 200);
            QVERIFY(!plain.headers.contains("content-encoding"));
            QVERIFY(plain.body.size() > kGzipFromBytes);
            QVERIFY(plain.headers.value("vary").contains("Accept-Encoding"));
            const HttpReply small = client.get(target, "Accept-Encoding: gzip\r\n");
            QCOMPARE(small.headers.value("content-encoding"), QByteArray("gzip"));
            QVERIFY(small.body.size() < plain.body.size() / 2);
            QCOMPARE(unzipped(small.body), plain.body);
            const HttpReply head = client.request("HEAD", target, "Accept-Encoding: gzip\r\n");
            QCOMPARE(head.headers.value("content-length"), small.headers.value("content-length"));
        }
        const HttpReply tiny = client.get("/api/belfry/v1/identity", "Accept-Encoding: gzip\r\n");
        QVERIFY(!tiny.headers.contains("content-encoding"));
    }

    void aCompressedAnswerHasATagOfItsOwn()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const QByteArray path = "/api/belfry/v1/layouts/default";
        const QByteArray document = "{\"version\":1,\"name\":\"" + QByteArray(5000, 'x') + "\"}";
        QCOMPARE(client.request("PUT", path, bearer() + "If-None-Match: *\r\n", document).status, 201);
        const HttpReply reply = client.get(path, "Accept-Encoding: gzip\r\n");
        QCOMPARE(reply.headers.value("etag"), QByteArray("\"1-gzip\""));
        QCOMPARE(client.get(path, "If-None-Match: \"1-gzip\"\r\n").status, 304);
        QCOMPARE(client.request("PUT", path, bearer() + "If-Match: \"1-gzip\"\r\n", document).status, 200);
    }

    void listsAreNotSentTwice()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const HttpReply first = client.get("/api/belfry/v1/layouts");
        const QByteArray tag = first.headers.value("etag");
        QVERIFY(!tag.isEmpty());
        const HttpReply again = client.get("/api/belfry/v1/layouts", "If-None-Match: W/" + tag + "\r\n");
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty() && !again.headers.contains("content-length"));
        QCOMPARE(again.headers.value("etag"), tag);
        QCOMPARE(client.request("PUT", "/api/belfry/v1/layouts/a", bearer() + "If-None-Match: *\r\n", "{\"version\":1}")
                     .status,
                 201);
        QCOMPARE(client.get("/api/belfry/v1/layouts", "If-None-Match: " + tag + "\r\n").status, 200);
    }

    void lendsToPagesOfConfiguredOriginsOnly()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const QByteArray origin = "Origin: https://wall.example\r\n";
        HttpReply reply = client.get("/api/belfry/v1/layouts", origin);
        QCOMPARE(reply.headers.value("access-control-allow-origin"), QByteArray("https://wall.example"));
        QVERIFY(!reply.headers.contains("access-control-allow-credentials"));
        reply = client.request("OPTIONS", "/api/belfry/v1/layouts/default",
                               origin + "Access-Control-Request-Method: PUT\r\n");
        QCOMPARE(reply.status, 204);
        QVERIFY(reply.headers.value("access-control-allow-methods").contains("PUT"));
        QVERIFY(reply.headers.value("access-control-allow-headers").contains("If-Match"));
        // An error can be read too, the one of a wrong token among them.
        reply = client.get("/nowhere", origin);
        QCOMPARE(reply.headers.value("access-control-allow-origin"), QByteArray("https://wall.example"));
        HttpClient wrong(running.port);
        reply = wrong.get("/api/belfry/v1/layouts", origin + "Authorization: Bearer no\r\n");
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.headers.value("access-control-allow-origin"), QByteArray("https://wall.example"));
        // Its own pages need no permission.
        reply = client.get("/api/belfry/v1/layouts", "Origin: http://localhost\r\n");
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.headers.contains("access-control-allow-origin"));
    }

    void lendsToNobodyUnlessConfigured()
    {
        RunningServer running;
        running.options.allowedOrigins.clear();
        QVERIFY(running.start());
        HttpClient client(running.port);
        const HttpReply reply = client.request("OPTIONS", "/api/belfry/v1/layouts",
                                               "Origin: http://localhost\r\nAccess-Control-Request-Method: GET\r\n");
        QCOMPARE(reply.status, 204);
        QVERIFY(!reply.headers.contains("access-control-allow-origin"));
        QVERIFY(!reply.headers.contains("vary"));
        QCOMPARE(HttpClient(running.port).get("/api/belfry/v1/layouts", "Origin: https://wall.example\r\n").status,
                 403);
    }

    void answersForTheServerAsAWhole()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const HttpReply reply = client.request("OPTIONS", "*");
        QCOMPARE(reply.status, 204);
        QVERIFY(reply.headers.value("allow").contains("PATCH"));
        QCOMPARE(client.request("BREW", "/api/belfry/v1/layouts").status, 405);
    }
};

BELFRY_TEST(HttpMannersTest)
#include "tst_http_manners.moc"
