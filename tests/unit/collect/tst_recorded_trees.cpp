// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "tree.h"

using namespace belfry;
using namespace belfry::test;

namespace {

MountSpace answerByName(const std::string &mountPoint)
{
    if (mountPoint == "/srv/nfs")
        return {};
    return {true, 1000.0 * double(mountPoint.size()), 500, 400, 300, 200};
}

std::map<std::string, double> sampleTree(const std::string &tree)
{
    TreeSampler host(treePaths(tree), answerByName);
    host.survey();
    return table(*host.sample());
}

} // namespace

class TestRecordedTrees : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void absent_data();
    void absent();
    void nothingIsGarbage_data();
    void nothingIsGarbage();
    void labelsAreComplete();
    void mountTableUnescapes();
};

void TestRecordedTrees::values_data()
{
    QTest::addColumn<QByteArray>("tree");
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<double>("value");
    const auto row = [](const char *tree, const char *series, double value) {
        QTest::addRow("%s: %s", tree, series) << QByteArray(tree) << QByteArray(series) << value;
    };
    const char *rich = "server-4cpu";
    row(rich, "node_cpu_seconds_total{cpu=\"0\",mode=\"user\"}", 12000);
    row(rich, "node_cpu_seconds_total{cpu=\"1\",mode=\"idle\"}", 225135);
    row(rich, "node_cpu_seconds_total{cpu=\"3\",mode=\"softirq\"}", 4.4);
    row(rich, "node_cpu_seconds_total{cpu=\"10\",mode=\"irq\"}", 0.01);
    row(rich, "node_cpu_guest_seconds_total{cpu=\"0\",mode=\"nice\"}", 0.4);
    row(rich, "node_intr_total", 9876543210123);
    row(rich, "node_context_switches_total", 18446744073709551615.0);
    row(rich, "node_boot_time_seconds", 1700000000);
    row(rich, "node_forks_total", 26442);
    row(rich, "node_procs_running", 7);
    row(rich, "node_procs_blocked", 2);
    row(rich, "node_load1", 12.07);
    row(rich, "node_load15", 104);
    row(rich, "node_memory_MemTotal_bytes", 65842012.0 * 1024);
    row(rich, "node_memory_Active_anon_bytes", 15000001.0 * 1024);
    row(rich, "node_memory_HugePages_Free", 60);
    row(rich, "node_memory_DirectMap1G_bytes", 2097152.0 * 1024);
    row(rich, "node_vmstat_pgpgin", 18446744073709.0);
    row(rich, "node_vmstat_oom_kill", 3);
    row(rich, "node_vmstat_oom_kill_extra", 4);
    row(rich, "node_vmstat_pgmajfault", 4321);
    row(rich, "node_disk_reads_completed_total{device=\"sda\"}", 1000);
    row(rich, "node_disk_read_bytes_total{device=\"sda\"}", 8000.0 * 512);
    row(rich, "node_disk_read_time_seconds_total{device=\"sda\"}", 0.5);
    row(rich, "node_disk_flush_requests_time_seconds_total{device=\"drbd!r0\"}", 30 * 0.001);
    row(rich, "node_disk_io_now{device=\"mmcblk0p1\"}", 0);
    row(rich,
        "node_disk_info{device=\"sda\",major=\"8\",minor=\"0\",model=\"EXAMPLE_SSD_1TB\","
        "path=\"pci-0000:00:17.0-ata-1\",revision=\"1B6Q\",serial=\"S3Z9\",wwn=\"0x5002538e\"}",
        1);
    row(rich, "node_disk_info{device=\"sdb\",major=\"8\",minor=\"16\",model=\"SCSI\",serial=\"LONG-1\"}", 1);
    row(rich, "node_network_receive_bytes_total{device=\"wlp0s20f3\"}", 10000002);
    row(rich, "node_network_receive_multicast_total{device=\"eth0\"}", 4);
    row(rich, "node_network_transmit_carrier_total{device=\"eth0.100\"}", 0);
    row(rich, "node_network_transmit_packets_total{device=\"br-3f2a9c81d7e4\"}", 903);
    row(rich, "node_netstat_Tcp_CurrEstab", 42);
    row(rich, "node_netstat_TcpExt_TCPSynRetrans", 19);
    row(rich, "node_netstat_IpExt_InOctets", 62859376239);
    row(rich, "node_netstat_Icmp6_InErrors", 1);
    row(rich, "node_netstat_UdpLite6_InErrors", 27);
    row(rich, "node_sockstat_sockets_used", 229);
    row(rich, "node_sockstat_TCP_mem_bytes", 3.0 * 4096);
    row(rich, "node_sockstat_FRAG_memory", 4096);
    row(rich, "node_sockstat_TCP6_inuse", 17);
    row(rich, "node_pressure_cpu_waiting_seconds_total", 9514.955123);
    row(rich, "node_pressure_io_stalled_seconds_total", 5.660415);
    row(rich, "node_softnet_processed_total{cpu=\"10\"}", 0xff);
    row(rich, "node_softnet_times_squeezed_total{cpu=\"3\"}", 2);
    row(rich, "node_nf_conntrack_stat_insert_failed", 0x13);
    row(rich, "node_nf_conntrack_stat_search_restart", 7);
    row(rich, "node_nf_conntrack_entries", 123);
    row(rich, "node_arp_entries{device=\"eth0\"}", 2);
    row(rich, "node_time_clocksource_available_info{clocksource=\"hpet\",device=\"0\"}", 1);
    row(rich, "node_time_clocksource_current_info{clocksource=\"tsc\",device=\"0\"}", 1);
    row("old-kernel", "node_softnet_processed_total{cpu=\"1\"}", 0x10);
    row(rich, "node_filefd_allocated", 6112);
    row(rich, "node_filefd_maximum", 9223372036854775807.0);
    row(rich, "node_entropy_available_bits", 3744);
    row(rich, "node_network_up{device=\"eth0\"}", 1);
    row(rich, "node_network_up{device=\"lo\"}", 0);
    row(rich, "node_network_flags{device=\"eth0\"}", 0x1003);
    row(rich, "node_network_speed_bytes{device=\"eth0\"}", 1.25e9);
    row(rich, "node_network_carrier_changes_total{device=\"wlp0s20f3\"}", 40);
    row(rich, "node_network_receive_nohandler_total{device=\"eth0\"}", 12);
    row(rich,
        "node_network_info{address=\"52:54:00:12:34:56\",broadcast=\"ff:ff:ff:ff:ff:ff\",device=\"eth0\","
        "duplex=\"full\",ifalias=\"up link \\\"A\\\"\",operstate=\"up\"}",
        1);
    const char *home = "{device=\"/dev/sdb\",fstype=\"btrfs\",mountpoint=\"/home\"}";
    const auto named = [home](const char *metric) { return QByteArray(metric) + home; };
    row(rich, named("node_filesystem_size_bytes"), 5000);
    row(rich, named("node_filesystem_free_bytes"), 500);
    row(rich, named("node_filesystem_avail_bytes"), 400);
    row(rich, named("node_filesystem_files"), 300);
    row(rich, named("node_filesystem_files_free"), 200);
    row(rich, named("node_filesystem_readonly"), 0);
    row(rich, named("node_filesystem_device_error"), 0);
    row(rich,
        "node_filesystem_device_error{device=\"filer.example:/export one\",fstype=\"nfs4\","
        "mountpoint=\"/srv/nfs\"}",
        1);
    row(rich, "node_filesystem_readonly{device=\"/dev/sda1\",fstype=\"vfat\",mountpoint=\"/boot/efi\"}", 1);
    row("old-kernel", "node_cpu_seconds_total{cpu=\"0\",mode=\"softirq\"}", 0.02);
    row("old-kernel", "node_disk_io_time_weighted_seconds_total{device=\"sda\"}", 11 * 0.001);
    row("old-kernel", "node_network_receive_bytes_total{device=\"eth0\"}", 4294967295);
    row("old-kernel", "node_memory_HugePages_Total", 0);
    row("old-kernel", "node_netstat_Tcp_OutSegs", 6);
    row("broken", "node_cpu_seconds_total{cpu=\"0\",mode=\"nice\"}", 0.02);
    row("broken", "node_forks_total", 7);
    row("broken", "node_memory_MemAvailable_bytes", 77 * 1024);
    row("broken", "node_disk_reads_merged_total{device=\"sda\"}", 2);
    row("broken", "node_filefd_allocated", 1);
    row("vm-2cpu", "node_memory_MemTotal_bytes", 24682416.0 * 1024);
}

