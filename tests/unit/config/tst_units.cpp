// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/listen_address.h"
#include "config/nearest_word.h"
#include "config/units.h"
#include "program/test_class.h"

using namespace belfry;

class TestUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms"); // -1: refused
        QTest::addColumn<QString>("printed");
        QTest::newRow("zero") << "0" << qint64(0) << "0s";
        QTest::newRow("milliseconds") << "250ms" << qint64(250) << "250ms";
        QTest::newRow("minutes are not milliseconds") << "5m" << qint64(300'000) << "5m";
        QTest::newRow("several units") << "1h30m" << qint64(5'400'000) << "1h30m";
        QTest::newRow("days stay days") << "10d" << qint64(864'000'000) << "10d";
        QTest::newRow("weeks where exact") << "14d" << qint64(1'209'600'000) << "2w";
        QTest::newRow("year") << "1y" << qint64(31'536'000'000) << "1y";
        QTest::newRow("normalised") << "90s" << qint64(90'000) << "1m30s";
        QTest::newRow("empty") << "" << qint64(-1) << "";
        QTest::newRow("no unit") << "5" << qint64(-1) << "";
        QTest::newRow("wrong order") << "5s1m" << qint64(-1) << "";
        QTest::newRow("fraction") << "1.5h" << qint64(-1) << "";
        QTest::newRow("negative") << "-5m" << qint64(-1) << "";
        QTest::newRow("blank") << "5 m" << qint64(-1) << "";
        QTest::newRow("overflow") << "999999999999999999y" << qint64(-1) << "";
        QTest::newRow("overflow of the digits") << "99999999999999999999s" << qint64(-1) << "";
    }

    void durations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        QFETCH(QString, printed);
        const auto duration = parseDuration(text);
        QCOMPARE(duration ? duration->count() : -1, ms);
        if (duration)
            QCOMPARE(formatDuration(*duration), printed);
    }

    void bytes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("count"); // 0: refused
        QTest::newRow("plain") << "4096" << quint64(4096);
        QTest::newRow("kibi") << "4KiB" << quint64(4096);
        QTest::newRow("kilo is kibi") << "4KB" << quint64(4096);
        QTest::newRow("letter") << "2G" << (quint64(2) << 30);
        QTest::newRow("with a blank") << "3 MiB" << (quint64(3) << 20);
        QTest::newRow("largest") << "15EiB" << (quint64(15) << 60);
        QTest::newRow("overflow") << "16EiB" << quint64(0);
        QTest::newRow("half a unit") << "5Ki" << quint64(0);
        QTest::newRow("words") << "lots" << quint64(0);
        QTest::newRow("negative") << "-1" << quint64(0);
    }

    void bytes()
    {
        QFETCH(QString, text);
        QFETCH(quint64, count);
        QCOMPARE(parseBytes(text).value_or(0), count);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed"); // empty: refused
        QTest::addColumn<bool>("loopback");
        QTest::newRow("IPv4") << "127.0.0.1:9909"
                              << "127.0.0.1:9909" << true;
        QTest::newRow("IPv6") << "[::1]:0"
                              << "[::1]:0" << true;
        QTest::newRow("name") << "localhost:80"
                              << "localhost:80" << true;
        QTest::newRow("port alone") << ":9909"
                                    << "0.0.0.0:9909" << false;
        QTest::newRow("other address") << "192.168.1.2:1"
                                       << "192.168.1.2:1" << false;
        QTest::newRow("no port") << "127.0.0.1"
                                 << "" << false;
        QTest::newRow("IPv6 without brackets") << "::1:80"
                                               << "" << false;
        QTest::newRow("port too large") << "127.0.0.1:65536"
                                        << "" << false;
    }

    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        QFETCH(bool, loopback);
        const auto address = ListenAddress::parse(text);
        QCOMPARE(address ? address->toString() : QString(), printed);
        if (address)
            QCOMPARE(address->isLoopback(), loopback);
    }

    void nearest_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("near");
        QTest::newRow("a letter missing") << "lisen"
                                          << "listen";
        QTest::newRow("swapped") << "lsiten"
                                 << "listen";
        QTest::newRow("other case") << "Expr"
                                    << "expr";
        QTest::newRow("short word") << "fo"
                                    << "for";
        QTest::newRow("nothing near") << "banana"
                                      << "";
        QTest::newRow("empty") << ""
                               << "";
    }

    void nearest()
    {
        QFETCH(QString, word);
        QFETCH(QString, near);
        QCOMPARE(nearestWord(word, {QStringLiteral("listen"), QStringLiteral("expr"), QStringLiteral("for")}), near);
    }
};

BELFRY_TEST(TestUnits)
#include "tst_units.moc"
