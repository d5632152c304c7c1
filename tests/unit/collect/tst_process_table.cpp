// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/process_table.h"
#include "collect/process/process_texts.h"
#include "collect/process/user_names.h"
#include "process_tree.h"
#include "program/test_class.h"

#include <rapidcheck.h>

#include <cmath>
#include <unistd.h>

using namespace belfry;
using namespace belfry::test;

namespace {

QByteArray statText(int pid, const QByteArray &name, int cpuTicks, int start)
{
    return StatText{pid, name, cpuTicks, 0, start};
}

const ProcessEntry *entryOf(const ProcessTable &table, int pid)
{
    for (const ProcessEntry &entry : table.entries()) {
        if (entry.pid == pid)
            return &entry;
    }
    return nullptr;
}

} // namespace

class TestProcessTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("name"); // empty: refused
        QTest::addColumn<int>("nice");
        const QByteArray rest = " S 1 1 1 0 -1 0 0 0 0 0 1 2 3 4 20 ";
        QTest::newRow("plain") << QByteArray("7 (bash)") + rest + "0 3 0 99 5 6 0\n" << QByteArray("bash") << 0;
        QTest::newRow("brackets") << QByteArray("7 (a) (b)") + rest + "5 3 0 99 5 6 0" << QByteArray("a) (b") << 5;
        QTest::newRow("newline") << QByteArray("7 (a\nb)") + rest + "-20 3 0 99 5 6 0" << QByteArray("a\nb") << -20;
        QTest::newRow("nothing behind") << QByteArray("7 (bash)") << QByteArray() << 0;
        QTest::newRow("cut off") << QByteArray("7 (bash)") + rest + "0 3 0 99 5" << QByteArray() << 0;
        QTest::newRow("no name") << QByteArray("7 bash") + rest + "0 3 0 99 5 6" << QByteArray() << 0;
        QTest::newRow("no pid") << QByteArray("x (bash)") + rest + "0 3 0 99 5 6" << QByteArray() << 0;
        QTest::newRow("brackets the other way") << QByteArray("7 )bash(") + rest + "0 3 0 99 5 6" << QByteArray() << 0;
        QTest::newRow("no number") << QByteArray("7 (bash)") + rest + "x 3 0 99 5 6" << QByteArray() << 0;
        QTest::newRow("empty") << QByteArray() << QByteArray() << 0;
    }
    void statTexts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, name);
        QFETCH(int, nice);
        const auto stat = parseProcessStat({text.constData(), std::size_t(text.size())});
        QCOMPARE(stat.has_value(), !name.isEmpty());
        if (!stat)
            return;
        QCOMPARE(QByteArray(stat->name.data(), qsizetype(stat->name.size())), name);
        QCOMPARE(stat->pid, 7);
        QCOMPARE(stat->nice, nice);
        QCOMPARE(stat->threads, 3);
        QCOMPARE(stat->userTicks, 1U);
        QCOMPARE(stat->systemTicks, 2U);
        QCOMPARE(stat->virtualBytes, 5U);
        QVERIFY(!stat->isKernelThread);
        QCOMPARE(stat->startTicks, 99U);
        QCOMPARE(stat->residentPages, 6U);
    }

    void anyBytesAreRefusedOrRead()
    {
        QVERIFY(rc::check([](const std::string &bytes) {
            const auto stat = parseProcessStat(bytes);
            // In brackets: the || of RC_ASSERT asks both sides.
            RC_ASSERT((!stat || !stat->name.empty() || bytes.find("()") != std::string::npos));
            (void)parseProcessIo(bytes);
            (void)unitOfCgroup(bytes);
        }));
    }

    void statReadsBackWhatStandsThere()
    {
        QVERIFY(rc::check([] {
            const auto name = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
            const int cpu = *rc::gen::inRange(0, 1'000'000'000);
            const int start = *rc::gen::inRange(0, 1'000'000'000);
            const QByteArray text = statText(42, QByteArray::fromStdString(name), cpu, start);
            const auto stat = parseProcessStat({text.constData(), std::size_t(text.size())});
            RC_ASSERT(stat.has_value());
            RC_ASSERT(std::string(stat->name) == name);
            RC_ASSERT(stat->cpuTicks() == std::uint64_t(cpu) && stat->startTicks == std::uint64_t(start));
        }));
    }

    void commandLines_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("line");
        QTest::newRow("arguments") << QByteArray("a\0b c\0", 6) << "a b c";
        QTest::newRow("empty ones") << QByteArray("a\0\0b\0\0", 6) << "a  b";
        QTest::newRow("one that sets its title") << QByteArray("sshd: ann [priv]\0\0\0\0", 20) << "sshd: ann [priv]";
        QTest::newRow("escapes") << QByteArray("a\x1b[31m\nb\x7f", 9) << "a [31m b ";
        QTest::newRow("as long as may be") << QByteArray("0123456789012345") << "0123456789012345";
        QTest::newRow("longer") << QByteArray("01234567890123456") << "0123456789012…";
        QTest::newRow("cut within a character")
            << QByteArray("012345678901\xc3\xbc\xc3\xbc\xc3\xbc") << "012345678901…";
        QTest::newRow("a kernel thread") << QByteArray() << "";
    }
    void commandLines()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, line);
        std::string joined = "what was there";
        joinArguments({file.constData(), std::size_t(file.size())}, 16, joined);
        QCOMPARE(QString::fromStdString(joined), line);
    }

    void anyCommandLineIsOneLineOfText()
    {
        QVERIFY(rc::check([](const std::string &bytes) {
            std::string line;
            joinArguments(bytes, 40, line);
            RC_ASSERT(line.size() <= 40U);
            for (const char each : line)
                RC_ASSERT(std::uint8_t(each) >= 0x20 && each != 0x7f);
        }));
    }

    void units_data()
    {
        QTest::addColumn<QByteArray>("cgroup");
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("service") << QByteArray("0::/system.slice/ssh.service\n") << QByteArray("ssh.service");
        QTest::newRow("below one") << QByteArray("0::/system.slice/docker.service/abc\n")
                                   << QByteArray("docker.service");
        QTest::newRow("of a user") << QByteArray("0::/user.slice/user@1000.service/app.slice/app-x.scope")
                                   << QByteArray("app-x.scope");
        QTest::newRow("version 1") << QByteArray("3:cpu:/a.service\n1:name=systemd:/b.service\n")
                                   << QByteArray("b.service");
        QTest::newRow("none") << QByteArray("0::/\n") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("nonsense") << QByteArray("ssh.service\n:\n") << QByteArray();
    }
    void units()
    {
        QFETCH(QByteArray, cgroup);
        QFETCH(QByteArray, unit);
        const std::string_view found = unitOfCgroup({cgroup.constData(), std::size_t(cgroup.size())});
        QCOMPARE(QByteArray(found.data(), qsizetype(found.size())), unit);
    }

    void aRecordedTreeIsRead()
    {
        ProcessTable table(treePaths("processes").proc);
        QVERIFY(table.read(0));
        // What is cut off, has no numbers or another's isn't there.
        std::vector<int> pids;
        for (const ProcessEntry &entry : table.entries())
            pids.push_back(entry.pid);
        QCOMPARE(pids, (std::vector{1, 2, 812, 1043}));
        const ProcessEntry &postgres = *entryOf(table, 812);
        QCOMPARE(QString::fromStdString(postgres.name), "post (gres) x");
        QCOMPARE(QString::fromStdString(postgres.commandLine),
                 "/usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main -c pass [31mword x");
        QCOMPARE(QString::fromStdString(postgres.unit), "postgresql@15-main.service");
        QCOMPARE(postgres.state, 'R');
        QCOMPARE(postgres.ppid, 1);
        QCOMPARE(postgres.nice, -5);
        QCOMPARE(postgres.threads, 9);
        QCOMPARE(postgres.residentBytes, 150000U * std::uint64_t(::sysconf(_SC_PAGESIZE)));
        QCOMPARE(postgres.uid, ::geteuid());
        QCOMPARE(table.startOf(postgres), 1'700'000'000'000 + 42'000);
        QVERIFY(std::isnan(postgres.cpu) && std::isnan(postgres.readBytes));
        const ProcessEntry &java = *entryOf(table, 1043);
        QCOMPARE(QString::fromStdString(java.unit), "session-3.scope");
        QVERIFY(java.commandLine.size() <= ProcessTable::kCommandLineBytes);
        QVERIFY(QString::fromStdString(java.commandLine).endsWith(u'…'));
        QVERIFY(!QString::fromStdString(java.commandLine).contains(QChar::ReplacementCharacter));
        QVERIFY(entryOf(table, 2)->commandLine.empty());
    }

    void useIsSinceTheReadingBefore()
    {
        ProcessTree tree;
        ProcessTable table(tree.path());
        QVERIFY(table.read(5 * kSecondNs));
        tree.write("812/stat", statText(812, "post (gres) x", 1500 + 300, 4200));
        tree.write("812/io", "read_bytes: 1500000\nwrite_bytes: 2000000\n");
        tree.write("3000/stat", statText(3000, "new", 100, 20000));
        QVERIFY(table.read(7 * kSecondNs));
        QCOMPARE(entryOf(table, 812)->cpu, 1.5);
        QCOMPARE(entryOf(table, 812)->readBytes, 250'000.0);
        QCOMPARE(entryOf(table, 812)->writeBytes, 0.0);
        QCOMPARE(entryOf(table, 1)->cpu, 0.0);
        QCOMPARE(entryOf(table, 3000)->cpu, 0.5); // all of it since then
        QVERIFY(std::isnan(entryOf(table, 3000)->readBytes));
        // Numbers that fall are none.
        tree.write("812/stat", statText(812, "post (gres) x", 10, 4200));
        tree.write("812/io", "read_bytes: 1\nwrite_bytes: 1\n");
        QVERIFY(table.read(8 * kSecondNs));
        QCOMPARE(entryOf(table, 812)->cpu, 0.0);
        QVERIFY(std::isnan(entryOf(table, 812)->readBytes));
    }

    void aPidThatIsUsedAgainIsAnotherProcess()
    {
        ProcessTree tree;
        ProcessTable table(tree.path());
        QVERIFY(table.read(0));
        tree.write("812/stat", statText(812, "post (gres) x", 2000, 77777));
        tree.write("812/cmdline", "another");
        QVERIFY(table.read(kSecondNs));
        QCOMPARE(QString::fromStdString(entryOf(table, 812)->commandLine), "another");
        QCOMPARE(entryOf(table, 812)->startTicks, 77777U);
        QCOMPARE(entryOf(table, 812)->cpu, 20.0);
        QVERIFY(std::isnan(entryOf(table, 812)->readBytes));
    }

    void whatEndsIsGone()
    {
        ProcessTree tree;
        ProcessTable table(tree.path());
        QVERIFY(table.read(0));
        tree.remove("812");
        QVERIFY(table.read(kSecondNs));
        QCOMPARE(table.entries().size(), 3U);
        QVERIFY(!entryOf(table, 812));
        QCOMPARE(QString::fromStdString(entryOf(table, 1043)->name), "java");
    }

    void detailsAreReadAgainWithTheNameAndNowAndThen()
    {
        ProcessTree tree;
        ProcessTable table(tree.path());
        QVERIFY(table.read(0));
        tree.write("812/cmdline", "later");
        tree.write("1043/cmdline", "later");
        tree.write("1043/stat", statText(1043, "renamed", 50, 9000));
        int readings = 0;
        for (int i = 1; i <= int(ProcessTable::kReadingsBetweenDetails); ++i) {
            QVERIFY(table.read(i * kSecondNs));
            QCOMPARE(QString::fromStdString(entryOf(table, 1043)->commandLine), "later");
            readings += entryOf(table, 812)->commandLine == "later" ? 1 : 0;
        }
        QVERIFY(readings > 0);
    }

    void withoutProcThereIsAnError()
    {
        ProcessTable table("/nowhere/at/all");
        const auto read = table.read(0);
        QVERIFY(!read);
        QVERIFY(read.error().message.contains("/nowhere/at/all"));
        QVERIFY(table.entries().empty());
    }

    void thisMachinesProcessesAreThere()
    {
        ProcessTable table("/proc");
        QVERIFY(table.read(kSecondNs));
        QVERIFY(table.read(2 * kSecondNs));
        const ProcessEntry *own = entryOf(table, int(::getpid()));
        QVERIFY(own);
        QVERIFY(own->residentBytes > 1'000'000);
        QVERIFY(QString::fromStdString(own->commandLine).contains("tests_collect"));
        QVERIFY(own->cpu >= 0);
        QVERIFY(own->readBytes >= 0); // one's own may always be read
        QVERIFY(std::abs(table.startOf(*own) - QDateTime::currentMSecsSinceEpoch()) < 600'000);
        UserNames users;
        QVERIFY(!users.of(own->uid).isEmpty());
        QCOMPARE(users.of(4'000'000'000U), "4000000000");
    }
};

BELFRY_TEST(TestProcessTable)
#include "tst_process_table.moc"
