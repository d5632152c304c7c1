// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "protocol/explanation_json.h"
#include "protocol/json_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace belfry;

namespace {

ExplanationPtr someExplanation()
{
    auto movement = std::make_shared<Movement>();
    movement->t = 1'790'000'300'000;
    movement->from = 1'790'000'000'000;
    movement->to = 1'790'000'600'000;
    movement->stepMs = 1000;
    movement->smoothedMs = 5000;
    movement->labels = std::make_shared<const Labels>(Labels{{"mode", "user"}});
    movement->departure = {2.5, 0.5, 12.25};
    movement->values = {0.5, staleMarker(), 2.5};
    MovedSeries series{std::make_shared<const Labels>(Labels::of("x_total", {{"cpu", "0"}})),
                       true,
                       -0.75,
                       3000,
                       {7, 1, std::nullopt},
                       {1, 7, staleMarker()}};
    movement->metrics = {{"x_total", "seconds", "How long", 3, {series}}};
    movement->groups = {{GroupChange::Kind::Container, "db", "container_memory_working_set_bytes", false, 1, 2}};
    movement->compared = 100;
    movement->leftOut = 7;
    auto explanation = std::make_shared<Explanation>();
    explanation->movement = movement;
    explanation->alerts = {{Labels{{"alertname", "Hot"}}, QStringLiteral("firing")}};
    explanation->alertChanges = {{1, 2, QStringLiteral("g"), QStringLiteral("Hot"), Labels{{"alertname", "Hot"}},
                                  QStringLiteral("pending"), QStringLiteral("firing"), 9, QStringLiteral("It is hot"),
                                  Labels{{"summary_de", "Es ist heiß"}}}};
    explanation->incidents = {{3, QStringLiteral("cpu"), 4, 0, QStringLiteral("degraded"), QStringLiteral("busy"),
                               Labels{{"reason_de", "ausgelastet"}}}};
    explanation->annotations = {{5, 6, QStringLiteral("note"), QStringLiteral("deployed"), 0, QStringLiteral("ann")}};
    explanation->missing = {QStringLiteral("no alerts")};
    return explanation;
}

QByteArray written(const Explanation &explanation)
{
    wire::JsonWriter out;
    wire::write(out, explanation);
    return out.take();
}

} // namespace

/// Explanations as the server writes and the viewer reads them.
class TestExplanationJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const QByteArray json = written(*someExplanation());
        const auto read = wire::readExplanation(json);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().toString()));
        QCOMPARE(written(**read), json);
        const Movement &movement = *(*read)->movement;
        QCOMPARE(movement.departure.spreads.value_or(0), 12.25);
        QVERIFY(isStale(movement.values[1]));
        QVERIFY(!movement.metrics[0].series[0].departure.spreads);
        QCOMPARE(movement.metrics[0].series[0].correlation, -0.75);
        QCOMPARE(int(movement.groups[0].kind), int(GroupChange::Kind::Container));
        QCOMPARE((*read)->incidents[0].reason, QStringLiteral("busy"));
        QCOMPARE((*read)->incidents[0].translations, (Labels{{"reason_de", "ausgelastet"}}));
        QCOMPARE((*read)->alertChanges[0].translations, (Labels{{"summary_de", "Es ist heiß"}}));
    }

    void whatIsMissingIsAnError_data()
    {
        QTest::addColumn<QString>("name");
        const QJsonObject whole = QJsonDocument::fromJson(written(*someExplanation())).object();
        for (const QString &name : whole.keys())
            QTest::newRow(qPrintable(name)) << name;
    }
    void whatIsMissingIsAnError()
    {
        QFETCH(QString, name);
        QJsonObject answer = QJsonDocument::fromJson(written(*someExplanation())).object();
        answer.remove(name);
        const auto read = wire::readExplanation(QJsonDocument(answer).toJson());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Internal);
        QVERIFY(read.error().message.contains(name));
    }

    void onlyWhatIsSaidIsAsked()
    {
        MovementQuery query;
        query.expr = QStringLiteral("up");
        QCOMPARE(wire::explainBody(query).keys(), QStringList{QStringLiteral("query")});
        query.labels = Labels{{"job", "node"}};
        query.t = 7;
        query.limit = 5;
        const QJsonObject body = wire::explainBody(query);
        QCOMPARE(body.size(), 4);
        QCOMPARE(body[QStringLiteral("labels")].toObject()[QStringLiteral("job")].toString(), QStringLiteral("node"));
        QCOMPARE(body[QStringLiteral("t")].toInteger(), 7);
    }
};

BELFRY_TEST(TestExplanationJson)

#include "tst_explanation_json.moc"
