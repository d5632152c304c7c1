// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/rule_file.h"
#include "fakes/memory_store.h"
#include "program/test_class.h"
#include "query/engine.h"

#include <QSet>

#include <rules/rule_resources.h>

using namespace belfry;

namespace {

constexpr Timestamp kNow = 1'700'000'000'000;
constexpr Timestamp kHistory = 3'900'000;

/// A series that has grown evenly over the last hour.
struct Line {
    Labels labels;
    double now = 0;
    double perSecond = 0;
};
using Lines = std::vector<Line>;

Labels named(std::string_view name, std::initializer_list<Label> labels = {})
{
    return Labels::of(name, labels).with("instance", "atlas").with("job", "node");
}

Labels onDisk(std::string_view name)
{
    return named(name, {{"device", "/dev/sda1"}, {"fstype", "ext4"}, {"mountpoint", "/"}});
}

Labels onCard(std::string_view name)
{
    return named(name, {{"device", "eth0"}});
}

/// A file system of 1000 bytes and 1000 inodes.
Lines fileSystem(double available, double inodes, double perSecond = 0)
{
    return {{onDisk("node_filesystem_size_bytes"), 1000},
            {onDisk("node_filesystem_avail_bytes"), available, perSecond},
            {onDisk("node_filesystem_files"), 1000},
            {onDisk("node_filesystem_files_free"), inodes},
            {onDisk("node_filesystem_readonly"), 0}};
}

Lines swap(double freeBytes, double pagesPerSecond)
{
    return {{named("node_memory_SwapTotal_bytes"), 1000},
            {named("node_memory_SwapFree_bytes"), freeBytes},
            {named("node_vmstat_pswpout"), 1e6, pagesPerSecond}};
}

Lines cores(double idlePerSecond, double load, double stealPerSecond)
{
    Lines lines{{named("node_load5"), load}};
    for (const char *cpu : {"0", "1"}) {
        lines.push_back({named("node_cpu_seconds_total", {{"cpu", cpu}, {"mode", "idle"}}), 1e5, idlePerSecond});
        lines.push_back({named("node_cpu_seconds_total", {{"cpu", cpu}, {"mode", "steal"}}), 1e5, stealPerSecond});
        lines.push_back({named("node_cpu_seconds_total", {{"cpu", cpu}, {"mode", "user"}}), 1e5,
                         1 - idlePerSecond - stealPerSecond});
    }
    return lines;
}

Lines packets(std::string_view direction, double errors)
{
    const std::string prefix = "node_network_" + std::string(direction);
    return {{onCard(prefix + "_errs_total"), 1e6, errors}, {onCard(prefix + "_packets_total"), 1e6, 100}};
}

Lines clock(double synchronised, double maxError, double offset)
{
    return {{named("node_timex_sync_status"), synchronised},
            {named("node_timex_maxerror_seconds"), maxError},
            {named("node_timex_offset_seconds"), offset}};
}

/// What an alert is about, when it is bad and when it is well.
struct Scenario {
    const char *alert;
    Lines bad;
    Lines well;
};

const std::vector<Scenario> &scenarios()
{
    static const Labels weighted = named("node_disk_io_time_weighted_seconds_total", {{"device", "sda"}});
    static const std::vector<Scenario> all{
        {"FilesystemAlmostFull", fileSystem(80, 900), fileSystem(150, 900)},
        {"FilesystemFull", fileSystem(20, 900), fileSystem(80, 900)},
        {"FilesystemFillsUp", fileSystem(300, 900, -0.03), fileSystem(300, 900, -0.01)},
        {"FilesystemOutOfInodes", fileSystem(500, 20), fileSystem(500, 200)},
        {"FilesystemUnreadable",
         {{onDisk("node_filesystem_device_error"), 1}},
         {{onDisk("node_filesystem_device_error"), 0}}},
        {"MemoryLow",
         {{named("node_memory_MemAvailable_bytes"), 50}, {named("node_memory_MemTotal_bytes"), 1000}},
         {{named("node_memory_MemAvailable_bytes"), 200}, {named("node_memory_MemTotal_bytes"), 1000}}},
        {"MemoryPressure",
         {{named("node_pressure_memory_stalled_seconds_total"), 1e4, 0.3}},
         {{named("node_pressure_memory_stalled_seconds_total"), 1e4, 0.1}}},
        {"SwapAlmostFull", swap(50, 100), swap(50, 0)},
        {"OutOfMemoryKill", {{named("node_vmstat_oom_kill"), 50, 0.01}}, {{named("node_vmstat_oom_kill"), 50}}},
        {"CpuSaturated", cores(0.01, 1, 0), cores(0.2, 1, 0)},
        {"LoadHigh", cores(0.2, 9, 0), cores(0.2, 5, 0)},
        {"CpuSteal", cores(0.2, 1, 0.3), cores(0.2, 1, 0.1)},
        {"DiskSaturated", {{weighted, 1e6, 20}}, {{weighted, 1e6, 5}}},
        {"IoPressure",
         {{named("node_pressure_io_stalled_seconds_total"), 1e4, 0.5}},
         {{named("node_pressure_io_stalled_seconds_total"), 1e4, 0.2}}},
        {"NetworkReceiveErrors", packets("receive", 5), packets("receive", 0.5)},
        {"NetworkTransmitErrors", packets("transmit", 5), packets("transmit", 0.5)},
        {"ConntrackTableAlmostFull",
         {{named("node_nf_conntrack_entries"), 900}, {named("node_nf_conntrack_entries_limit"), 1000}},
         {{named("node_nf_conntrack_entries"), 500}, {named("node_nf_conntrack_entries_limit"), 1000}}},
        {"Rebooted",
         {{named("node_boot_time_seconds"), kNow / 1000 - 300}},
         {{named("node_boot_time_seconds"), kNow / 1000 - 3000}}},
        {"ClockNotSynchronised", clock(0, 16, 0), clock(1, 0.01, 0)},
        {"ClockSkew", clock(1, 0.01, -0.3), clock(1, 0.01, 0.001)},
        {"FileDescriptorsAlmostUsedUp",
         {{named("node_filefd_allocated"), 95}, {named("node_filefd_maximum"), 100}},
         {{named("node_filefd_allocated"), 5}, {named("node_filefd_maximum"), 100}}},
        {"HistoryIsNotWritten",
         {{named("belfry_store_state", {{"state", "disk_full"}}), 1}},
         {{named("belfry_store_state", {{"state", "ok"}}), 1},
          {named("belfry_store_state", {{"state", "disk_full"}}), 0}}},
        {"HistoryIsDamaged",
         {{named("belfry_store_damaged_pages_total"), 50, 0.01}},
         {{named("belfry_store_damaged_pages_total"), 50}}},
        {"CollectionFallsBehind",
         {{named("belfry_collect_missed_ticks_total"), 900, 0.2}},
         {{named("belfry_collect_missed_ticks_total"), 900, 0.01}}},
    };
    return all;
}

void fill(MemoryStore &store, const Lines &lines)
{
    store.clear();
    for (const Line &line : lines)
        for (Timestamp t = kNow - kHistory; t <= kNow; t += 15'000)
            store.add(line.labels, t, line.now + line.perSecond * double(t - kNow) / 1000);
}

} // namespace

class TestDefaultRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        initRuleResources();
        auto groups = loadRuleFile(QStringLiteral(":/belfry/rules/workstation.yaml"));
        QVERIFY(groups.has_value());
        m_groups = std::move(*groups);
    }

    void everyRuleHasItsScenario()
    {
        QSet<QString> known;
        for (const Scenario &scenario : scenarios())
            known.insert(QLatin1String(scenario.alert));
        for (const RuleGroup &group : m_groups)
            for (const Rule &rule : group.rules)
                QVERIFY2(known.contains(rule.alert), qPrintable(rule.alert));
    }

    void firesWhenItShould_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < scenarios().size(); ++i)
            QTest::newRow(scenarios()[i].alert) << int(i);
    }

    void firesWhenItShould()
    {
        QFETCH(int, index);
        const Scenario &scenario = scenarios()[std::size_t(index)];
        const Rule *rule = find(QLatin1String(scenario.alert));
        QVERIFY(rule != nullptr);

        fill(m_store, scenario.well);
        QCOMPARE(found(*rule).size(), 0U);
        fill(m_store, scenario.bad);
        const auto alerts = found(*rule);
        QCOMPARE(alerts.size(), 1U);
        QCOMPARE(alerts[0].labels->get("instance"), "atlas");
        for (const TemplatedLabel &annotation : rule->annotations) {
            const Labels none;
            const auto text = annotation.value.render({*alerts[0].labels, none, alerts[0].samples.back().v});
            QVERIFY2(text.has_value(), text ? "" : qPrintable(text.error().message));
            QVERIFY2(!text->contains(QLatin1String("  ")) && !text->contains(QLatin1String("NaN")), qPrintable(*text));
        }
    }

private:
    const Rule *find(const QString &alert) const
    {
        for (const RuleGroup &group : m_groups)
            for (const Rule &rule : group.rules)
                if (rule.alert == alert)
                    return &rule;
        return nullptr;
    }

    std::vector<ResultSeries> found(const Rule &rule) const
    {
        const auto result = Engine(m_store).instant(*rule.query, kNow);
        return result ? result->series : std::vector<ResultSeries>(99);
    }

    MemoryStore m_store;
    RuleGroups m_groups;
};

BELFRY_TEST(TestDefaultRules)
#include "tst_default_rules.moc"
