// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "tree.h"

#include <QFile>
#include <QTemporaryDir>

#include <rapidcheck.h>

using namespace belfry;
using namespace belfry::test;

namespace {

constexpr std::array kFiles{"stat",
                            "meminfo",
                            "vmstat",
                            "diskstats",
                            "loadavg",
                            "net/dev",
                            "net/snmp",
                            "net/snmp6",
                            "net/netstat",
                            "net/sockstat",
                            "net/sockstat6",
                            "pressure/cpu",
                            "pressure/io",
                            "self/mountinfo",
                            "net/arp",
                            "net/softnet_stat",
                            "net/stat/nf_conntrack",
                            "sys/fs/file-nr"};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The file with some bytes changed, cut out, doubled or cut off.
QByteArray damaged(QByteArray text)
{
    const int hits = *rc::gen::inRange(1, 6);
    for (int i = 0; i < hits && !text.isEmpty(); ++i) {
        const auto at = *rc::gen::inRange<qsizetype>(0, text.size());
        switch (*rc::gen::inRange(0, 4)) {
        case 0: text[at] = char(*rc::gen::inRange(0, 256)); break;
        case 1: text.remove(at, *rc::gen::inRange<qsizetype>(1, 40)); break;
        case 2: text.insert(at, text.mid(at, *rc::gen::inRange<qsizetype>(1, 200))); break;
        default: text.truncate(at);
        }
    }
    return text;
}

QByteArray noise()
{
    const auto bytes = *rc::gen::container<std::string>(
        rc::gen::oneOf(rc::gen::arbitrary<char>(), rc::gen::elementOf(std::string("0189 \t\n:cpu-=.()\0", 17))));
    return QByteArray::fromStdString(bytes);
}

void checkFrame(const Frame &frame)
{
    RC_ASSERT(frame.host.values.size() == frame.host.series->size());
    for (std::size_t i = 0; i < frame.host.values.size(); ++i) {
        const Labels &labels = *frame.host.series->labels[i];
        RC_ASSERT(isStale(frame.host.values[i]) || std::isfinite(frame.host.values[i]));
        RC_ASSERT(isValidMetricName(labels.metric()));
    }
}

} // namespace

class TestParserProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedFilesNeverHarm()
    {
        const QString source = QString::fromStdString(treePaths("server-4cpu").proc);
        QTemporaryDir folder;
        copyTree(source, folder.filePath("proc"));
        TreeSampler host({folder.filePath("proc").toStdString(), "/nowhere", "/nowhere"},
                         [](const std::string &) { return MountSpace{}; });
        const bool held = rc::check("damaged files", [&] {
            const std::size_t which = *rc::gen::inRange<std::size_t>(0, kFiles.size());
            const QString name = QString("/proc/") + kFiles[which];
            const QByteArray intact = contents(source + name.mid(5));
            const bool wild = *rc::gen::inRange(0, 4) == 0;
            writeFile(folder.path() + name, wild ? noise() : damaged(intact));
            host.survey();
            checkFrame(*host.sample());
            checkFrame(*host.sample());
            // And it comes back once the file is whole.
            writeFile(folder.path() + name, intact);
            host.survey();
            checkFrame(*host.sample());
        });
        QVERIFY(held);
    }

    void anyNumbersAreTakenExactly()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath("proc");
        const bool held = rc::check("diskstats", [&] {
            const auto numbers =
                *rc::gen::container<std::vector<std::uint32_t>>(17, rc::gen::arbitrary<std::uint32_t>());
            QByteArray line = "   8       0 sda";
            for (const std::uint32_t number : numbers)
                line += ' ' + QByteArray::number(number);
            writeFile(folder.filePath("proc/diskstats"), line + '\n');
            TreeSampler host({folder.filePath("proc").toStdString(), "/nowhere", "/nowhere"});
            const auto values = table(*host.sample());
            RC_ASSERT(values.at("node_disk_reads_completed_total{device=\"sda\"}") == double(numbers[0]));
            RC_ASSERT(values.at("node_disk_written_bytes_total{device=\"sda\"}") == double(numbers[6]) * 512);
            RC_ASSERT(values.at("node_disk_flush_requests_total{device=\"sda\"}") == double(numbers[15]));
        });
        QVERIFY(held);
    }
};

BELFRY_TEST(TestParserProperties)
#include "tst_parser_properties.moc"
