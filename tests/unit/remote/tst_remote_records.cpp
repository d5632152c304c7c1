// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "remote_viewer.h"
#include "state/state_database.h"

#include <QSignalSpy>

using namespace belfry;

namespace {

template<typename T>
Result<T> answered(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
        return failure(QStringLiteral("no answer"), ErrorKind::Timeout);
    return future.result();
}

bool isLive(RemoteSource &source)
{
    return QTest::qWaitFor([&] { return source.connection().state == Connection::State::Live; }, 10'000);
}

} // namespace

/// Annotations and events of a server elsewhere.
class TestRemoteRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesComeAndGoOverTheWire()
    {
        ServedCore core;
        QVERIFY(core.start());
        core.tick(1);
        RemoteSource writer(optionsFor(core));
        RemoteSource reader(optionsFor(core));
        QSignalSpy heard(&reader.annotations(), &AnnotationSource::changed);
        QVERIFY(isLive(writer) && isLive(reader));
        QTRY_VERIFY(!heard.isEmpty()); // as it is when one comes
        heard.clear();
        Annotation note;
        note.t = core.clock.nowMs() - 1000;
        note.durationMs = 500;
        note.kind = QStringLiteral("note");
        note.text = QStringLiteral("Deployed “4.2”");
        note.tags = QStringList{QStringLiteral("web"), QStringLiteral("release")};
        const auto written = answered(writer.annotations().create(note));
        QVERIFY(written.has_value());
        note.id = written->id;
        note.by = QStringLiteral("local token");
        QVERIFY(*written == note);
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(reader.annotations().revision(), 1U);
        const auto listed = answered(reader.annotations().list({note.t - 2000, note.t - 200, 10}));
        QVERIFY(listed && listed->size() == 1);
        QVERIFY(listed->front() == note);
        QVERIFY(answered(reader.annotations().list({note.t, note.t + 200, 10}))->empty());
        QVERIFY(answered(writer.annotations().remove(note.id)));
        QTRY_COMPARE(heard.size(), 2);
        QVERIFY(answered(reader.annotations().list({}))->empty());
    }

    void whatTheServerRefusesIsSaid()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource source(optionsFor(core));
        Annotation note;
        note.text = QStringLiteral("x");
        note.tags = QStringList{QStringLiteral("a b")};
        const auto refused = answered(source.annotations().create(note));
        QVERIFY(!refused);
        QVERIFY2(refused.error().toString().contains(QLatin1String("tags")), qPrintable(refused.error().toString()));
        RemoteSource viewer(optionsFor(core, {}));
        note.tags.clear();
        QVERIFY(!answered(viewer.annotations().create(note)));
        QVERIFY(!viewer.capabilities().testFlag(Capability::Annotate));
        QVERIFY(answered(source.annotations().remove(4711)).error().kind == ErrorKind::NotFound);
    }

    void eventsAreRead()
    {
        ServedCore core;
        QVERIFY(core.start());
        {
            const auto database = StateDatabase::open(core.stateFile());
            QVERIFY(database.has_value());
            AlertLogEntry fired;
            fired.t = 5000;
            fired.group = QStringLiteral("disk");
            fired.name = QStringLiteral("DiskFull");
            fired.labels = Labels{{"alertname", "DiskFull"}, {"severity", "critical"}};
            fired.from = QStringLiteral("pending");
            fired.to = QStringLiteral("firing");
            fired.value = 0.5;
            fired.summary = QStringLiteral("it is full");
            fired.translations = Labels{{"summary_de", "sie ist voll"}};
            QVERIFY(AlertRepository(**database).save({}, {fired}));
            QVERIFY(
                HealthRepository(**database)
                    .append({{0, 4000, QStringLiteral("cpu"), QStringLiteral("healthy"), QStringLiteral("unhealthy"),
                              QStringLiteral("busy"), Labels{{"reason_de", "ausgelastet"}}}}));
        }
        RemoteSource source(optionsFor(core));
        const auto alerts = answered(source.events().alerts({1000, 6000, 10}));
        QVERIFY(alerts && alerts->size() == 1);
        QCOMPARE(alerts->front().summary, QStringLiteral("it is full"));
        QCOMPARE(alerts->front().translations, (Labels{{"summary_de", "sie ist voll"}}));
        QCOMPARE(alerts->front().to, QStringLiteral("firing"));
        QCOMPARE(alerts->front().labels.get("severity"), std::string_view("critical"));
        QVERIFY(answered(source.events().alerts({5000, 6000, 10}))->empty());
        const auto incidents = answered(source.events().incidents({1000, 6000, 10}));
        QVERIFY(incidents && incidents->size() == 1);
        QCOMPARE(incidents->front().component, QStringLiteral("cpu"));
        QCOMPARE(incidents->front().worst, QStringLiteral("unhealthy"));
        QCOMPARE(incidents->front().until, 0);
        QCOMPARE(incidents->front().translations, (Labels{{"reason_de", "ausgelastet"}}));
    }
};

BELFRY_TEST(TestRemoteRecords)
#include "tst_remote_records.moc"
