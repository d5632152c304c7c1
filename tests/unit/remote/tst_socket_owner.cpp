// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "remote/socket_owner.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <unistd.h>

using namespace belfry;

namespace {

constexpr auto kHeading = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout "
                          "inode\n";
constexpr unsigned kOwner = 990;
constexpr unsigned kStranger = 1000;

// 127.0.0.1:9909, an established connection to it from port 40000, and the same as IPv6 tells it.
constexpr auto kLoopback = "0100007F:26B5";
constexpr auto kNear = "0100007F:9C40";
constexpr auto kMappedLoopback = "0000000000000000FFFF00000100007F:26B5";
constexpr auto kMappedNear = "0000000000000000FFFF00000100007F:9C40";

QByteArray line(const QByteArray &local, const QByteArray &remote, const QByteArray &state, unsigned uid, int inode)
{
    return "   0: " + local + ' ' + remote + ' ' + state + " 00000000:00000000 00:00000000 00000000  " +
           QByteArray::number(uid) + "        0 " + QByteArray::number(inode) + " 1 0000000021375798 100 0 0 10 0\n";
}

QByteArray listening(const QByteArray &local, unsigned uid)
{
    const QByteArray nobody = local.size() > 13 ? "00000000000000000000000000000000:0000" : "00000000:0000";
    return line(local, nobody, "0A", uid, 17);
}

/// Two tables as the kernel would show them.
class Tables
{
public:
    Tables(const QByteArray &tcp, const QByteArray &tcp6)
    {
        write(QStringLiteral("tcp"), tcp);
        write(QStringLiteral("tcp6"), tcp6);
    }
    SocketOwners owners() const { return SocketOwners(m_folder.path()); }

private:
    void write(const QString &name, const QByteArray &lines)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kHeading + lines);
    }
    QTemporaryDir m_folder;
};

SocketEnd loopback(quint16 port)
{
    return {QHostAddress(QHostAddress::LocalHost), port};
}

} // namespace

class TestSocketOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheOwnerAndRootMayListen_data()
    {
        QTest::addColumn<QByteArray>("tcp");
        QTest::addColumn<QByteArray>("tcp6");
        QTest::addColumn<bool>("served");
        QTest::newRow("nobody") << QByteArray() << QByteArray() << false;
        QTest::newRow("the owner") << listening(kLoopback, kOwner) << QByteArray() << true;
        QTest::newRow("root") << listening(kLoopback, 0) << QByteArray() << true;
        QTest::newRow("a stranger") << listening(kLoopback, kStranger) << QByteArray() << false;
        QTest::newRow("on every address") << listening("00000000:26B5", kOwner) << QByteArray() << true;
        QTest::newRow("a stranger on every address") << listening("00000000:26B5", kStranger) << QByteArray() << false;
        QTest::newRow("on every address, both protocols")
            << QByteArray() << listening("00000000000000000000000000000000:26B5", kOwner) << true;
        QTest::newRow("a stranger beside the owner")
            << listening(kLoopback, kOwner) << listening("00000000000000000000000000000000:26B5", kStranger) << false;
        QTest::newRow("another port") << listening("0100007F:26B6", kOwner) << QByteArray() << false;
        QTest::newRow("another address") << listening("0200007F:26B5", kOwner) << QByteArray() << false;
        QTest::newRow("connected, not listening") << line(kLoopback, kNear, "01", kOwner, 17) << QByteArray() << false;
        QTest::newRow("cut short") << QByteArray("   0: 0100007F:26B5 00000000:0000 0A") << QByteArray() << false;
        QTest::newRow("no numbers") << listening("0100007G:26B5", kOwner) << QByteArray() << false;
    }

    void onlyTheOwnerAndRootMayListen()
    {
        QFETCH(QByteArray, tcp);
        QFETCH(QByteArray, tcp6);
        QTEST(Tables(tcp, tcp6).owners().onlyListenersOf(loopback(9909), kOwner), "served");
    }

    void knowsWhoHoldsTheFarEnd_data()
    {
        QTest::addColumn<QByteArray>("tcp");
        QTest::addColumn<QByteArray>("tcp6");
        QTest::addColumn<int>("uid");
        const QByteArray ours = line(kNear, kLoopback, "01", 7, 18);
        QTest::newRow("its end, not ours")
            << ours + line(kLoopback, kNear, "01", kStranger, 17) << QByteArray() << 1000;
        QTest::newRow("as IPv6") << ours << line(kMappedLoopback, kMappedNear, "01", kOwner, 17) << 990;
        QTest::newRow("not accepted yet") << line(kLoopback, kNear, "01", 0, 0) << QByteArray() << -1;
        QTest::newRow("closing") << line(kLoopback, kNear, "08", kOwner, 17) << QByteArray() << -1;
        QTest::newRow("ours alone") << ours << QByteArray() << -1;
    }

    void knowsWhoHoldsTheFarEnd()
    {
        QFETCH(QByteArray, tcp);
        QFETCH(QByteArray, tcp6);
        const auto uid = Tables(tcp, tcp6).owners().peer(loopback(9909), loopback(40000));
        QTEST(uid ? int(*uid) : -1, "uid");
    }

    void readsTheKernelsTables_data()
    {
        QTest::addColumn<QHostAddress>("address");
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
        QTest::newRow("both") << QHostAddress(QHostAddress::Any);
    }

    void readsTheKernelsTables()
    {
        QFETCH(QHostAddress, address);
        QTcpServer server;
        if (!server.listen(address))
            QSKIP("this machine has no such address");
        const QHostAddress at =
            address == QHostAddress(QHostAddress::Any) ? QHostAddress(QHostAddress::LocalHost) : address;
        QTcpSocket socket;
        socket.connectToHost(at, server.serverPort());
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        QTRY_VERIFY(server.hasPendingConnections());
        const SocketEnd far{socket.peerAddress(), socket.peerPort()};
        const SocketOwners owners;
        QCOMPARE(owners.peer(far, {socket.localAddress(), socket.localPort()}), std::optional<unsigned>(::getuid()));
        QVERIFY(owners.onlyListenersOf(far, ::getuid()));
        server.close();
        QVERIFY(!owners.onlyListenersOf(far, ::getuid()));
    }

    void aMachineWithoutTablesTrustsNobody()
    {
        const SocketOwners owners(QStringLiteral("/nonexistent"));
        QVERIFY(!owners.onlyListenersOf(loopback(9909), 0));
        QVERIFY(!owners.peer(loopback(9909), loopback(40000)));
    }
};

BELFRY_TEST(TestSocketOwner)
#include "tst_socket_owner.moc"