void TestRecordedTrees::values()
{
    QFETCH(QByteArray, tree);
    QFETCH(QByteArray, series);
    QFETCH(double, value);
    const auto found = sampleTree(tree.toStdString());
    const auto it = found.find(series.toStdString());
    QVERIFY2(it != found.end(), "no such series");
    QCOMPARE(it->second, value);
}

void TestRecordedTrees::absent_data()
{
    QTest::addColumn<QByteArray>("tree");
    QTest::addColumn<QByteArray>("prefix");
    const auto row = [](const char *tree, const char *prefix) {
        QTest::addRow("%s: %s", tree, prefix) << QByteArray(tree) << QByteArray(prefix);
    };
    row("server-4cpu", "node_cpu_seconds_total{cpu=\"2\"");
    row("server-4cpu", "node_disk_io_now{device=\"sda1\"");
    row("server-4cpu", "node_disk_io_now{device=\"nvme0n1p1\"");
    row("server-4cpu", "node_network_receive_bytes_total{device=\"lo\"");
    row("server-4cpu", "node_network_speed_bytes{device=\"wlp0s20f3\"");
    row("server-4cpu", "node_network_up{device=\"bonding_masters\"");
    row("server-4cpu", "node_filesystem_size_bytes{device=\"filer.example:/export one\"");
    row("server-4cpu", "node_filesystem_size_bytes{device=\"/dev/sde\"");
    row("server-4cpu", "node_filesystem_size_bytes{device=\"/dev/sdc\"");
    row("old-kernel", "node_cpu_seconds_total{cpu=\"0\",mode=\"steal\"");
    row("old-kernel", "node_cpu_guest_seconds_total");
    row("old-kernel", "node_memory_MemAvailable_bytes");
    row("old-kernel", "node_disk_discards_completed_total");
    row("old-kernel", "node_pressure");
    row("old-kernel", "node_netstat_Ip6");
    row("old-kernel", "node_filesystem");
    row("old-kernel", "node_network_up");
    row("old-kernel", "node_procs_running");
    row("broken", "node_cpu_seconds_total{cpu=\"0\",mode=\"system\"");
    row("broken", "node_cpu_seconds_total{cpu=\"1\",mode=\"user\"");
    row("broken", "node_context_switches_total");
    row("broken", "node_memory_MemTotal_bytes");
    row("broken", "node_memory_Odd");
    row("broken", "node_vmstat_pgpgin");
    row("broken", "node_vmstat_oom_kill");
    row("broken", "node_disk_read_bytes_total");
    row("broken", "node_load");
    row("broken", "node_netstat");
    row("broken", "node_sockstat");
    row("broken", "node_filefd_maximum");
    row("broken", "node_entropy");
    row("broken", "node_nf_conntrack_stat_drop");
    row("broken", "node_softnet_dropped_total{cpu=\"1\"}");
}

