// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/annotation_edits.h"
#include "models/annotations_model.h"
#include "models/log_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace belfry;

namespace {

constexpr Timestamp kEventsNow = 1'700'000'000'000;
constexpr Timestamp kMinute = 60'000;

AlertLogEntry changed(std::int64_t id, Timestamp t, const char *to, const char *severity = "critical")
{
    AlertLogEntry entry;
    entry.id = id;
    entry.t = t;
    entry.name = QStringLiteral("DiskFull");
    entry.labels = Labels{{"alertname", "DiskFull"}, {"severity", severity}, {"device", "sda"}};
    entry.to = QString::fromLatin1(to);
    return entry;
}

Annotation noted(const QString &text, Timestamp t, Timestamp lasting = 0, const QString &by = QStringLiteral("ann"))
{
    static std::int64_t id = 0;
    Annotation note{++id, t, QStringLiteral("note"), text, lasting, by};
    return note;
}

/// A source at kEventsNow with a note, one of Belfry's own, two changes of an alert and an incident that goes on.
struct Happenings : FakeSource {
    Happenings()
    {
        HostInfo host;
        host.newest = kEventsNow;
        fakeHosts.set({host});
        fakeAnnotations.put(noted(QStringLiteral("Deployed"), kEventsNow - 5 * kMinute));
        fakeAnnotations.put(noted(QStringLiteral("slept"), kEventsNow - 6 * kMinute, kMinute, {}));
        fakeAnnotations.put(noted(QStringLiteral("long ago"), kEventsNow - 90 * kMinute));
        fakeEvents.alertLog = {changed(3, kEventsNow - kMinute, "resolved"),
                               changed(2, kEventsNow - 3 * kMinute, "firing"),
                               changed(1, kEventsNow - 4 * kMinute, "pending")};
        HealthIncident incident;
        incident.id = 9;
        incident.component = QStringLiteral("cpu");
        incident.since = kEventsNow - 8 * kMinute;
        incident.worst = QStringLiteral("degraded");
        incident.reason = QStringLiteral("busy");
        fakeEvents.incidentLog = {incident};
    }
    void judged(quint64 revision)
    {
        auto snapshot = std::make_shared<AlertSnapshot>();
        snapshot->revision = revision;
        fakeAlerts.set(snapshot);
    }
};

QString textsOf(const TimeEventsModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.count(); ++row) {
        const QModelIndex at = model.index(row);
        texts += at.data(TimeEventsModel::KindRole).toString() + u':' +
                 at.data(TimeEventsModel::StateTextRole).toString() + u':' +
                 at.data(TimeEventsModel::TextRole).toString();
    }
    return texts.join(QLatin1String(" | "));
}

} // namespace

