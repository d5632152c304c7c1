// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "running_server.h"
#include "server/address_table.h"
#include "server/authenticator.h"
#include "server/prometheus_values.h"
#include "server/rate_limit.h"

using namespace belfry;

class AuthorizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strangersAreNobody()
    {
        RunningServer running;
        const Server::Services services = running.services();
        Counter failures;
        const Authenticator authenticator(running.options, services, failures);
        const auto roleAt = [&](const char *address) {
            return authenticator.anonymous(QHostAddress(QLatin1String(address))).role;
        };
        QVERIFY(roleAt("127.0.0.1") == Role::Viewer);
        QVERIFY(roleAt("127.8.8.8") == Role::Viewer);
        QVERIFY(roleAt("::1") == Role::Viewer);
        QVERIFY(roleAt("192.0.2.1") == Role::Nobody);
        QVERIFY(roleAt("2001:db8::1") == Role::Nobody);
    }

    /// Who has a network of version 6 has all its addresses.
    void aClientIsANetwork()
    {
        const auto network = [](const char *address) {
            return clientNetwork(QHostAddress(QLatin1String(address))).toString();
        };
        QCOMPARE(network("192.0.2.7"), QStringLiteral("192.0.2.7"));
        QCOMPARE(network("::ffff:192.0.2.7"), QStringLiteral("192.0.2.7"));
        QCOMPARE(network("2001:db8:1:2:3:4:5:6"), QStringLiteral("2001:db8:1:2::"));
        QCOMPARE(network("::1"), QStringLiteral("::1"));
    }

    void slowsDownWhoFails()
    {
        constexpr std::int64_t second = 1'000'000'000;
        LoginGuard guard({});
        const QHostAddress bad(QStringLiteral("192.0.2.1"));
        const QHostAddress good(QStringLiteral("192.0.2.2"));
        std::int64_t now = second;
        for (int i = 0; i < 4; ++i)
            guard.noteFailure(bad, now);
        QCOMPARE(guard.delay(bad, now).count(), 0);
        std::vector<qint64> delays;
        for (int i = 0; i < 9; ++i) {
            guard.noteFailure(bad, now);
            delays.push_back(guard.delay(bad, now).count());
            QCOMPARE(guard.delay(good, now).count(), 0);
            QVERIFY(guard.delay(bad, now + delays.back() * 1'000'000 - 1).count() > 0);
            now += delays.back() * 1'000'000;
            QCOMPARE(guard.delay(bad, now).count(), 0);
        }
        QCOMPARE(delays, (std::vector<qint64>{1000, 2000, 4000, 8000, 16'000, 32'000, 60'000, 60'000, 60'000}));
        now += 15 * 60 * second + 1;
        guard.noteFailure(bad, now); // is the first again
        QCOMPARE(guard.delay(bad, now).count(), 0);
    }

    void remembersABoundedNumber()
    {
        AddressTable<int> table(3);
        const auto address = [](int i) { return QHostAddress(quint32(0x0a000000 + i)); };
        for (int i = 0; i < 3; ++i)
            table.get(address(i), i);
        QVERIFY(table.find(address(0)));
        table.get(address(3), 3); // 1 was not asked for the longest
        QCOMPARE(table.size(), 3);
        QVERIFY(!table.find(address(1)));
        QCOMPARE(*table.find(address(0)), 0);
        QCOMPARE(table.get(address(3), 7), 3);
    }

    void ratesAreKept()
    {
        constexpr std::int64_t second = 1'000'000'000;
        RateLimit limit({10, 20});
        int taken = 0;
        while (limit.take(1, second))
            ++taken;
        QCOMPARE(taken, 20);
        QVERIFY(!limit.take(1, second));
        for (int i = 0; i < 10; ++i)
            QVERIFY(limit.take(1, 2 * second));
        QVERIFY(!limit.take(1, 2 * second));
        QVERIFY(!limit.take(1000, 3 * second));
        QVERIFY(limit.take(1000, 4 * second)); // nothing is too large for good
        QVERIFY(!limit.take(1, 60 * second));  // but it has to be paid for
        QVERIFY(limit.take(1, 103 * second));
    }

    void numbersAreWrittenAsPrometheusDoes_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 3.0 << QStringLiteral("3");
        QTest::newRow("tenth") << 0.1 << QStringLiteral("0.1");
        QTest::newRow("largest") << 1.7976931348623157e308 << QStringLiteral("17976931348623157") + QString(292, u'0');
        QTest::newRow("smallest") << 5e-324 << QStringLiteral("0.") + QString(323, u'0') + QStringLiteral("5");
    }
    void numbersAreWrittenAsPrometheusDoes()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        const QString written = QString::fromStdString(prometheus::numberText(value));
        QCOMPARE(written.toDouble(), value);
        QCOMPARE(written.size(), text.size());
    }
};

BELFRY_TEST(AuthorizeTest)
#include "tst_authorize.moc"
