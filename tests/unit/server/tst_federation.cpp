// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http_client.h"
#include "program/test_class.h"
#include "running_server.h"

using namespace belfry;

/// /federate as another Prometheus asks for it.
class FederationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_running = std::make_unique<RunningServer>();
        const Timestamp now = m_running->clock.nowMs();
        const auto labels = [](const char *name, const char *job) {
            return Labels::of(name, {{"instance", "tower"}, {"job", job}});
        };
        m_running->store.add(labels("node_load1", "node"), now - 2000, 0.5);
        m_running->store.add(labels("node_load1", "node"), now - 1000, 0.75);
        m_running->store.add(labels("node_load5", "node"), now - 299'999, 4);
        m_running->store.add(labels("node_load15", "node"), now - 300'000, 4); // no longer looked back to
        m_running->store.add(labels("probe_success", "blackbox"), now, 1);
        m_running->store.add(labels("gone", "node"), now - 1000, 1);
        m_running->store.add(labels("gone", "node"), now, staleMarker());
        QVERIFY(m_running->start());
    }

    void givesTheNewestWithAllLabels()
    {
        const QByteArray body = ask("match[]={job=%22node%22}");
        QCOMPARE(QString::fromUtf8(body),
                 QStringLiteral("# TYPE node_load1 untyped\n"
                                "node_load1{instance=\"tower\",job=\"node\"} 0.75 1699999999000\n"
                                "# TYPE node_load5 untyped\n"
                                "node_load5{instance=\"tower\",job=\"node\"} 4 1699999700001\n"));
    }

    void givesEachSeriesOnce()
    {
        const QByteArray body = ask("match[]=node_load1&match[]={job=~%22.%2B%22}&match[]=probe_success");
        QCOMPARE(body.count("\nnode_load1{"), 1);
        QCOMPARE(body.count("\nprobe_success{"), 1);
        QVERIFY(!body.contains("gone"));
    }

    void givesNothingToWhoeverWantsNothing() { QCOMPARE(ask(""), QByteArray()); }

    void speaksOpenMetrics()
    {
        HttpClient client(m_running->port);
        const HttpReply reply =
            client.get("/federate?match[]=node_load1", "Accept: application/openmetrics-text; version=1.0.0\r\n");
        QVERIFY(reply.headers.value("content-type").startsWith("application/openmetrics-text"));
        QVERIFY(reply.body.contains("node_load1{instance=\"tower\",job=\"node\"} 0.75 1699999999"));
        QVERIFY(reply.body.endsWith("# EOF\n"));
    }

    void tellsWhatIsWrongWithASelector()
    {
        HttpClient client(m_running->port);
        const HttpReply reply = client.get("/federate?match[]=up{");
        QCOMPARE(reply.status, 400);
        QVERIFY2(reply.body.contains("match[]") && reply.body.contains("1:"), reply.body.constData());
    }

private:
    QByteArray ask(const QByteArray &query)
    {
        HttpClient client(m_running->port);
        const HttpReply reply = client.get("/federate?" + query);
        return reply.status == 200 ? reply.body : "status " + QByteArray::number(reply.status) + ' ' + reply.body;
    }

    std::unique_ptr<RunningServer> m_running;
};

BELFRY_TEST(FederationTest)
#include "tst_federation.moc"
