// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/matcher_text.h"
#include "program/test_class.h"

using namespace belfry;

class TestMatcherText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("op");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *text, const char *label, MatchOp op, const char *value) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(label) << int(op)
                                << QString::fromUtf8(value);
        };
        row("a=b", "a", MatchOp::Equal, "b");
        row("a=\"b\"", "a", MatchOp::Equal, "b");
        row(" a != b ", "a", MatchOp::NotEqual, "b");
        row("a=~b.*", "a", MatchOp::Regex, "b.*");
        row("a!~\"b|c\"", "a", MatchOp::NotRegex, "b|c");
        row("a=", "a", MatchOp::Equal, "");
        row("a=\"\"", "a", MatchOp::Equal, "");
        row("a==b", "a", MatchOp::Equal, "=b");
        row("a=b=~c", "a", MatchOp::Equal, "b=~c");
        row("a=~\\d+", "a", MatchOp::Regex, "\\d+");
        row("a=\"x\\\"y\\\\z\\n\"", "a", MatchOp::Equal, "x\"y\\z\n");
        row("a=b\\", "a", MatchOp::Equal, "b\\");
        row("n:m_1=b c", "n:m_1", MatchOp::Equal, "b c");
        row("a=ü,é", "a", MatchOp::Equal, "ü,é");
    }

    void reads()
    {
        QFETCH(const QString, text);
        const auto matcher = parseMatcher(text);
        QVERIFY2(matcher, matcher ? "" : qPrintable(matcher.error().toString()));
        QTEST(QString::fromStdString(matcher->label), "label");
        QTEST(int(matcher->op), "op");
        QTEST(QString::fromStdString(matcher->value), "value");
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::newRow("") << QStringLiteral("a label");
        QTest::newRow("a") << QStringLiteral("a label");
        QTest::newRow("=b") << QStringLiteral("a label");
        QTest::newRow("1a=b") << QStringLiteral("a label");
        QTest::newRow("a b=c") << QStringLiteral("a label");
        QTest::newRow("a!b") << QStringLiteral("one of =, !=, =~, !~");
        QTest::newRow("a=\"b") << QStringLiteral("at the end");
        QTest::newRow("a=b\"") << QStringLiteral("as \\\"");
        QTest::newRow("a=\"b\"c\"") << QStringLiteral("as \\\"");
        QTest::newRow("a=\"b\\\"") << QStringLiteral("at the end");
    }

    void refuses()
    {
        QFETCH(const QString, expected);
        const auto matcher = parseMatcher(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(!matcher);
        QCOMPARE(int(matcher.error().kind), int(ErrorKind::Invalid));
        QVERIFY2(matcher.error().message.contains(expected), qPrintable(matcher.error().message));
    }
};

BELFRY_TEST(TestMatcherText)
#include "tst_matcher_text.moc"
