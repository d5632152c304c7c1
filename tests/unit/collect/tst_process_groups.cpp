// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process_tree.h"
#include "program/test_class.h"

#include <sys/fsuid.h>
#include <unistd.h>

using namespace belfry;
using namespace belfry::test;

namespace {

std::map<std::string, double> valuesOf(const GroupReader &reader)
{
    return groupValues(reader, "namedprocess_namegroup_");
}

std::string named(const std::string &metric, const std::string &group)
{
    return metric + "{groupname=\"" + group + "\"}";
}
std::string cpuOf(const std::string &group, const std::string &mode = "user")
{
    return "cpu_seconds_total{groupname=\"" + group + "\",mode=\"" + mode + "\"}";
}

double secondsOf(double ticks)
{
    return ticks / double(::sysconf(_SC_CLK_TCK));
}

/// Files of others can't be read while this lives, by root neither.
class NobodysEyes
{
public:
    NobodysEyes() : m_before(::setfsuid(65534)) {}
    ~NobodysEyes() { ::setfsuid(uid_t(m_before)); }
    NobodysEyes(const NobodysEyes &) = delete;
    NobodysEyes &operator=(const NobodysEyes &) = delete;

private:
    int m_before;
};

} // namespace

class TestProcessGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordedTreeIsRead()
    {
        ProcessGroupReader reader(treePaths("processes").proc, 100);
        QVERIFY(reader.read(0));
        const auto values = valuesOf(reader);
        QCOMPARE(values.at(named("num_procs", "post (gres) x")), 1.0);
        QCOMPARE(values.at(named("num_threads", "java")), 214.0);
        QCOMPARE(values.at(R"(memory_bytes{groupname="java",memtype="resident"})"),
                 500000.0 * double(::sysconf(_SC_PAGESIZE)));
        QCOMPARE(values.at(R"(memory_bytes{groupname="systemd",memtype="virtual"})"), 100000000.0);
        // What they had used before isn't of our time.
        QCOMPARE(values.at(cpuOf("post (gres) x")), 0.0);
        QCOMPARE(values.at(cpuOf("systemd", "system")), 0.0);
        QCOMPARE(values.at(named("write_bytes_total", "post (gres) x")), 0.0);
        // No file, no series. Kernel threads and what is cut off aren't there.
        QVERIFY(!values.contains(named("read_bytes_total", "java")));
        QVERIFY(!values.contains(named("num_procs", "kthreadd")));
        QVERIFY(!values.contains(named("num_procs", "cut off")));
        QCOMPARE(reader.groups(), 3U);
    }

    void whatComesLaterCountsFromItsStart()
    {
        ProcessTree tree;
        ProcessGroupReader reader(tree.path(), 100);
        QVERIFY(reader.read(0));
        tree.write(StatText{3000, "cc1plus", 150, 50, 20'000});
        tree.write("3000/io", "read_bytes: 4096\nwrite_bytes: 512\n");
        // It is older than what was there at the first reading, and was hidden from us.
        tree.write(StatText{3001, "old", 7000, 0, 50});
        QVERIFY(reader.read(kSecondNs));
        auto values = valuesOf(reader);
        QCOMPARE(values.at(cpuOf("cc1plus")), secondsOf(150));
        QCOMPARE(values.at(cpuOf("cc1plus", "system")), secondsOf(50));
        QCOMPARE(values.at(named("read_bytes_total", "cc1plus")), 4096.0);
        QCOMPARE(values.at(named("write_bytes_total", "cc1plus")), 512.0);
        QCOMPARE(values.at(cpuOf("old")), 0.0);
        tree.write(StatText{3001, "old", 7010, 3, 50});
        QVERIFY(reader.read(2 * kSecondNs));
        values = valuesOf(reader);
        QCOMPARE(values.at(cpuOf("old")), secondsOf(10));
        QCOMPARE(values.at(cpuOf("old", "system")), secondsOf(3));
    }

    void whatAProcessUsedOutlivesIt()
    {
        ProcessTree tree;
        ProcessGroupReader reader(tree.path(), 100);
        tree.write(StatText{3000, "worker", 100, 0, 500});
        tree.write(StatText{3001, "worker", 900, 0, 600});
        QVERIFY(reader.read(0));
        tree.write(StatText{3000, "worker", 130, 0, 500});
        tree.write(StatText{3001, "worker", 905, 0, 600});
        QVERIFY(reader.read(kSecondNs));
        QCOMPARE(valuesOf(reader).at(cpuOf("worker")), secondsOf(35));
        QCOMPARE(valuesOf(reader).at(named("num_procs", "worker")), 2.0);
        tree.remove("3000");
        QVERIFY(reader.read(2 * kSecondNs));
        QCOMPARE(valuesOf(reader).at(cpuOf("worker")), secondsOf(35));
        QCOMPARE(valuesOf(reader).at(named("num_procs", "worker")), 1.0);
        // The same pid, another process.
        tree.write(StatText{3001, "worker", 20, 0, 30'000});
        QVERIFY(reader.read(3 * kSecondNs));
        QCOMPARE(valuesOf(reader).at(cpuOf("worker")), secondsOf(55));
        // Numbers that fall are no use.
        tree.write(StatText{3001, "worker", 1, 0, 30'000});
        QVERIFY(reader.read(4 * kSecondNs));
        QCOMPARE(valuesOf(reader).at(cpuOf("worker")), secondsOf(55));
    }

    void aGroupThatComesBackGoesOn()
    {
        ProcessTree tree;
        ProcessGroupReader reader(tree.path(), 100);
        QVERIFY(reader.read(0));
        tree.write(StatText{3000, "sh", 40, 0, 20'000});
        QVERIFY(reader.read(kSecondNs));
        const ReadingSeries series = reader.series();
        tree.remove("3000");
        QVERIFY(reader.read(2 * kSecondNs));
        QVERIFY(!valuesOf(reader).contains(named("num_procs", "sh")));
        QVERIFY(!valuesOf(reader).contains(cpuOf("sh")));
        QVERIFY(reader.series() == series); // shells come and go all the time
        tree.write(StatText{3001, "sh", 2, 0, 20'500});
        QVERIFY(reader.read(3 * kSecondNs));
        QCOMPARE(valuesOf(reader).at(cpuOf("sh")), secondsOf(42));
        QVERIFY(reader.series() == series);
        tree.remove("3001");
        QVERIFY(reader.read(4 * kSecondNs));
        QVERIFY(reader.read(4 * kSecondNs + ProcessGroupReader::kKeptNs));
        QVERIFY(reader.series()->size() < series->size());
    }

    void aNewNameIsAnotherGroup()
    {
        ProcessTree tree;
        ProcessGroupReader reader(tree.path(), 100);
        QVERIFY(reader.read(0));
        tree.write(StatText{3000, "bash", 3, 0, 20'000});
        QVERIFY(reader.read(kSecondNs));
        tree.write(StatText{3000, "make", 10, 0, 20'000});
        QVERIFY(reader.read(2 * kSecondNs));
        const auto values = valuesOf(reader);
        QCOMPARE(values.at(cpuOf("make")), secondsOf(7));
        QVERIFY(!values.contains(cpuOf("bash")));
    }

    void anyNameIsALabel()
    {
        ProcessTree tree;
        ProcessGroupReader reader(tree.path(), 100);
        tree.write(StatText{3000, "a\xff b\n", 0, 0, 1});
        tree.write(StatText{3001, "", 0, 0, 1});
        tree.write(StatText{3002, "\xc3\xbc", 0, 0, 1});
        QVERIFY(reader.read(0));
        const auto values = valuesOf(reader);
        QCOMPARE(values.at(named("num_procs", "a\xef\xbf\xbd b\\n")), 1.0);
        QCOMPARE(values.at(named("num_procs", "()")), 1.0);
        QCOMPARE(values.at(named("num_procs", "\xc3\xbc")), 1.0);
    }

    void kernelThreadsAreLeftOutAndNotReadAgain()
    {
        ProcessTree tree;
        ProcessGroupReader reader(tree.path(), 100);
        tree.write(StatText{3000, "kworker/0:1", 50, 0, 100, 0, true});
        QVERIFY(reader.read(0));
        QVERIFY(!valuesOf(reader).contains(named("num_procs", "kworker/0:1")));
        // The same folder is the same thread: what its file says now isn't looked at, except now and then.
        tree.write(StatText{3000, "other", 50, 0, 100});
        int seen = 0;
        for (unsigned i = 1; i <= ProcessGroupReader::kReadingsBetweenTries; ++i) {
            QVERIFY(reader.read(i * kSecondNs));
            seen += valuesOf(reader).contains(named("num_procs", "other")) ? 1 : 0;
        }
        QVERIFY(seen > 0 && seen < int(ProcessGroupReader::kReadingsBetweenTries));
        // Another folder of the number is another process.
        tree.write(StatText{3001, "kworker/0:2", 0, 0, 100, 0, true});
        QVERIFY(reader.read(100 * kSecondNs));
        QVERIFY(QDir().rename(tree.file("3001"), tree.file("gone"))); // its inode can't be given again
        tree.write(StatText{3001, "user", 0, 0, 20'000});
        QVERIFY(reader.read(101 * kSecondNs));
        QVERIFY(valuesOf(reader).contains(named("num_procs", "user")));
    }

    void ioThatIsRefusedIsAbsentNotZero()
    {
        ProcessTree tree;
        ProcessGroupReader reader(tree.path(), 100);
        const auto setReadable = [&tree](const char *file, bool readable) {
            QVERIFY(QFile::setPermissions(tree.file(file), readable ? QFile::ReadOwner : QFile::Permissions()));
        };
        tree.write(StatText{3000, "db", 0, 0, 1});
        tree.write("3000/io", "read_bytes: 10\nwrite_bytes: 10\n");
        QVERIFY(reader.read(0));
        QCOMPARE(valuesOf(reader).at(named("read_bytes_total", "db")), 0.0);
        // Another of the name whose file isn't ours to see: a part would be no answer.
        tree.write(StatText{3001, "db", 0, 0, 20'000});
        tree.write("3001/io", "read_bytes: 99\nwrite_bytes: 99\n");
        setReadable("3001/io", false);
        {
            const NobodysEyes eyes;
            QVERIFY(reader.read(kSecondNs));
        }
        QVERIFY(!valuesOf(reader).contains(named("read_bytes_total", "db")));
        QCOMPARE(valuesOf(reader).at(named("num_procs", "db")), 2.0);
        tree.remove("3001");
        QVERIFY(reader.read(2 * kSecondNs));
        QCOMPARE(valuesOf(reader).at(named("read_bytes_total", "db")), 0.0);
        setReadable("3000/io", true);
    }

    void ioIsReadOfWhatRuns()
    {
        ProcessTree tree;
        ProcessGroupReader reader(tree.path(), 100);
        tree.write(StatText{3000, "db", 0, 0, 1});
        tree.write("3000/io", "read_bytes: 10\nwrite_bytes: 20\n");
        QVERIFY(reader.read(0));
        tree.write("3000/io", "read_bytes: 5010\nwrite_bytes: 20\n");
        tree.write(StatText{3000, "db", 1, 0, 1});
        QVERIFY(reader.read(kSecondNs));
        QCOMPARE(valuesOf(reader).at(named("read_bytes_total", "db")), 5000.0);
        // Without CPU time it comes a bit later.
        tree.write("3000/io", "read_bytes: 5010\nwrite_bytes: 320\n");
        unsigned readings = 0;
        while (valuesOf(reader).at(named("write_bytes_total", "db")) == 0) {
            QVERIFY(++readings <= ProcessGroupReader::kReadingsBetweenIo);
            QVERIFY(reader.read((1 + readings) * kSecondNs));
        }
        QCOMPARE(valuesOf(reader).at(named("write_bytes_total", "db")), 300.0);
    }

    void thoseThatUseMostHaveSeries()
    {
        ProcessTree tree;
        for (const char *folder : {"1", "812", "1043"})
            tree.remove(folder);
        for (int i = 0; i < 9; ++i)
            tree.write(StatText{4000 + i, "p" + QByteArray::number(i), 0, 0, 1, 100 * (i + 1)});
        ProcessGroupReader reader(tree.path(), 3);
        QVERIFY(reader.read(0));
        QVERIFY(reader.read(kSecondNs));
        const auto names = [&reader] {
            QByteArrayList all;
            for (const Survey::Series &series : *reader.series()) {
                if (series.metric->name == "namedprocess_namegroup_num_procs")
                    all << QByteArray::fromStdString(series.labels.front().value);
            }
            return all;
        };
        QCOMPARE(names().size(), 3);
        QVERIFY(names().contains("p8"));
        QCOMPARE(reader.groups(), 9U);
        // One that starts to work takes a place at once, and has lost nothing.
        tree.write(StatText{4000, "p0", 200, 0, 1, 100});
        QVERIFY(reader.read(2 * kSecondNs));
        QCOMPARE(names().size(), 3);
        QVERIFY(names().contains("p0"));
        QCOMPARE(valuesOf(reader).at(cpuOf("p0")), secondsOf(200));
        // The place of a group that has gone is free.
        tree.remove("4008");
        QVERIFY(reader.read(3 * kSecondNs));
        QVERIFY(!names().contains("p8"));
        QCOMPARE(names().size(), 3);
        const ReadingSeries series = reader.series();
        QVERIFY(reader.read(4 * kSecondNs));
        QVERIFY(reader.series() == series);
    }

    void withoutProcThereIsAnError()
    {
        ProcessGroupReader reader("/nowhere/at/all", 10);
        const auto read = reader.read(0);
        QVERIFY(!read);
        QVERIFY(read.error().message.contains("/nowhere/at/all"));
    }

    void thisMachinesGroupsAreThere()
    {
        ProcessGroupReader reader("/proc", 1000);
        QVERIFY(reader.read(0));
        const auto before = valuesOf(reader).at(cpuOf("tests_collect"));
        const std::int64_t until = threadCpuNs() + 100'000'000;
        while (threadCpuNs() < until) {
        }
        QVERIFY(reader.read(kSecondNs));
        const auto values = valuesOf(reader);
        QVERIFY(values.at(cpuOf("tests_collect")) + values.at(cpuOf("tests_collect", "system")) > before);
        QVERIFY(values.at(R"(memory_bytes{groupname="tests_collect",memtype="resident"})") > 1e6);
        QVERIFY(values.at(named("num_threads", "tests_collect")) >= 1);
        QVERIFY(values.contains(named("read_bytes_total", "tests_collect"))); // one's own may always be read
        QVERIFY(!values.contains(named("num_procs", "kthreadd")));
    }
};

BELFRY_TEST(TestProcessGroups)
#include "tst_process_groups.moc"
