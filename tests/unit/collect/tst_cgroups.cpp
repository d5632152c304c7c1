// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "tree.h"

#include <QTemporaryDir>

#include <rapidcheck.h>

using namespace belfry;
using namespace belfry::test;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
const QByteArray kHex = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

std::map<std::string, double> cgroupValues(const GroupReader &reader)
{
    return groupValues(reader, "container_");
}

std::string labelled(const std::string &metric, const std::string &id, const std::string &name = {})
{
    return Labels::of(metric, {{"id", id}, {"name", name}}).toString();
}

/// The recorded control groups as files that a test may change.
class CgroupTree
{
public:
    CgroupTree()
    {
        copyTree(QStringLiteral(BELFRY_TESTS "/fixtures/proc/containers"), m_folder.path());
        const std::string root = m_folder.path().toStdString();
        paths = {root + "/proc", root + "/sys", root + "/udev", root + "/docker"};
    }
    QString file(const QByteArray &name) const { return m_folder.path() + "/sys/fs/cgroup/" + name; }
    void write(const QByteArray &name, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(file(name)).path());
        writeFile(file(name), text);
    }
    void writeCpu(const QByteArray &group, int microseconds)
    {
        write(group + "/cpu.stat", "usage_usec " + QByteArray::number(microseconds) + "\nuser_usec 0\nsystem_usec 0\n");
    }
    /// As the kernel does: the files that somebody has open have nothing to read any more.
    void remove(const QByteArray &group)
    {
        for (const QString &each : QDir(file(group)).entryList(QDir::Files))
            QVERIFY(QFile::resize(file(group) + '/' + each, 0));
        QVERIFY(QDir(file(group)).removeRecursively());
    }
    void setCount(int groups) { write("cgroup.stat", "nr_descendants " + QByteArray::number(groups) + '\n'); }

    CollectPaths paths;

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestCgroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isDocker");
        const auto row = [](const char *what, const QByteArray &path, const char *name, bool isDocker = false) {
            QTest::newRow(what) << path << QByteArray(name) << isDocker;
        };
        row("docker", "/system.slice/docker-" + kHex + ".scope", "0123456789ab", true);
        row("docker without systemd", "/docker/" + kHex, "0123456789ab", true);
        row("podman", "/machine.slice/libpod-" + kHex + ".scope", "0123456789ab");
        row("podman's watcher", "/machine.slice/libpod-conmon-" + kHex + ".scope", "");
        row("cri-o", "/kubepods.slice/kubepods-pod1.slice/crio-" + kHex + ".scope", "0123456789ab");
        row("cri-o's watcher", "/kubepods.slice/crio-conmon-" + kHex + ".scope", "");
        row("containerd", "/kubepods.slice/cri-containerd-" + kHex + ".scope", "0123456789ab");
        row("kubernetes without systemd", "/kubepods/burstable/pod12/" + kHex, "0123456789ab");
        row("upper case", "/docker/" + kHex.toUpper(), "");
        row("a digit short", "/docker/" + kHex.mid(1), "");
        row("no dash", "/system.slice/docker" + kHex + ".scope", "");
        row("bare scope", "/system.slice/" + kHex + ".scope", "");
        row("lxc", "/lxc.payload.web", "web");
        row("lxc, older", "/lxc/web", "web");
        row("lxc's watcher", "/lxc.monitor.web", "");
        row("nspawn", "/machine.slice/systemd-nspawn@web.service", "web");
        row("machine", "/machine.slice/machine-web\\x2d1.scope", "web-1");
        row("broken escape", "/machine.slice/machine-web\\x2.scope", "web\\x2");
        row("service", "/system.slice/ssh.service", "");
        row("slice", "/machine.slice", "");
        row("root", "/", "");
        row("nothing", "", "");
    }
    void names()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, name);
        QFETCH(bool, isDocker);
        const ContainerName found = containerNameOf({path.constData(), std::size_t(path.size())});
        QCOMPARE(QByteArray::fromStdString(found.name), name);
        QCOMPARE(QByteArray::fromStdString(found.dockerId), isDocker ? kHex : QByteArray());
    }

    void aRecordedTreeIsRead()
    {
        CgroupReader reader(treePaths("containers"), 100);
        QVERIFY(reader.read(0));
        const auto values = cgroupValues(reader);
        QCOMPARE(values.at(labelled("cpu_usage_seconds_total", "/")), 12.0);
        QVERIFY(!values.contains(labelled("memory_usage_bytes", "/"))); // the root has no such file
        const std::string ssh = "/system.slice/ssh.service";
        QCOMPARE(values.at(labelled("cpu_usage_seconds_total", ssh)), 1.75);
        QCOMPARE(values.at(labelled("cpu_user_seconds_total", ssh)), 1.5);
        QCOMPARE(values.at(labelled("cpu_system_seconds_total", ssh)), 0.25);
        QCOMPARE(values.at(labelled("memory_usage_bytes", ssh)), 500000.0);
        QCOMPARE(values.at(labelled("memory_working_set_bytes", ssh)), 300000.0);
        QCOMPARE(values.at(labelled("fs_reads_bytes_total", ssh)), 0.0); // none since it was started
        QCOMPARE(values.at(labelled("oom_events_total", ssh)), 0.0);
        QVERIFY(!values.contains(labelled("spec_memory_limit_bytes", ssh))); // it has none
        const std::string web =
            "/system.slice/docker-3f1c2d4e5b6a79880112233445566778899aabbccddeeff00112233445566778.scope";
        QCOMPARE(values.at(labelled("cpu_usage_seconds_total", web, "web")), 2.5);
        QCOMPARE(values.at(labelled("spec_memory_limit_bytes", web, "web")), 536870912.0);
        QCOMPARE(values.at(labelled("oom_events_total", web, "web")), 1.0);
        // What dm-0 did is what sda did, and a loop device is a file.
        QCOMPARE(values.at(labelled("fs_reads_bytes_total", web, "web")), 1100.0);
        QCOMPARE(values.at(labelled("fs_writes_bytes_total", web, "web")), 2200.0);
        // Its name can't be read; more is inactive than there is.
        const std::string nameless =
            "/system.slice/docker-aa1c2d4e5b6a79880112233445566778899aabbccddeeff00112233445566778.scope";
        QCOMPARE(values.at(labelled("memory_working_set_bytes", nameless, "aa1c2d4e5b6a")), 0.0);
        // A controller that is off has no series.
        QVERIFY(values.contains(labelled("cpu_usage_seconds_total", "/kubepods.slice")));
        QVERIFY(!values.contains(labelled("memory_usage_bytes", "/kubepods.slice")));
        QVERIFY(!values.contains(labelled("fs_reads_bytes_total", "/kubepods.slice")));
        // What is within a container is its own.
        QVERIFY(!values.contains(labelled("cpu_usage_seconds_total", web + "/init.scope")));
        QCOMPARE(reader.groups(), 11U);
    }

    void numbersFollow()
    {
        CgroupTree tree;
        CgroupReader reader(tree.paths, 100);
        const std::string ssh = "/system.slice/ssh.service";
        QVERIFY(reader.read(0));
        const ReadingSeries series = reader.series();
        tree.write("system.slice/ssh.service/memory.current", "600000\n");
        tree.writeCpu("system.slice/ssh.service", 1'900'000);
        QVERIFY(reader.read(kSecond));
        QVERIFY(reader.series() == series);
        QCOMPARE(cgroupValues(reader).at(labelled("cpu_usage_seconds_total", ssh)), 1.9);
        QCOMPARE(cgroupValues(reader).at(labelled("memory_usage_bytes", ssh)), 600000.0);
        QCOMPARE(cgroupValues(reader).at(labelled("memory_working_set_bytes", ssh)), 400000.0);
        // Memory of what sleeps comes a bit later.
        tree.write("system.slice/ssh.service/memory.current", "550000\n");
        unsigned readings = 0;
        while (cgroupValues(reader).at(labelled("memory_usage_bytes", ssh)) == 600000.0) {
            QVERIFY(++readings <= CgroupFiles::kReadingsBetweenRest);
            QVERIFY(reader.read((1 + readings) * kSecond));
        }
        // A file that makes no sense is absent, not zero.
        tree.write("system.slice/ssh.service/cpu.stat", "usage_usec x\nuser_usec 3");
        QVERIFY(reader.read(20 * kSecond));
        QVERIFY(!cgroupValues(reader).contains(labelled("cpu_usage_seconds_total", ssh)));
        QVERIFY(cgroupValues(reader).contains(labelled("memory_usage_bytes", ssh)));
        QVERIFY(reader.series() == series);
    }

    void groupsComeAndGo()
    {
        CgroupTree tree;
        CgroupReader reader(tree.paths, 100);
        QVERIFY(reader.read(0));
        const std::string added = labelled("cpu_usage_seconds_total", "/system.slice/cron.service");
        const std::string box = labelled("cpu_usage_seconds_total", "/docker/" + kHex.toStdString(), "0123456789ab");
        // Only the kernel's count tells.
        tree.writeCpu("system.slice/cron.service", 1000);
        tree.writeCpu("docker/" + kHex, 2000);
        QVERIFY(reader.read(kSecond));
        QVERIFY(!cgroupValues(reader).contains(box));
        tree.setCount(14);
        QVERIFY(reader.read(2 * kSecond));
        QCOMPARE(cgroupValues(reader).at(box), 0.002); // a container at once
        QVERIFY(!cgroupValues(reader).contains(added));
        QVERIFY(reader.read(2 * kSecond + CgroupReader::kSettlesNs));
        QCOMPARE(cgroupValues(reader).at(added), 0.001); // another once it stays

        // Its folder is another one, as that of a service that was restarted.
        QVERIFY(QDir().rename(tree.file("system.slice/cron.service"), tree.file("../gone")));
        tree.remove("docker");
        tree.setCount(12);
        QVERIFY(reader.read(9 * kSecond));
        QVERIFY(!cgroupValues(reader).contains(box));
        QVERIFY(!cgroupValues(reader).contains(added));
        // Once in a while it looks without being told.
        tree.writeCpu("docker/" + kHex, 3000);
        QVERIFY(reader.read(9 * kSecond + CgroupReader::kLookEveryNs - 1));
        QVERIFY(!cgroupValues(reader).contains(box));
        QVERIFY(reader.read(9 * kSecond + CgroupReader::kLookEveryNs));
        QCOMPARE(cgroupValues(reader).at(box), 0.003);
    }

    void whatWasThereBeforeNeedsNotSettle()
    {
        CgroupTree tree;
        CgroupReader reader(tree.paths, 100);
        QVERIFY(reader.read(0));
        QVERIFY(cgroupValues(reader).contains(labelled("cpu_usage_seconds_total", "/machine.slice")));
    }

    void aControllerThatIsTurnedOnHasSeries()
    {
        CgroupTree tree;
        CgroupReader reader(tree.paths, 100);
        QVERIFY(reader.read(0));
        tree.write("kubepods.slice/memory.current", "77\n");
        tree.write("kubepods.slice/memory.stat", "inactive_file 7\n");
        QVERIFY(reader.read(CgroupReader::kLookEveryNs));
        QCOMPARE(cgroupValues(reader).at(labelled("memory_working_set_bytes", "/kubepods.slice")), 70.0);
    }

    void containersFirst()
    {
        CgroupReader reader(treePaths("containers"), 5);
        QVERIFY(reader.read(0));
        const auto values = cgroupValues(reader);
        int containers = 0;
        int others = 0;
        for (const auto &[series, value] : values) {
            if (series.starts_with("cpu_usage_seconds_total"))
                ++(series.find("name=") != std::string::npos ? containers : others);
        }
        QCOMPARE(containers, 4);
        QCOMPARE(others, 1);
        QVERIFY(values.contains(labelled("cpu_usage_seconds_total", "/")));
        QCOMPARE(reader.groups(), 11U);
    }

    void withoutVersionTwoThereIsNothingAndNoError()
    {
        CgroupReader reader({"/nowhere", "/nowhere", "/nowhere", "/nowhere"}, 100);
        QVERIFY(reader.read(0));
        QVERIFY(reader.series()->empty());
        QVERIFY(reader.read(kSecond));
        QVERIFY(reader.series()->empty());
    }

    void besideVersionOneItIsFound()
    {
        const std::string mountPoint = cgroupMountPoint(treePaths("vm-2cpu"));
        QVERIFY(mountPoint.empty() || mountPoint.ends_with("/sys/fs/cgroup/unified") ||
                mountPoint.ends_with("/sys/fs/cgroup"));
        QTemporaryDir folder;
        QDir(folder.path()).mkpath("proc/self");
        writeFile(folder.filePath("proc/self/mountinfo"),
                  "31 23 0:28 / /sys/fs/cgroup rw - tmpfs tmpfs rw\n32 31 0:29 / /sys/fs/cgroup/cpu rw - cgroup cgroup "
                  "rw,cpu\n41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw\n");
        QCOMPARE(cgroupMountPoint({folder.filePath("proc").toStdString(), "/recorded", {}, {}}),
                 std::string("/recorded/fs/cgroup/unified"));
    }

    void anyBytesAreRefusedOrRead()
    {
        QVERIFY(rc::check([](const std::string &bytes) {
            (void)keyedNumber(bytes, "usage_usec");
            (void)CountedDisks("/nowhere").sum(bytes);
            RC_ASSERT(containerNameOf(bytes).dockerId.empty());
        }));
    }
};

BELFRY_TEST(TestCgroups)
#include "tst_cgroups.moc"
