// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/js_regex.h"
#include "program/test_class.h"
#include "query/regex.h"

using namespace belfry;
using namespace belfry::grafana;

/// Of an import: regular expressions of JavaScript as those of PromQL.
class TestGrafanaRegex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void regexes_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("taken"); // null: not matched
        QTest::newRow("anywhere") << "/eth/"
                                  << "veth0"
                                  << "veth0";
        QTest::newRow("not there") << "/^eth/"
                                   << "veth0" << QString();
        QTest::newRow("a group") << "/(.*):.*/"
                                 << "tower:9100"
                                 << "tower";
        QTest::newRow("a group, the first place") << "/([0-9]+)/"
                                                  << "a1b22"
                                                  << "1";
        QTest::newRow("one of two") << "/^a|b$/"
                                    << "xb"
                                    << "xb";
        QTest::newRow("without slashes") << "sd[a-z]"
                                         << "sda"
                                         << "sda";
        QTest::newRow("in any case") << "/ETH/i"
                                     << "eth0"
                                     << "eth0";
        QTest::newRow("a dollar sign that is meant") << "/a\\$/"
                                                     << "xa$x"
                                                     << "xa$x";
        QTest::newRow("a named group") << "/(?<text>[a-z]+)=(?<value>.*)/"
                                       << "name=5"
                                       << "5";
    }

    void regexes()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, given);
        QFETCH(const QString, taken);
        const auto anchored = anchoredRegex(pattern);
        QVERIFY(anchored);
        const promql::Regex regex(anchored->toStdString());
        std::string value;
        const bool matches = regex.replace(given.toStdString(), regex.hasGroups() ? "$1" : "$0", value);
        QCOMPARE(matches, !taken.isNull());
        if (matches)
            QCOMPARE(QString::fromStdString(value), taken);
    }

    void regexesThatCantBeDone()
    {
        QVERIFY(!anchoredRegex(QStringLiteral("/(?!a)b/")));
        QVERIFY(!anchoredRegex(QStringLiteral("/(a)\\1/")));
        QVERIFY(!anchoredRegex(QStringLiteral("/(/")));
    }
};

BELFRY_TEST(TestGrafanaRegex)
#include "tst_grafana_regex.moc"
