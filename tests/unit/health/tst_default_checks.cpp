// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/manual_clock.h"
#include "fakes/memory_sink.h"
#include "health/health_check.h"
#include "health/health_monitor.h"
#include "metrics/translations.h"
#include "program/test_class.h"
#include "query/engine.h"
#include "translations/translations.h"

#include <rules/rule_resources.h>

using namespace belfry;

class TestDefaultChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initRuleResources(); }

    void defaultChecksJudgeARealKindOfHost()
    {
        MemoryStore store;
        MemorySink sink(store);
        const Engine engine(store);
        ManualClock clock;
        HealthOptions options;
        HealthMonitor monitor(engine, sink, clock, options);
        HealthSnapshotPtr snapshot;
        connect(&monitor, &HealthMonitor::changed, this, [&](const HealthSnapshotPtr &s) { snapshot = s; });
        monitor.start();
        for (int i = 0; i <= 120; ++i) {
            const Timestamp t = clock.nowMs() + 1000;
            clock.set(t);
            store.add(Labels::of("node_cpu_seconds_total", {{"cpu", "0"}, {"mode", "idle"}}), t, i * 0.7);
            store.add(Labels::of("node_cpu_seconds_total", {{"cpu", "0"}, {"mode", "user"}}), t, i * 0.3);
            store.add(Labels::of("node_memory_MemAvailable_bytes"), t, 3e8);
            store.add(Labels::of("node_memory_MemTotal_bytes"), t, 4e9);
            store.add(Labels::of("belfry_collect_missed_ticks_total"), t, 0);
            store.add(Labels::of("belfry_store_write_errors_total"), t, i / 2);
            store.add(Labels::of("belfry_store_dropped_frames_total"), t, 0);
            for (const char *device : {"/", "/boot"}) {
                const Labels fs{{"mountpoint", device}, {"fstype", "ext4"}};
                store.add(fs.with(kMetricName, "node_filesystem_size_bytes"), t, 100);
                store.add(fs.with(kMetricName, "node_filesystem_avail_bytes"), t, device[1] == 0 ? 40 : 2);
                store.add(fs.with(kMetricName, "node_filesystem_readonly"), t, 0);
            }
            monitor.onFrame(emptyFrame(t));
            if (i >= 15) // right long before there is a minute of history
                QCOMPARE(qRound(snapshot->find(QStringLiteral("cpu"))->value), 30);
        }
        const auto stateIn = [&](const char *name) {
            const ComponentHealth *health = snapshot->find(QLatin1String(name));
            return health != nullptr ? QString::fromStdString(std::string(toString(health->state)))
                                     : QStringLiteral("absent");
        };
        QCOMPARE(stateIn("cpu"), QStringLiteral("healthy"));
        QCOMPARE(qRound(snapshot->find(QStringLiteral("cpu"))->value), 30);
        QCOMPARE(stateIn("memory"), QStringLiteral("degraded"));
        QCOMPARE(stateIn("filesystem:/"), QStringLiteral("healthy"));
        QCOMPARE(stateIn("filesystem:/boot"), QStringLiteral("unhealthy"));
        QCOMPARE(stateIn("collection"), QStringLiteral("healthy"));
        QCOMPARE(stateIn("storage"), QStringLiteral("unhealthy"));
        QCOMPARE(stateIn("pressure"), QStringLiteral("absent"));
        QCOMPARE(stateIn("host"), QStringLiteral("unhealthy"));
        const ComponentHealth *boot = snapshot->find(QStringLiteral("filesystem:/boot"));
        QCOMPARE(textIn(QStringLiteral("de"), boot->translations, "title"), QStringLiteral("Dateisystem /boot"));
        QCOMPARE(textIn(QStringLiteral("de"), boot->translations, "reason"),
                 QStringLiteral("98 % von /boot sind belegt; bei 97 % oder mehr gestört"));
    }

    /// English is what is said to everybody.
    void everyCheckSpeaksEveryLanguage()
    {
        const auto checks = loadHealthChecks(HealthOptions().boundsFile);
        QVERIFY(checks.has_value());
        for (const QString &language : languages()) {
            for (const HealthCheck &check : language == QLatin1String("en") ? HealthChecks() : *checks) {
                const auto has = [&](const char *name) {
                    return check.translations.contains(translatedName(name, language));
                };
                const bool isNamed = !check.unit.isEmpty() && check.unit != QLatin1String("percent");
                const QString what = check.expr + QLatin1String(" in ") + language;
                QVERIFY2(has("title") && has("reason") && (has("unit") || !isNamed), qPrintable(what));
            }
        }
    }
};

BELFRY_TEST(TestDefaultChecks)
#include "tst_default_checks.moc"
