// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "tree.h"

#include <QTemporaryDir>

#include <array>
#include <cstdlib>
#include <new>

using namespace belfry;
using namespace belfry::test;

namespace {

thread_local std::size_t t_allocations = 0;

} // namespace

void *operator new(std::size_t size)
{
    ++t_allocations;
    if (void *memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    try {
        return operator new(size);
    } catch (const std::bad_alloc &) {
        return nullptr;
    }
}
void operator delete(void *memory, const std::nothrow_t &) noexcept
{
    std::free(memory);
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

class TestSampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seriesPointerStaysUntilASeriesComesOrGoes();
    void aSteadyTickAllocatesNothing_data();
    void aSteadyTickAllocatesNothing();
    void aSteadyReadingOfGroupsAllocatesNothing();
    void groupsHaveJobsOfTheirOwn();
    void onlyWhatMovesIsReadAgain();
    void anUnreadableFileIsStaleNotZero();
    void anInstrumentMoreIsASeriesMore();
    void oldSurveysGoStale();
    void framesAreRecycledOnlyWhenFree();
    void framesOutliveTheSampler();
    void realHostLooksRight();
};

void TestSampler::seriesPointerStaysUntilASeriesComesOrGoes()
{
    QTemporaryDir folder;
    copyTree(QString::fromStdString(treePaths("server-4cpu").proc), folder.filePath("proc"));
    TreeSampler host({folder.filePath("proc").toStdString(), "/nowhere", "/nowhere"});
    const FramePtr first = host.sample(1000);
    const FramePtr second = host.sample(2000);
    QVERIFY(first->host.series == second->host.series);

    // The same layout with other numbers: the same pointer and the new numbers.
    writeFile(folder.filePath("proc/loadavg"), "1.25 2 3 1/2 3\n");
    const FramePtr third = host.sample(3000);
    QVERIFY(third->host.series == first->host.series);
    QCOMPARE(table(*third).at("node_load1"), 1.25);

    // Another disk.
    QFile disks(folder.filePath("proc/diskstats"));
    QVERIFY(disks.open(QIODevice::Append));
    disks.write(" 254      16 vdb 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17\n");
    disks.close();
    const FramePtr fourth = host.sample(4000);
    QVERIFY(fourth->host.series != first->host.series);
    QCOMPARE(table(*fourth).at("node_disk_io_now{device=\"vdb\"}"), 9.0);
    QCOMPARE(table(*fourth).at("node_load1"), 1.25);
    QCOMPARE(fourth->host.values.size(), first->host.values.size() + 18);
    QCOMPARE(first->host.values.size(), first->host.series->size()); // what was shared stays as it was

    // A CPU goes off-line.
    writeFile(folder.filePath("proc/stat"), "cpu  1 2 3 4\ncpu0 1 2 3 4\nctxt 5\n");
    const auto fifth = table(*host.sample(5000));
    QVERIFY(fifth.contains("node_cpu_seconds_total{cpu=\"0\",mode=\"user\"}"));
    QVERIFY(!fifth.contains("node_cpu_seconds_total{cpu=\"1\",mode=\"user\"}"));
    QCOMPARE(fifth.at("node_context_switches_total"), 5.0);
}

void TestSampler::aSteadyTickAllocatesNothing_data()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("recorded tree") << false;
    QTest::newRow("this host") << true;
}