/// What happened: marks of charts, logs, and notes that are written and removed.
class TestTimeEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chartsMarkNotesAndWhileWantedEvents()
    {
        Happenings source;
        AnnotationsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(&source);
        QTRY_COMPARE(textsOf(model), QStringLiteral("note:Note:Deployed"));
        QVERIFY(model.known());
        QVERIFY(source.fakeEvents.asked.empty()); // nobody wants them
        model.setEventViewers(1);
        QTRY_COMPARE(textsOf(model),
                     QStringLiteral("alert:Resolved:DiskFull | alert:Firing:DiskFull | "
                                    "note:Note:Deployed | system:Recorded:slept | health:Degraded:busy"));
        QCOMPARE(model.index(4).data(TimeEventsModel::ToRole).toDouble(), 0.0);
        QCOMPARE(model.index(1).data(TimeEventsModel::WeightRole).toString(), QStringLiteral("critical"));
        QCOMPARE(model.index(1).data(TimeEventsModel::DetailRole).toString(), QStringLiteral("device=sda"));
        model.setEventViewers(0);
        QCOMPARE(textsOf(model), QStringLiteral("note:Note:Deployed"));
    }

    void whatIsNewComesByItself()
    {
        Happenings source;
        LogModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(&source);
        source.judged(1);
        QTRY_COMPARE(model.count(), 6);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        source.fakeAnnotations.put(noted(QStringLiteral("now"), kEventsNow));
        QCOMPARE(model.count(), 7);
        QCOMPARE(model.index(0).data(TimeEventsModel::TextRole).toString(), QStringLiteral("now"));
        const std::size_t asked = source.fakeEvents.asked.size();
        source.judged(1); // another value, no other state
        QCOMPARE(source.fakeEvents.asked.size(), asked);
        source.fakeEvents.alertLog.insert(source.fakeEvents.alertLog.begin(),
                                          changed(4, kEventsNow - kMinute, "firing"));
        source.judged(2);
        QCOMPARE(model.count(), 8);
        QCOMPARE(source.fakeEvents.asked.back().from, kEventsNow - kMinute - 1); // only for what is new
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(resets.size(), 0);
    }

    void whatBecomesTooOldGoes()
    {
        Happenings source;
        LogModel model;
        model.setRangeMs(5 * kMinute + 2000);
        model.setSource(&source);
        QTRY_COMPARE(model.count(), 5); // the incident goes on
        HostInfo host;
        host.newest = kEventsNow + 2001;
        source.fakeHosts.set({host});
        QTRY_COMPARE(model.count(), 4);
        QVERIFY(!textsOf(model).contains(QLatin1String("Deployed")));
    }

    void thePastIsAskedForAsAWhole()
    {
        Happenings source;
        LogModel model;
        model.setSource(&source);
        model.setEndMs(double(kEventsNow - 2 * kMinute));
        model.setRangeMs(double(3 * kMinute));
        QTRY_COMPARE(textsOf(model),
                     QStringLiteral("alert:Firing:DiskFull | alert:Pending:DiskFull | health:Degraded:busy"));
        QCOMPARE(source.fakeEvents.asked.back().from, kEventsNow - 5 * kMinute);
        QCOMPARE(source.fakeEvents.asked.back().to, kEventsNow - 2 * kMinute);
        source.judged(7); // what happens now isn't in it
        QCOMPARE(source.fakeEvents.asked.size(), 1U);
    }

    void whoIsNotLookedAtAsksNothing()
    {
        Happenings source;
        LogModel model;
        model.setActive(false);
        model.setSource(&source);
        QTest::qWait(0);
        source.fakeAnnotations.put(noted(QStringLiteral("now"), kEventsNow));
        QCOMPARE(source.fakeAnnotations.asked.size(), 0U);
        model.setActive(true);
        QTRY_COMPARE(model.count(), 7);
    }

    void aLogIsFiltered_data()
    {
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<QStringList>("severities");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        const QStringList none;
        QTest::newRow("all") << none << none << QString() << 6;
        QTest::newRow("alerts") << QStringList{QStringLiteral("alerts")} << none << QString() << 3;
        QTest::newRow("notes") << QStringList{QStringLiteral("notes")} << none << QString() << 1;
        QTest::newRow("what Belfry recorded") << QStringList{QStringLiteral("recorded")} << none << QString() << 1;
        QTest::newRow("warnings") << none << QStringList{QStringLiteral("warning")} << QString() << 3;
        QTest::newRow("by label") << none << none << QStringLiteral("SDA") << 3;
        QTest::newRow("by author") << none << none << QStringLiteral("ann") << 1;
        QTest::newRow("nothing") << none << none << QStringLiteral("nobody") << 0;
    }
    void aLogIsFiltered()
    {
        QFETCH(QStringList, kinds);
        QFETCH(QStringList, severities);
        QFETCH(QString, text);
        QFETCH(int, count);
        Happenings source;
        LogModel model;
        model.setKinds(kinds);
        model.setSeverities(severities);
        model.setText(text);
        model.setSource(&source);
        QTRY_VERIFY(model.known());
        QCOMPARE(model.count(), count);
        QCOMPARE(model.csv().count(QLatin1String("\r\n")), count + 1);
    }

    void whatCannotBeListedIsSaid()
    {
        Happenings source;
        source.fakeEvents.failure = Error{QStringLiteral("nothing is kept here"), ErrorKind::Unavailable, {}};
        LogModel model;
        model.setSource(&source);
        QTRY_COMPARE(model.problem(), QStringLiteral("nothing is kept here"));
        QVERIFY(!model.known());
        source.fakeEvents.failure.reset();
        source.setConnection(source.connection()); // it is there again
        QTRY_COMPARE(model.problem(), QString());
        QCOMPARE(model.count(), 6);
    }

    void notesAreRemovableWhereOneMay()
    {
        Happenings source;
        AnnotationsModel model;
        model.setSource(&source);
        QTRY_COMPARE(model.count(), 1);
        QVERIFY(model.index(0).data(TimeEventsModel::RemovableRole).toBool());
        source.setCapabilities({});
        QVERIFY(!model.index(0).data(TimeEventsModel::RemovableRole).toBool());
        model.setEventViewers(1);
        source.setCapabilities(Capability::Annotate);
        QTRY_COMPARE(model.count(), 5);
        QVERIFY(!model.eventAt(0).value(QStringLiteral("removable")).toBool()); // an alert
        QVERIFY(model.eventAt(5).isEmpty());
    }

    void aNoteIsWrittenRemovedAndPutBack()
    {
        Happenings source;
        AnnotationsModel model;
        AnnotationEdits edits(source);
        QSignalSpy written(&edits, &AnnotationEdits::written);
        QSignalSpy refused(&edits, &AnnotationEdits::refused);
        model.setSource(&source);
        QTRY_COMPARE(model.count(), 1);
        edits.write(QStringLiteral(" Backup "), QStringLiteral("db, nightly"), double(kEventsNow),
                    double(kEventsNow - kMinute));
        QCOMPARE(written.size(), 1);
        QCOMPARE(model.count(), 2);
        const QVariantMap note = model.eventAt(0);
        QCOMPARE(note.value(QStringLiteral("text")).toString(), QStringLiteral("Backup"));
        QCOMPARE(note.value(QStringLiteral("fromMs")).toDouble(), double(kEventsNow - kMinute));
        QCOMPARE(note.value(QStringLiteral("toMs")).toDouble(), double(kEventsNow));
        QCOMPARE(note.value(QStringLiteral("tags")).toStringList().join(u' '), QStringLiteral("db nightly"));
        edits.remove(note);
        QCOMPARE(model.count(), 1);
        QCOMPARE(edits.restorable(), QStringLiteral("Backup"));
        edits.restore();
        QCOMPARE(edits.restorable(), QString());
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.eventAt(0).value(QStringLiteral("fromMs")), note.value(QStringLiteral("fromMs")));
        QCOMPARE(model.eventAt(0).value(QStringLiteral("tags")), note.value(QStringLiteral("tags")));
        source.fakeAnnotations.failure = Error{QStringLiteral("read only"), ErrorKind::Invalid, {}};
        edits.write(QStringLiteral("x"), {}, double(kEventsNow), double(kEventsNow));
        edits.remove(model.eventAt(0));
        QCOMPARE(refused.size(), 2);
        QCOMPARE(refused.front().front().toString(), QStringLiteral("read only"));
        QCOMPARE(model.count(), 2);
    }
};

BELFRY_TEST(TestTimeEvents)
#include "tst_time_events.moc"