void TestRecordedTrees::absent()
{
    QFETCH(QByteArray, tree);
    QFETCH(QByteArray, prefix);
    for (const auto &[series, value] : sampleTree(tree.toStdString()))
        QVERIFY2(!QByteArray::fromStdString(series).startsWith(prefix), series.c_str());
}

void TestRecordedTrees::nothingIsGarbage_data()
{
    QTest::addColumn<QByteArray>("tree");
    for (const char *tree : {"server-4cpu", "old-kernel", "broken", "vm-2cpu"})
        QTest::newRow(tree) << QByteArray(tree);
}

void TestRecordedTrees::nothingIsGarbage()
{
    QFETCH(QByteArray, tree);
    for (const auto &[series, value] : sampleTree(tree.toStdString())) {
        QVERIFY2(std::isfinite(value), series.c_str());
        // An unknown speed is -1 in /sys, and node_exporter passes it on.
        QVERIFY2(value >= 0 || series.starts_with("node_network_speed_bytes") || series.starts_with("node_timex"),
                 series.c_str());
    }
}

void TestRecordedTrees::labelsAreComplete()
{
    TreeSampler host(treePaths("server-4cpu"), answerByName);
    host.survey();
    const FramePtr frame = host.sample();
    QCOMPARE(frame->host.series->labels.size(), frame->host.series->metadata.size());
    QCOMPARE(frame->host.series->labels.size(), frame->host.values.size());
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < frame->host.series->size(); ++i) {
        const Labels &labels = *frame->host.series->labels[i];
        QCOMPARE(labels.get("instance"), "host");
        const bool self = labels.metric().starts_with("belfry_") || labels.metric().starts_with("process_");
        QCOMPARE(labels.get("job"), self ? "belfry" : "node");
        QVERIFY(!frame->host.series->metadata[i]->help.empty());
        QVERIFY2(++seen[labels.toString()] == 1, labels.toString().c_str());
    }
    QVERIFY(seen.contains("up{instance=\"host\",job=\"node\"}"));
}

void TestRecordedTrees::mountTableUnescapes()
{
    const auto found = sampleTree("server-4cpu");
    QVERIFY(found.contains("node_filesystem_readonly{device=\"/dev/sdb\",fstype=\"btrfs\","
                           "mountpoint=\"/srv/with blank\tand\\\\slash\"}"));
}

BELFRY_TEST(TestRecordedTrees)
#include "tst_recorded_trees.moc"
