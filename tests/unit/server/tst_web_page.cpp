// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/server/http_client.h"
#include "unit/server/running_server.h"

#include <QCryptographicHash>

using namespace belfry;

class TestWebPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCompressedForWhoTakesIt_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("gzip");
        QTest::newRow("nothing said") << QByteArray() << false;
        QTest::newRow("gzip") << QByteArray("Accept-Encoding: gzip, deflate, br\r\n") << true;
        QTest::newRow("in capitals, with a weight") << QByteArray("Accept-Encoding: br, GZIP;q=0.5\r\n") << true;
        QTest::newRow("refused") << QByteArray("Accept-Encoding: gzip;q=0, br\r\n") << false;
        QTest::newRow("another") << QByteArray("Accept-Encoding: br\r\n") << false;
    }
    void isCompressedForWhoTakesIt()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, gzip);
        RunningServer running;
        QVERIFY(running.start());
        const HttpReply page = HttpClient(running.port).get("/", header);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.headers.value("content-encoding"), gzip ? QByteArray("gzip") : QByteArray());
        QVERIFY(page.headers.value("vary").contains("Accept-Encoding"));
        QCOMPARE(page.body.startsWith("<!DOCTYPE html>"), !gzip);
        // What counts the lines that run has its sources with it.
        QVERIFY(page.body.size() < 250'000 || qEnvironmentVariableIsSet("BELFRY_WEB_COVERAGE"));
    }

    void isNotSentTwice()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        const QByteArray gzip = "Accept-Encoding: gzip\r\n";
        const QByteArray plainTag = client.get("/").headers.value("etag");
        const QByteArray gzipTag = client.get("/", gzip).headers.value("etag");
        QVERIFY(!plainTag.isEmpty() && plainTag != gzipTag);
        const HttpReply again = client.get("/", gzip + "If-None-Match: \"other\", W/" + gzipTag + "\r\n");
        QCOMPARE(again.status, 304);
        QCOMPARE(again.headers.value("etag"), gzipTag);
    }

    void onlyItsOwnScriptMayRun()
    {
        RunningServer running;
        QVERIFY(running.start());
        const HttpReply page = HttpClient(running.port).get("/");
        const QByteArray open = "<script type=\"module\">";
        const qsizetype start = page.body.indexOf(open) + open.size();
        const QByteArray script = page.body.mid(start, page.body.indexOf("</script>", start) - start);
        const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
        const QByteArray policy = page.headers.value("content-security-policy");
        QVERIFY2(policy.contains("script-src 'sha256-" + hash + "';"), policy.constData());
        QVERIFY(policy.contains("connect-src 'self'") && !policy.contains("unsafe"));
        QCOMPARE(page.body.count("<script"), 1);
    }

    void isThereForAll()
    {
        RunningServer running;
        QVERIFY(running.start());
        HttpClient client(running.port);
        QCOMPARE(client.request("HEAD", "/").status, 200);
        QCOMPARE(client.request("POST", "/", {}, "x").status, 405);
    }
};

BELFRY_TEST(TestWebPage)

#include "tst_web_page.moc"
