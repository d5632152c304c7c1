// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "remote/api_json.h"
#include "remote/backoff.h"
#include "remote/client_tls.h"
#include "remote/http_client.h"
#include "remote/server_url.h"

#include <QTcpServer>

#include <cmath>

#include <unistd.h>

using namespace belfry;
using namespace std::chrono_literals;

class TestRemoteParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delaysDoubleUpToALimit()
    {
        Backoff backoff;
        std::vector<qint64> delays;
        for (int i = 0; i < 9; ++i)
            delays.push_back(backoff.next(0.5).count());
        QCOMPARE(delays, (std::vector<qint64>{150, 300, 600, 1200, 2400, 4800, 9600, 10000, 10000}));
        backoff.reset();
        QCOMPARE(backoff.next(0.5), Backoff::kFirst);
    }

    void jitterStaysWithinAQuarter()
    {
        Backoff low;
        Backoff high;
        QCOMPARE(low.next(0.0).count(), 113);
        QVERIFY(high.next(0.999) <= 188ms);
    }

    void aCertificateThatIsNotAcceptedIsExplained()
    {
        QCOMPARE(certificateProblem({}), QString());
        const QSslError selfSigned(QSslError::SelfSignedCertificate);
        const QSslError expired(QSslError::CertificateExpired);
        const QString problem = certificateProblem({selfSigned, expired, selfSigned});
        QVERIFY2(problem.contains(QLatin1String("self-signed")) && problem.contains(QLatin1String("expired")),
                 qPrintable(problem));
        QCOMPARE(problem.count(QLatin1String("self-signed")), 1);
    }

    void refusesWhatIsNoListOfNames()
    {
        QCOMPARE(parseNamesAnswer("{\"data\":[\"a\",\"b\"]}").value_or(std::vector<std::string>()),
                 (std::vector<std::string>{"a", "b"}));
        for (const char *body : {"", "{}", "{\"data\":{}}", "[]"}) {
            QVERIFY(!parseNamesAnswer(body));
            QCOMPARE(parseMetadataAnswer(body).has_value(), QByteArray(body).contains("{}}"));
        }
        const auto described = parseMetadataAnswer("{\"data\":{\"b\":[],\"a\":[{\"type\":\"gauge\"}]}}");
        QVERIFY(described.has_value());
        QCOMPARE(described->at(0), (std::pair<std::string, Metadata>{"a", {MetricType::Gauge, "", ""}}));
        QCOMPARE(described->at(1).second, Metadata());
    }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        QTest::newRow("stream") << "ws://tower:1"
                                << "ws://tower:1";
        QTest::newRow("TLS") << "wss://tower"
                             << "wss://tower";
        QTest::newRow("HTTP") << "http://127.0.0.1:9909"
                              << "http://127.0.0.1:9909";
        QTest::newRow("host") << "tower.example.org"
                              << "ws://tower.example.org:9909";
        QTest::newRow("host and port") << "[::1]:80"
                                       << "ws://[::1]:80";
        QTest::newRow("another scheme") << "ftp://tower"
                                        << "";
        QTest::newRow("no host") << "ws://"
                                 << "";
        QTest::newRow("no number") << "ws://tower:port"
                                   << "";
        QTest::newRow("no colon") << "http//tower:9909"
                                  << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }

    void readsAddresses()
    {
        QFETCH(QString, text);
        const auto url = parseServerUrl(text);
        QTEST(url ? url->toString() : QString(""), "url");
        if (!url)
            QVERIFY(url.error().message.contains("expected ws://HOST:PORT"));
    }

    void readsAVector()
    {
        const auto result = parseQueryAnswer("{\"status\":\"success\",\"warnings\":[\"w\"],\"data\":{\"resultType\":"
                                             "\"vector\",\"result\":[{\"metric\":{\"__name__\":\"up\",\"a\":\"b\"},"
                                             "\"value\":[1700000000.25,\"+Inf\"]}]}}");
        QVERIFY(result.has_value());
        QCOMPARE((*result)->type, ValueType::Vector);
        QCOMPARE(*(*result)->series.at(0).labels, Labels::of("up", {{"a", "b"}}));
        QCOMPARE((*result)->series[0].samples.at(0).t, Timestamp(1'700'000'000'250));
        QVERIFY(std::isinf((*result)->series[0].samples[0].v));
        QCOMPARE((*result)->warnings, std::vector<QString>{QStringLiteral("w")});
    }

    void readsAScalarAndAMatrix()
    {
        const auto scalar = parseQueryAnswer("{\"data\":{\"resultType\":\"scalar\",\"result\":[2,\"NaN\"]}}");
        QVERIFY(scalar.has_value());
        QVERIFY(std::isnan((*scalar)->scalar.v));
        QCOMPARE((*scalar)->scalar.t, Timestamp(2000));
        const auto matrix = parseQueryAnswer("{\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{},"
                                             "\"values\":[[1,\"1\"],[2,\"-2.5\"]]}]}}");
        QVERIFY(matrix.has_value());
        QCOMPARE((*matrix)->series.at(0).samples.size(), std::size_t(2));
        QCOMPARE((*matrix)->series[0].samples[1].v, -2.5);
    }

    void whatIsNoAnswerIsAnError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a web page") << QByteArray("<html>");
        QTest::newRow("another type") << QByteArray("{\"data\":{\"resultType\":\"cow\"}}");
    }
    void whatIsNoAnswerIsAnError()
    {
        QFETCH(const QByteArray, body);
        const auto result = parseQueryAnswer(body);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Internal);
    }

    void errorsKeepTextKindAndPlace()
    {
        const Error problem =
            httpError(422, "{\"title\":\"Invalid\",\"detail\":\"overlaps\",\"pointer\":\"/pages/0\"}");
        QCOMPARE(problem.message, QStringLiteral("overlaps"));
        QCOMPARE(problem.kind, ErrorKind::Invalid);
        QCOMPARE(problem.place.pointer, QStringLiteral("/pages/0"));
        const Error ofAField =
            httpError(422, "{\"detail\":\"/role: expected a role\",\"errors\":[{\"pointer\":\"/role\","
                           "\"detail\":\"expected a role\"}]}");
        QCOMPARE(ofAField.toString(), QStringLiteral("/role: expected a role"));
        QCOMPARE(httpError(400, "{\"status\":\"error\",\"error\":\"bad\"}").message, QStringLiteral("bad"));
        QCOMPARE(httpError(412, {}).kind, ErrorKind::Conflict);
        QCOMPARE(httpError(503, {}).kind, ErrorKind::Unavailable);
        QVERIFY(httpError(500, "<html>").message.contains(QLatin1String("500")));
    }

    void nothingIsAskedOfAnotherUsersServer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
        if (::getuid() == 0)
            QSKIP("root may serve for everybody");
        HttpClient client({url, QStringLiteral("secret"), ::getuid() + 1});
        const auto reply = client.get(QStringLiteral("/metrics"));
        QVERIFY(reply.isFinished());
        QCOMPARE(reply.result().error().kind, ErrorKind::Unavailable);
        QVERIFY(!server.waitForNewConnection(0));
    }

    void nobodyThereIsUnavailable()
    {
        HttpClient client({QUrl(QStringLiteral("ws://127.0.0.1:1")), {}, {}});
        const auto reply = client.get(QStringLiteral("/"));
        QTRY_VERIFY(reply.isFinished());
        QVERIFY(!reply.result());
        QCOMPARE(reply.result().error().kind, ErrorKind::Unavailable);
    }
};

BELFRY_TEST(TestRemoteParts)
#include "tst_remote_parts.moc"
