// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/manual_clock.h"
#include "fakes/memory_sink.h"
#include "health/health_monitor.h"
#include "metrics/translations.h"
#include "program/test_class.h"
#include "query/engine.h"
#include "state/health_repository.h"
#include "state/state_database.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace belfry;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp kStart = 1'700'000'000'000;

const QByteArray kChecks = "checks:\n"
                           "- component: cpu\n"
                           "  title: Processor\n"
                           "  expr: busy\n"
                           "  title_de: Prozessor\n"
                           "  unit: percent\n"
                           "  degraded: 90\n"
                           "  unhealthy: 98\n"
                           "  for: 10s\n"
                           "  recover_for: 5s\n"
                           "  required: true\n"
                           "  reason: '{{ printf \"%.0f\" $value }} % is busy'\n"
                           "  reason_de: 'zu {{ printf \"%.0f\" $value }} % ausgelastet'\n"
                           "- component: 'filesystem:{{ $labels.mountpoint }}'\n"
                           "  title: 'File system {{ $labels.mountpoint }}'\n"
                           "  expr: used\n"
                           "  unit: percent\n"
                           "  degraded: 90\n"
                           "  unhealthy: 97\n"
                           "  reason: '{{ printf \"%.0f\" $value }} % of {{ $labels.mountpoint }} is used'\n";

QString stateWord(HealthState state)
{
    return QString::fromStdString(std::string(toString(state)));
}

} // namespace

class TestHealthMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store.clear();
        m_sink.columns.clear();
        m_now = kStart;
        m_busy = 5;
        m_used = {{"/", 50}};
        writeChecks(kChecks);
        make();
    }

    void cleanup() { m_monitor.reset(); }

    void unknownBeforeTheFirstFrame()
    {
        QVERIFY(m_snapshot->host.state == HealthState::Unknown);
        QCOMPARE(m_snapshot->host.reason, QStringLiteral("not judged yet"));
    }

    void healthyWithReasons()
    {
        run(5s);
        QCOMPARE(stateOf("host"), QStringLiteral("healthy"));
        QCOMPARE(m_snapshot->components.size(), 2U);
        QCOMPARE(find("cpu").reason, QStringLiteral("5 % is busy; 90 % or more for 10 s would be degraded"));
        QCOMPARE(find("filesystem:/").title, QStringLiteral("File system /"));
        QCOMPARE(find("host").reason, QStringLiteral("everything is within its bounds"));
        QVERIFY(find("host").score > 75);
        QCOMPARE(m_sink.last(series("belfry_health_state", "cpu")).value_or(-1), 0.0);
    }

    void hostIsAsItsWorstComponent()
    {
        m_used["/home"] = 98;
        run(5s);
        QCOMPARE(stateOf("filesystem:/home"), QStringLiteral("unhealthy"));
        QCOMPARE(stateOf("filesystem:/"), QStringLiteral("healthy"));
        QCOMPARE(stateOf("host"), QStringLiteral("unhealthy"));
        QCOMPARE(find("host").reason,
                 QStringLiteral("File system /home: 98 % of /home is used; 97 % or more is unhealthy"));
        QCOMPARE(find("host").score, find("filesystem:/home").score);
        QCOMPARE(m_sink.last(series("belfry_health_state", "host")).value_or(-1), 2.0);
    }

    void aPeakDoesNotCountAndAStateLasts()
    {
        run(5s);
        const auto revision = m_snapshot->revision;
        m_busy = 95;
        run(5s);
        QCOMPARE(stateOf("cpu"), QStringLiteral("healthy"));
        QCOMPARE(m_snapshot->revision, revision);
        run(10s);
        QCOMPARE(stateOf("cpu"), QStringLiteral("degraded"));
        QCOMPARE(find("cpu").reason, QStringLiteral("95 % is busy; 90 % or more for 10 s is degraded"));
        QVERIFY(m_snapshot->revision > revision);
        const Timestamp since = find("cpu").since;
        m_busy = 10;
        run(5s);
        QCOMPARE(stateOf("cpu"), QStringLiteral("degraded"));
        QVERIFY(find("cpu").reason.endsWith(QLatin1String("(recovering)")));
        QCOMPARE(find("cpu").since, since);
        run(5s);
        QCOMPARE(stateOf("cpu"), QStringLiteral("healthy"));
        QCOMPARE(find("cpu").since, m_snapshot->t);
    }

    void missingDataOfARequiredComponentIsUnknown()
    {
        m_busy = -1;
        run(5s);
        QCOMPARE(stateOf("cpu"), QStringLiteral("unknown"));
        QCOMPARE(find("cpu").reason, QStringLiteral("there is no data to judge it by"));
        QCOMPARE(stateOf("host"), QStringLiteral("unknown"));
        m_used["/"] = 99;
        run(5s);
        QCOMPARE(stateOf("host"), QStringLiteral("unhealthy"));
    }

    void aFileSystemMayGo()
    {
        m_used["/usb"] = 95;
        run(5s);
        QCOMPARE(stateOf("host"), QStringLiteral("degraded"));
        m_used.erase("/usb");
        m_store.add(Labels::of("used", {{"mountpoint", "/usb"}}), m_now + 1, staleMarker());
        run(5s);
        QCOMPARE(stateOf("host"), QStringLiteral("healthy"));
        QVERIFY(m_snapshot->find(QStringLiteral("filesystem:/usb")) == nullptr);
        QVERIFY(!m_sink.last(series("belfry_health_state", "filesystem:/usb")));
        QCOMPARE(transitions("filesystem:/usb"),
                 (QStringList{QStringLiteral(">degraded"), QStringLiteral("degraded>unknown")}));
    }

    void staleDataIsUnknown()
    {
        run(5s);
        m_clock.advance(30'000);
        QTRY_COMPARE(stateOf("host"), QStringLiteral("unknown"));
        QCOMPARE(find("cpu").reason, QStringLiteral("no data for 2 s"));
        QCOMPARE(m_sink.last(series("belfry_health_state", "cpu")).value_or(-1), 3.0);
        QVERIFY(!m_sink.last(series("belfry_health_score", "cpu")));
        m_now += 60'000;
        run(1s);
        QCOMPARE(stateOf("host"), QStringLiteral("healthy"));
    }

    void restartGoesOnWhereItWas()
    {
        m_busy = 95;
        run(20s);
        QCOMPARE(stateOf("cpu"), QStringLiteral("degraded"));
        const Timestamp since = find("cpu").since;
        const QStringList before = transitions("cpu");
        m_monitor.reset();
        m_now += 10'000;
        make();
        run(5s);
        QCOMPARE(stateOf("cpu"), QStringLiteral("degraded"));
        QCOMPARE(find("cpu").since, since);
        QCOMPARE(transitions("cpu"), before);
        QCOMPARE(before, (QStringList{QStringLiteral(">healthy"), QStringLiteral("healthy>degraded")}));
    }

    void brokenChecksAreToldInTheHost()
    {
        writeChecks("checks:\n- component: c\n");
        make();
        run(5s);
        QCOMPARE(stateOf("host"), QStringLiteral("unknown"));
        QVERIFY2(find("host").reason.contains(m_dir->filePath(QStringLiteral("h.yaml")) +
                                              QStringLiteral(":2:3: a check without title")),
                 qPrintable(find("host").reason));
    }

    void isSaidInGermanToo()
    {
        QCOMPARE(inGerman("host", "title"), QStringLiteral("Rechner"));
        QCOMPARE(inGerman("host", "reason"), QStringLiteral("noch nicht beurteilt"));
        run(5s);
        QCOMPARE(inGerman("cpu", "title"), QStringLiteral("Prozessor"));
        QCOMPARE(inGerman("cpu", "reason"),
                 QStringLiteral("zu 5 % ausgelastet; erst bei 90 % oder mehr über 10 s eingeschränkt"));
        QCOMPARE(inGerman("host", "reason"), QStringLiteral("alles liegt innerhalb der Grenzen"));
        m_busy = 95;
        run(20s);
        const QString reason = QStringLiteral("zu 95 % ausgelastet; bei 90 % oder mehr über 10 s eingeschränkt");
        QCOMPARE(inGerman("cpu", "reason"), reason);
        QCOMPARE(inGerman("host", "reason"), QStringLiteral("Prozessor: ") + reason);
        const auto database = StateDatabase::open(stateFile());
        const auto incidents = HealthRepository(**database).incidents(QStringLiteral("cpu"), {0, m_now, 10});
        QCOMPARE(incidents->size(), 1U);
        QCOMPARE(textIn(QStringLiteral("de"), incidents->front().translations, "reason"), reason);
        QVERIFY(!incidents->front().translations.has("title_de"));
        m_clock.advance(30'000);
        QTRY_COMPARE(inGerman("cpu", "reason"), QStringLiteral("seit 2 s keine Daten"));
        QCOMPARE(inGerman("cpu", "title"), QStringLiteral("Prozessor"));
    }

    void whatACheckSaysInNoOtherLanguageIsSaidAsItIs()
    {
        run(5s);
        QVERIFY(!find("filesystem:/").translations.has("title_de"));
        QCOMPARE(inGerman("filesystem:/", "reason"),
                 QStringLiteral("50 % of / is used; erst bei 90 % oder mehr eingeschränkt"));
        QVERIFY(!find("cpu").translations.has("reason_en")); // as it is said to everybody
    }

    void judgesOncePerInterval()
    {
        QSignalSpy changes(m_monitor.get(), &HealthMonitor::changed);
        run(50s);
        QVERIFY2(changes.size() == 10 || changes.size() == 11, qPrintable(QString::number(changes.size())));
    }

private:
    QString stateFile() const { return m_dir->filePath(QStringLiteral("state.db")); }

    void writeChecks(const QByteArray &text) const
    {
        QFile file(m_dir->filePath(QStringLiteral("h.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    void make()
    {
        HealthOptions options;
        options.boundsFile = m_dir->filePath(QStringLiteral("h.yaml"));
        options.stateFile = stateFile();
        options.instance = "atlas";
        // The clock stands still in tests: only staleDataIsUnknown() moves it alone.
        options.staleAfter = 2s;
        m_monitor = std::make_unique<HealthMonitor>(m_engine, m_sink, m_clock, options);
        connect(m_monitor.get(), &HealthMonitor::changed, this, [this](const HealthSnapshotPtr &s) { m_snapshot = s; });
        m_monitor->start();
    }

    void run(std::chrono::seconds duration)
    {
        for (int i = 0; i < duration.count(); ++i) {
            m_now += 1000;
            m_clock.set(m_now);
            if (m_busy >= 0)
                m_store.add(Labels::of("busy"), m_now, m_busy);
            for (const auto &[mountpoint, used] : m_used)
                m_store.add(Labels::of("used").with("mountpoint", mountpoint), m_now, used);
            m_monitor->onFrame(emptyFrame(m_now));
        }
    }

    const ComponentHealth &find(const char *component) const
    {
        static const ComponentHealth none;
        const ComponentHealth *health = m_snapshot->find(QLatin1String(component));
        return health != nullptr ? *health : none;
    }
    QString stateOf(const char *component) const { return stateWord(find(component).state); }

    QString inGerman(const char *component, const char *name) const
    {
        return textIn(QStringLiteral("de"), find(component).translations, name);
    }

    static Labels series(std::string_view metric, std::string_view component)
    {
        return Labels::of(metric, {{"instance", "atlas"}}).with("component", component);
    }

    QStringList transitions(const char *component) const
    {
        const auto database = StateDatabase::open(stateFile());
        const auto all = HealthRepository(**database).transitions(QLatin1String(component), 0, m_now, 100);
        QStringList words;
        for (const HealthTransition &t : *all)
            words.prepend(t.from + QLatin1Char('>') + t.to);
        return words;
    }

    MemoryStore m_store;
    MemorySink m_sink{m_store};
    Engine m_engine{m_store};
    ManualClock m_clock{kStart};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HealthMonitor> m_monitor;
    HealthSnapshotPtr m_snapshot;
    Timestamp m_now = kStart;
    double m_busy = 5;
    std::map<std::string, double> m_used;
};

BELFRY_TEST(TestHealthMonitor)
#include "tst_health_monitor.moc"