void TestSampler::aSteadyTickAllocatesNothing()
{
    QFETCH(bool, real);
    TreeSampler host(real ? CollectPaths{} : treePaths("server-4cpu"),
                     [](const std::string &) { return MountSpace{}; });
    host.survey();
    for (Timestamp t = 0; t < 30'000; t += 1000)
        host.sample(t);
    const int changesBefore = host.sampler.layoutChanges();
    const std::size_t before = t_allocations;
    std::size_t samples = 0;
    for (Timestamp t = 30'000; t < 33'000; t += 1000)
        samples += host.sample(t)->host.values.size();
    const std::size_t allocations = t_allocations - before;
    QCOMPARE(host.sampler.layoutChanges(), changesBefore);
    QVERIFY(samples > 300);
    QCOMPARE(allocations, 0U);
}

void TestSampler::aSteadyReadingOfGroupsAllocatesNothing()
{
    ProcessGroupReader processes(treePaths("processes").proc, 100);
    CgroupReader cgroups(treePaths("containers"), 100);
    for (std::int64_t now = 0; now < 20; ++now) {
        QVERIFY(processes.read(now));
        QVERIFY(cgroups.read(now));
    }
    const std::size_t before = t_allocations;
    for (std::int64_t now = 20; now < 100; ++now)
        QVERIFY(processes.read(now) && cgroups.read(now));
    QCOMPARE(t_allocations - before, 0U);
    QVERIFY(processes.values().size() >= 20 && cgroups.values().size() >= 40);
}

void TestSampler::groupsHaveJobsOfTheirOwn()
{
    const auto check = [](const std::string &tree, const std::string &metric, std::string_view job) {
        TreeSampler host(treePaths(tree));
        host.sample(1000);
        host.readGroups();
        const FramePtr frame = host.sample(2000);
        int found = 0;
        for (const LabelsPtr &labels : frame->host.series->labels) {
            if (labels->metric() == metric) {
                ++found;
                QCOMPARE(labels->get("job"), job);
                QCOMPARE(labels->get("instance"), "host");
            }
        }
        QVERIFY(found > 2);
        // Too old they are worth nothing.
        const FramePtr late = host.sample(3000, SurveyCollector::kTooOldNs + 1);
        QVERIFY(late->host.series == frame->host.series);
        for (const auto &[series, value] : table(*late))
            QVERIFY2(!series.starts_with(metric), series.c_str());
    };
    check("processes", "namedprocess_namegroup_num_procs", "process");
    check("containers", "container_cpu_usage_seconds_total", "cadvisor");
}

void TestSampler::onlyWhatMovesIsReadAgain()
{
    struct Counted final : Collector {
        explicit Counted(std::string_view name) : metric{name, kGauge, "One."} {}
        void declare(TickContext &, SeriesBuilder &series) override
        {
            for (int i = 0; i < size; ++i)
                series.add(metric, {{"i", std::to_string(i)}});
            declared = size;
        }
        Reading read(TickContext &, std::span<double> values) override
        {
            if (declared != size)
                return Reading::LayoutChanged;
            ++reads;
            std::fill(values.begin(), values.end(), double(reads));
            return Reading::Filled;
        }
        int ticksBetweenLooks() const override { return 1; }
        MetricDef metric;
        int size = 1;
        int declared = 0;
        int reads = 0;
    };
    std::vector<std::unique_ptr<Collector>> collectors;
    std::vector<Counted *> all;
    for (const char *name : {"first", "second", "third"}) {
        collectors.push_back(std::make_unique<Counted>(name));
        all.push_back(static_cast<Counted *>(collectors.back().get()));
    }
    Sampler sampler({"host", "node", "belfry"}, std::move(collectors));
    sampler.sample(1000, 0, 0);
    const std::array before{all[0]->reads, all[2]->reads};
    all[1]->size = 3;
    const auto values = table(*sampler.sample(2000, 0, 0));
    QCOMPARE(all[0]->reads, before[0] + 1);
    QCOMPARE(all[2]->reads, before[1] + 2);
    QCOMPARE(values.size(), 5U);
    QCOMPARE(values.at("first{i=\"0\"}"), double(all[0]->reads));
    QCOMPARE(values.at("second{i=\"2\"}"), double(all[1]->reads));
    QCOMPARE(values.at("third{i=\"0\"}"), double(all[2]->reads));
}

void TestSampler::anUnreadableFileIsStaleNotZero()
{
    QTemporaryDir folder;
    QDir(folder.path()).mkpath("proc");
    writeFile(folder.filePath("proc/loadavg"), "1 2 3 1/2 3\n");
    TreeSampler host({folder.filePath("proc").toStdString(), "/nowhere", "/nowhere"});
    const FramePtr first = host.sample();
    QCOMPARE(table(*first).at("node_load5"), 2.0);
    writeFile(folder.filePath("proc/loadavg"), "1 x");
    const FramePtr second = host.sample();
    QVERIFY(second->host.series == first->host.series);
    QVERIFY(table(*second).contains("node_load1"));
    QVERIFY(!table(*second).contains("node_load5"));
    QVERIFY(!table(*second).contains("node_load15"));
}

void TestSampler::anInstrumentMoreIsASeriesMore()
{
    TreeSampler host(treePaths("old-kernel"));
    host.instruments.counter(Labels::of("belfry_one_total"), "One.").add(3);
    const FramePtr first = host.sample();
    QCOMPARE(table(*first).at("belfry_one_total"), 3.0);
    host.instruments.gauge(Labels::of("belfry_two", {{"kind", "x"}}), "Two.").set(-1);
    const FramePtr second = host.sample();
    QCOMPARE(second->host.series->size(), first->host.series->size() + 1);
    QCOMPARE(table(*second).at("belfry_two{kind=\"x\"}"), -1.0);
}

void TestSampler::oldSurveysGoStale()
{
    TreeSampler host(treePaths("server-4cpu"), [](const std::string &) { return MountSpace{true, 1, 1, 1, 1, 1}; });
    host.survey(0);
    const std::string up = "node_network_up{device=\"eth0\"}";
    const FramePtr fresh = host.sample(1000, SurveyCollector::kTooOldNs);
    QVERIFY(table(*fresh).contains(up));
    const FramePtr old = host.sample(2000, SurveyCollector::kTooOldNs + 1);
    QVERIFY(!table(*old).contains(up));
    QVERIFY(old->host.series == fresh->host.series);
    host.survey(SurveyCollector::kTooOldNs);
    QVERIFY(table(*host.sample(3000, SurveyCollector::kTooOldNs + 1)).contains(up));
}

void TestSampler::framesAreRecycledOnlyWhenFree()
{
    TreeSampler host(treePaths("old-kernel"));
    const FramePtr held = host.sample(1000);
    const std::vector<double> values = held->host.values;
    const Frame *freed = nullptr;
    {
        const FramePtr soonFree = host.sample(2000);
        QVERIFY(soonFree != held);
        freed = soonFree.get();
    }
    QCOMPARE(host.sample(3000).get(), freed);
    QCOMPARE(held->host.t, 1000);
    QVERIFY(std::equal(values.begin(), values.end(), held->host.values.begin(), sameBits));
}

void TestSampler::framesOutliveTheSampler()
{
    FramePtr frame;
    {
        TreeSampler host(treePaths("old-kernel"));
        frame = host.sample(1000);
    }
    QCOMPARE(table(*frame).at("node_context_switches_total"), 99.0);
}

void TestSampler::realHostLooksRight()
{
    TreeSampler host(CollectPaths{});
    host.survey();
    const auto first = table(*host.sample(1000));
    const auto second = table(*host.sample(2000));
    QVERIFY(first.size() > 200);
    QVERIFY(first.at("node_memory_MemTotal_bytes") > 1e8);
    QVERIFY(first.at("node_memory_MemAvailable_bytes") <= first.at("node_memory_MemTotal_bytes"));
    QVERIFY(first.at("node_boot_time_seconds") < first.at("node_time_seconds"));
    QVERIFY(first.at("process_resident_memory_bytes") > 1e6);
    QVERIFY(first.at("process_open_fds") > 3);
    QVERIFY(first.at("process_start_time_seconds") <= first.at("node_time_seconds"));
    QVERIFY(second.at("process_cpu_seconds_total") >= first.at("process_cpu_seconds_total"));
    for (const auto &[series, value] : first) {
        if (series.find("_total") != std::string::npos && second.contains(series))
            QVERIFY2(second.at(series) >= value, series.c_str());
    }
}

BELFRY_TEST(TestSampler)
#include "tst_sampler.moc"
