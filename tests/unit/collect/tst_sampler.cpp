// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "tree.h"

#include <QTemporaryDir>

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
