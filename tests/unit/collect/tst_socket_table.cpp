// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/connections/socket_holders.h"
#include "collect/connections/socket_table.h"
#include "program/test_class.h"
#include "tree.h"

#include <QTcpServer>

#include <rapidcheck.h>

#include <unistd.h>

using namespace belfry;
using namespace belfry::test;

namespace {

constexpr auto kLine =
    "   2: 050200C0:0016 076433C6:C3CA 01 00000024:0000000C 00:00000000 00000000  1000        0 5002 1 0";

std::optional<SocketEntry> parsed(const std::string &line, SocketProtocol protocol = SocketProtocol::Tcp)
{
    return parseSocketLine(line, protocol);
}

QString endOf(const SocketAddress &end, SocketProtocol protocol)
{
    return QString::fromStdString(addressText(end, protocol)) + u' ' + QString::number(end.port);
}

const SocketEntry *byInode(const SocketTable &table, std::uint64_t inode)
{
    for (const SocketEntry &entry : table.entries()) {
        if (entry.inode == inode)
            return &entry;
    }
    return nullptr;
}

QByteArray socketLine(int number)
{
    const QByteArray port = QByteArray::number(number % 60000, 16).rightJustified(4, '0').toUpper();
    return "   1: 0100007F:" + port + " 0100007F:1538 01 00000000:00000000 00:00000000 00000000  0  0 " +
           QByteArray::number(number + 1) + " 1\n";
}

} // namespace

class TestSocketTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsRead()
    {
        const auto entry = parsed(kLine);
        QVERIFY(entry);
        QCOMPARE(endOf(entry->local, entry->protocol), "192.0.2.5 22");
        QCOMPARE(endOf(entry->remote, entry->protocol), "198.51.100.7 50122");
        QVERIFY(entry->state == SocketState::Established);
        QCOMPARE(entry->sendQueue, 0x24U);
        QCOMPARE(entry->receiveQueue, 0xcU);
        QCOMPARE(entry->uid, 1000U);
        QCOMPARE(entry->inode, 5002U);
    }

    void otherLinesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("heading") << QByteArray("  sl  local_address rem_address   st tx_queue rx_queue");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray(kLine).left(60);
        QTest::newRow("short address") << QByteArray(kLine).replace("050200C0", "0200C0");
        QTest::newRow("no hexadecimal") << QByteArray(kLine).replace("050200C0", "05020XC0");
        QTest::newRow("large port") << QByteArray(kLine).replace(":0016", ":10016");
        QTest::newRow("no queue") << QByteArray(kLine).replace("00000024:0000000C", "00000024");
    }
    void otherLinesAreRefused()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!parsed(line.toStdString()));
    }

    void anyBytesAreRefusedOrRead()
    {
        QVERIFY(rc::check([](const std::string &bytes) {
            for (const SocketProtocol protocol : {SocketProtocol::Tcp, SocketProtocol::Tcp6})
                (void)parseSocketLine(bytes, protocol);
            std::string line = kLine;
            line.at(*rc::gen::inRange<std::size_t>(0, line.size())) = *rc::gen::arbitrary<char>();
            if (const auto entry = parsed(line))
                RC_ASSERT(!addressText(entry->local, entry->protocol).empty());
        }));
    }

    void aRecordedTreeIsRead()
    {
        SocketTable table(treePaths("processes").proc);
        QVERIFY(table.read());
        QCOMPARE(table.entries().size(), 11U);
        QCOMPARE(table.leftOut(), 0);
        const SocketEntry &six = *byInode(table, 5006);
        QVERIFY(six.protocol == SocketProtocol::Tcp6);
        QCOMPARE(endOf(six.local, six.protocol), "2001:db8::1 22");
        QCOMPARE(endOf(six.remote, six.protocol), "2001:db8::2 55555");
        const SocketEntry &mapped = *byInode(table, 5007);
        QCOMPARE(endOf(mapped.remote, mapped.protocol), "198.51.100.7 50123");
        QVERIFY(mapped.state == SocketState::CloseWait);
        QVERIFY(isAnyAddress(byInode(table, 5005)->remote, SocketProtocol::Tcp6));
        QVERIFY(isAnyAddress(byInode(table, 5000)->local, SocketProtocol::Tcp));
        QVERIFY(!isAnyAddress(byInode(table, 5001)->local, SocketProtocol::Tcp));
    }

    void whatIsTooManyIsCounted()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath("net");
        QByteArray text = "  sl  heading\n";
        const int count = int(SocketTable::kMost) + 25;
        for (int i = 0; i < count; ++i)
            text += socketLine(i);
        writeFile(folder.filePath("net/tcp"), text);
        SocketTable table(folder.path().toStdString());
        QVERIFY(table.read());
        QCOMPARE(table.entries().size(), SocketTable::kMost);
        QCOMPARE(table.leftOut(), 25);
        // In their order, across what is read at a time.
        for (std::size_t i = 0; i < table.entries().size(); ++i)
            QCOMPARE(table.entries()[i].inode, std::uint64_t(i + 1));
    }

    void withoutFilesThereIsAnError()
    {
        SocketTable table("/nowhere");
        const auto read = table.read();
        QVERIFY(!read);
        QVERIFY(read.error().message.contains("/nowhere"));
    }

    void ownersAreFoundAndNotLookedForAgainAtOnce()
    {
        const std::string proc = treePaths("processes").proc;
        SocketTable table(proc);
        QVERIFY(table.read());
        SocketHolders owners(proc);
        owners.find(table.entries(), 0);
        QCOMPARE(owners.of(*byInode(table, 5001)).pid, 812);
        QCOMPARE(owners.of(*byInode(table, 5001)).name, "post (gres) x");
        QCOMPARE(owners.of(*byInode(table, 5003)).pid, 1043);
        QCOMPARE(owners.of(*byInode(table, 5002)).pid, 0);  // nobody's that can be seen
        QVERIFY(owners.of(*byInode(table, 5004)).pid != 0); // two hold it
        owners.find(table.entries(), SocketHolders::kPauseNs * 2);
        QCOMPARE(owners.looks(), 1); // there are no new ones
        std::vector<SocketEntry> more(table.entries().begin(), table.entries().end());
        more.push_back(more.front());
        more.back().inode = 777;
        owners.find(more, SocketHolders::kPauseNs - 1);
        QCOMPARE(owners.looks(), 1); // too soon
        owners.find(more, SocketHolders::kPauseNs);
        QCOMPARE(owners.looks(), 2);
        owners.find(more, SocketHolders::kPauseNs * 3);
        QCOMPARE(owners.looks(), 2);
    }

    void ownSocketsAreThere()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        SocketTable table("/proc");
        QVERIFY(table.read());
        const auto entries = table.entries();
        const auto own = std::find_if(entries.begin(), entries.end(), [&](const SocketEntry &entry) {
            return entry.local.port == server.serverPort() && entry.state == SocketState::Listening;
        });
        QVERIFY(own != entries.end());
        QCOMPARE(QString::fromStdString(addressText(own->local, own->protocol)), "127.0.0.1");
        SocketHolders owners("/proc");
        owners.find(entries, 0);
        QCOMPARE(owners.of(*own).pid, int(::getpid()));
    }
};

BELFRY_TEST(TestSocketTable)
#include "tst_socket_table.moc"
