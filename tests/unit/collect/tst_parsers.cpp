// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/cpu/cpu_lines.h"
#include "collect/disk/disk_devices.h"
#include "collect/filesystem/mount_table.h"
#include "collect/keyed_lines.h"
#include "collect/memory/meminfo_collector.h"
#include "collect/netstat/headed_lines.h"
#include "collect/netstat/netstat_fields.h"
#include "collect/vmstat/vmstat_collector.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

constexpr auto kAll = [](std::string_view) { return true; };

} // namespace

class TestParsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scansIntegers_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<quint64>("value");
        QTest::newRow("plain") << QByteArray("17") << true << quint64(17);
        QTest::newRow("behind blanks") << QByteArray("  \t42 x") << true << quint64(42);
        QTest::newRow("largest") << QByteArray("18446744073709551615") << true << quint64(18446744073709551615ULL);
        QTest::newRow("one more") << QByteArray("18446744073709551616") << false << quint64(0);
        QTest::newRow("leading zeros") << QByteArray("00000000000000000000000007") << true << quint64(7);
        QTest::newRow("negative") << QByteArray("-5") << false << quint64(0);
        QTest::newRow("word") << QByteArray("x5") << false << quint64(0);
        QTest::newRow("empty") << QByteArray() << false << quint64(0);
    }

    void scansIntegers()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, ok);
        QFETCH(quint64, value);
        Scan scan(std::string_view(text.constData(), std::size_t(text.size())));
        std::uint64_t number = 0;
        QCOMPARE(scan.integer(number), ok);
        if (ok)
            QCOMPARE(quint64(number), value);
    }

    void keyedLinesTakeWantedKeysOnly()
    {
        KeyedLines lines;
        lines.learn("a 1\nb 2\nwanted:   3 kB\nc 4\nlast 5\n",
                    [](std::string_view key) { return key == "wanted" || key == "last"; });
        QCOMPARE(lines.fields().size(), 2U);
        std::array<double, 2> out{};
        QVERIFY(lines.read("a 9\nb 8\nwanted: 7 kB\nc 6\nlast nothing\n", out.data()));
        QCOMPARE(out[0], 7 * 1024.0);
        QVERIFY(isStale(out[1]));
    }

    void keyedLinesSeeChanges_data()
    {
        QTest::addColumn<QByteArray>("later");
        QTest::addColumn<bool>("holds");
        QTest::newRow("same keys") << QByteArray("a: 3\nb: 4\n") << true;
        QTest::newRow("one key more") << QByteArray("a: 3\nb: 4\nc: 5\n") << false;
        QTest::newRow("one key less") << QByteArray("a: 3\n") << false;
        QTest::newRow("another key") << QByteArray("a: 3\nbb: 4\n") << false;
        QTest::newRow("a longer key that starts alike") << QByteArray("a: 3\nb:b: 4\n") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void keyedLinesSeeChanges()
    {
        QFETCH(QByteArray, later);
        KeyedLines lines;
        lines.learn("a: 1\nb: 2\n", kAll);
        std::array<double, 2> out{};
        QTEST(lines.read(std::string_view(later.constData(), std::size_t(later.size())), out.data()), "holds");
    }

    void headedLinesFollowTheHeader()
    {
        HeadedLines lines;
        const std::string text = "Ip: A B\nIp: 1 2\nTcp: X Y Z\nTcp: 3 -1 5\nUdp: U\nUdp: 6\n";
        lines.learn(text, [](std::string_view protocol, std::string_view name) {
            return protocol == "Tcp" && (name == "Y" || name == "Z");
        });
        QCOMPARE(lines.fields(), (std::vector<std::string>{"Tcp_Y", "Tcp_Z"}));
        std::array<double, 2> out{};
        QVERIFY(lines.read("Ip: A B\nIp: 1 2\nTcp: X Y Z\nTcp: 7 8 9\n", out.data()));
        QCOMPARE(out[0], 8.0);
        QCOMPARE(out[1], 9.0);
        QVERIFY(!lines.read("Ip: A B\nIp: 1 2\nTcp: X Z Y\nTcp: 7 8 9\n", out.data()));
        QVERIFY(!lines.read("Ip: A B\nIp: 1 2\n", out.data()));
    }

    void headedLinesDontMindAnUnwantedHeaderToGrow()
    {
        HeadedLines lines;
        const auto wanted = [](std::string_view protocol, std::string_view) { return protocol == "Udp"; };
        lines.learn("IcmpMsg: InType3\nIcmpMsg: 1\nUdp: U\nUdp: 6\n", wanted);
        double out = 0;
        QVERIFY(lines.read("IcmpMsg: InType3 OutType3\nIcmpMsg: 1 1\nUdp: U\nUdp: 7\n", &out));
        QCOMPARE(out, 7.0);
    }

    void cpuTimesDontGoBackALittle()
    {
        const std::string first = "cpu0 100 0 0 5000\n";
        CpuLines lines;
        Scan learning(first);
        lines.learn(learning);
        std::array<double, 4> out{};
        const auto read = [&](const std::string &text) {
            Scan scan(text);
            return lines.read(scan, out);
        };
        QVERIFY(read(first));
        QCOMPARE(out[3], 50.0);
        QVERIFY(read("cpu0 101 0 0 4990\n"));
        QCOMPARE(out[0], 1.01);
        QCOMPARE(out[3], 50.0); // held
        QVERIFY(read("cpu0 1 0 0 100\n"));
        QCOMPARE(out[3], 1.0); // the CPU was off
        QVERIFY(!read("cpu0 1 0 0 100\ncpu1 0 0 0 0\n"));
        QVERIFY(!read("cpu1 1 0 0 100\n"));
    }

    void namesOfMeminfo_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("kB");
        QTest::addColumn<QByteArray>("metric");
        QTest::newRow("plain") << QByteArray("MemTotal") << true << QByteArray("MemTotal_bytes");
        QTest::newRow("parentheses") << QByteArray("Active(anon)") << true << QByteArray("Active_anon_bytes");
        QTest::newRow("a count") << QByteArray("HugePages_Total") << false << QByteArray("HugePages_Total");
        QTest::newRow("digit and letter") << QByteArray("DirectMap4k") << true << QByteArray("DirectMap4k_bytes");
        QTest::newRow("no metric's name") << QByteArray("Odd-name") << true << QByteArray();
    }

    void namesOfMeminfo()
    {
        QFETCH(QByteArray, key);
        QFETCH(bool, kB);
        QTEST(QByteArray::fromStdString(meminfoMetric(key.toStdString(), kB)), "metric");
    }

    void ignoredDisks_data()
    {
        QTest::addColumn<bool>("ignored");
        for (const char *name : {"ram0", "loop12", "fd0", "sda1", "hdb2", "vdc15", "xvda1", "nvme0n1p1", "nvme12n3p45"})
            QTest::newRow(name) << true;
        for (const char *name : {"sda", "sdaa1", "nvme0n1", "dm-0", "md127", "sr0", "mmcblk0p1", "vda", "zram0", "loop",
                                 "nbd1", "xvd1", "fd", "ram", "nvmen1p1"})
            QTest::newRow(name) << false;
    }

    void ignoredDisks() { QTEST(isIgnoredDisk(QTest::currentDataTag()), "ignored"); }

    void defaultVmstatFields_data()
    {
        QTest::addColumn<bool>("taken");
        for (const char *name : {"oom_kill", "oom_kill_x", "pgpgin", "pgpgout", "pswpin", "pgfault", "pgmajfault"})
            QTest::newRow(name) << true;
        for (const char *name : {"pgalloc_dma", "nr_free_pages", "numa_hint_faults", "pg", "xpgpgin"})
            QTest::newRow(name) << false;
    }

    void defaultVmstatFields() { QTEST(VmstatCollector::isDefaultField(QTest::currentDataTag()), "taken"); }

    void defaultNetstatFields_data()
    {
        QTest::addColumn<bool>("taken");
        for (const char *name : {"Icmp InErrors", "UdpLite6 InErrors", "Tcp InErrs", "Ip Forwarding", "IpExt InOctets",
                                 "Ip6 OutOctets", "Icmp6 OutMsgs", "TcpExt ListenDrops", "TcpExt SyncookiesSent",
                                 "TcpExt TCPTimeouts", "Tcp CurrEstab", "Udp6 SndbufErrors"})
            QTest::newRow(name) << true;
        for (const char *name : {"Ip InReceives", "Ip InOctets", "TcpExt TCPLostRetransmit", "Tcp MaxConn",
                                 "UdpLite InDatagrams", "Ip6 Forwarding", "Tcp ListenDrops"})
            QTest::newRow(name) << false;
    }

    void defaultNetstatFields()
    {
        const std::string tag = QTest::currentDataTag();
        const std::size_t blank = tag.find(' ');
        QTEST(isDefaultNetstatField(tag.substr(0, blank), tag.substr(blank + 1)), "taken");
    }

    void ignoredMountPoints_data()
    {
        QTest::addColumn<bool>("ignored");
        for (const char *path : {"/proc", "/proc/sys/x", "/dev/shm", "/run/user/1000", "/mnt", "/mnt/usb", "/media/cd",
                                 "/var/lib/docker/overlay2/a", "/var/lib/containers/storage/x"})
            QTest::newRow(path) << true;
        for (const char *path :
             {"/", "/home", "/mntx", "/devel", "/var/lib/docker", "/var/lib/containers", "/srv/proc"})
            QTest::newRow(path) << false;
    }

    void ignoredMountPoints() { QTEST(isIgnoredMountPoint(QTest::currentDataTag()), "ignored"); }
};

BELFRY_TEST(TestParsers)
#include "tst_parsers.moc"
