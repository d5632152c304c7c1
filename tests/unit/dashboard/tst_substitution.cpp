// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/substitution.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

VariableValue same(const char *value)
{
    return {QString::fromUtf8(value), QString::fromUtf8(value)};
}

Substitutes known()
{
    Substitutes all = builtInSubstitutes(15 * 60'000, 2000);
    all.insert(QStringLiteral("one"), {{same("eth0")}, false, false, false});
    all.insert(QStringLiteral("odd"), {{same("a.b\"c\\`|")}, false, false, false});
    all.insert(QStringLiteral("two"), {{same("eth0"), same("a.b")}, false, false, false});
    all.insert(QStringLiteral("every"), {{same("eth0"), same("a.b")}, true, false, false});
    all.insert(QStringLiteral("any"), {{same("eth0")}, true, true, false});
    all.insert(QStringLiteral("named"), {{{QStringLiteral("db-1"), QStringLiteral("Database")}}, false, false, false});
    all.insert(QStringLiteral("limit"), {{same("-0.5")}, false, false, false});
    all.insert(QStringLiteral("evil"), {{same("1) or (up")}, false, false, false});
    all.insert(QStringLiteral("dollar"), {{same("$1")}, false, false, false});
    all.insert(QStringLiteral("filter"), {{same("job=\"node\", cpu=\"0\"")}, false, false, true});
    all.insert(QStringLiteral("nothing"), {{same("")}, false, false, false});
    return all;
}

} // namespace

class TestSubstitution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressions_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *expr, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(expr) << QString::fromUtf8(expected);
        };
        row("none", "up{a=`b`} # $one", "up{a=`b`} # $one");
        row("one in a string", "up{d=\"$one\"}", "up{d=\"eth0\"}");
        row("with braces", "up{d='x${one}y'}", "up{d=\"xeth0y\"}");
        row("a string that has to be escaped", "up{d=\"$odd\"}", "up{d=\"a.b\\\"c\\\\`|\"}");
        row("in backticks", "up{d=`$odd`}", "up{d=\"a.b\\\"c\\\\`|\"}");
        row("one in a regular expression", "up{d=~\"$odd\"}", "up{d=~\"a\\\\.b\\\"c\\\\\\\\`\\\\|\"}");
        row("several in a regular expression", "up{d =~ \"$two\"}", "up{d =~ \"(eth0|a\\\\.b)\"}");
        row("several that must not match", "up{d!~'x|$two'}", "up{d!~\"x|(eth0|a\\\\.b)\"}");
        row("several in a string", "up{d=\"$two\"}", "up{d=\"(eth0|a\\\\.b)\"}");
        row("all, narrowed", "up{d=~\"$every\"}", "up{d=~\"(eth0|a\\\\.b)\"}");
        row("all of a label", "up{d=~\"$any\"}", "up{d=~\".*\"}");
        row("only the operator before it counts", "up{e=~\"x\", d=\"$one\"}", "up{e=~\"x\", d=\"eth0\"}");
        row("csv", "sum by (${two:csv}) (up)", "");
        row("csv of names", "sum by (${one:csv}, job) (up)", "sum by (eth0, job) (up)");
        row("csv in a regular expression", "up{d=~\"${two:csv}\"}", "up{d=~\"eth0,a\\\\.b\"}");
        row("raw in a regular expression", "up{d=~\"${two:raw}\"}", "up{d=~\"eth0,a.b\"}");
        row("raw stays in its string", "up{d=~\"${odd:raw}\"}", "up{d=~\"a.b\\\"c\\\\`|\"}");
        row("regex in a string", "up{d=\"${two:regex}\"}", "up{d=\"(eth0|a\\\\.b)\"}");
        row("text", "up{d=\"${named:text}\", e=\"$named\"}", "up{d=\"Database\", e=\"db-1\"}");
        row("a range", "rate(up[$__rate_interval])", "rate(up[4s])");
        row("a subquery", "max_over_time(up[$__range:$__interval])", "max_over_time(up[15m:2s])");
        row("numbers", "up * $__range_s / $__interval_ms > $limit", "up * 900 / 2000 > -0.5");
        row("a name", "node_${one}_bytes", "node_eth0_bytes");
        row("a constant is any text", "up{${filter:raw}}", "up{job=\"node\", cpu=\"0\"}");
        row("a constant in a string", "up{a=\"$filter\"}", "up{a=\"job=\\\"node\\\", cpu=\\\"0\\\"\"}");
        row("groups of label_replace", "label_replace(up, \"a\", \"$1 ${1} $one\", \"b\", \"(.*)$two\")",
            "label_replace(up, \"a\", \"$1 ${1} eth0\", \"b\", \"(.*)(eth0|a\\\\.b)\")");
        row("dollars of label_replace", "label_replace(up{a=\"x,y\"}, 'a', '$dollar $$one', 'b', '')",
            "label_replace(up{a=\"x,y\"}, 'a', \"$$1 $one\", 'b', '')");
        row("an anchor", "up{d=~\"eth.*$\"}", "up{d=~\"eth.*$\"}");
        row("an escaped dollar", "up{d=\"a$$one\"}", "up{d=\"a$one\"}");
        row("two dollars", "up{d=\"a$$ $$1\"}", "up{d=\"a$$ $$1\"}");
        row("a dollar of a regular expression", "up{d=~\"a\\\\$one\", e=~`\\$one`}",
            "up{d=~\"a\\\\$one\", e=~`\\$one`}");
        row("a backslash before a variable", "up{d=~\"\\\\\\\\$one\"}", "up{d=~\"\\\\\\\\eth0\"}");
        row("no double brackets", "up{d=\"[[one]]\"}", "up{d=\"[[one]]\"}");
        row("an empty value", "up{d=~\"$nothing\"}", "up{d=~\"\"}");
    }
    void expressions()
    {
        QFETCH(QString, expr);
        QFETCH(QString, expected);
        const auto result = substituteExpression(expr, known());
        if (expected.isEmpty())
            QVERIFY(!result);
        else
            QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QCOMPARE(result.value_or(QString()), expected);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *expr, const char *says) {
            QTest::newRow(name) << QString::fromUtf8(expr) << QString::fromUtf8(says);
        };
        row("unknown", "up{d=\"$two2\"}", "there is no variable $two2; known are $__interval, ");
        row("unknown, longer than one that is", "up > $ones", "$ones");
        row("a bad format", "up{d=\"${one:glob}\"}",
            "unknown format \"glob\" of ${one:glob}; known are regex, raw, csv, text");
        row("no end", "up{d=\"${one\"}", "expected ${name} or ${name:format}, found \"${one\"");
        row("a field", "up{d=\"${one.text}\"}", "expected ${name}");
        row("more than a value outside of strings", "up > $evil", "found \"1) or (up\"");
        row("raw too", "up > ${evil:raw}", "found \"1) or (up\"");
        row("a string outside of strings", "up > $odd", "expected a name, a number or a duration");
        row("several outside of strings", "up > $two", "$two has several values");
        row("nothing outside of strings", "up > $nothing", "found \"\"");
        row("a constant without raw", "up{$filter}", "expected a name");
    }
    void refused()
    {
        QFETCH(QString, expr);
        QFETCH(QString, says);
        const auto result = substituteExpression(expr, known(), QStringLiteral("/pages/0"));
        QVERIFY2(!result, qPrintable(result.value_or(QString())));
        QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
        QCOMPARE(result.error().place.pointer, QStringLiteral("/pages/0"));
    }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("what people read", "Load of $named", "Load of Database");
        row("the value", "Load of ${named:raw}", "Load of db-1");
        row("several", "${two}: {{device}}", "eth0, a.b: {{device}}");
        row("all", "$every", "All");
        row("csv of all", "${every:csv}", "eth0,a.b");
        row("dollars", "5 $ and $$one, \\$one", "5 $ and $one, \\eth0");
        row("quotes mean nothing", "it's \"$one", "it's \"eth0");
        row("how long", "last $__range", "last 15m");
    }
    void texts()
    {
        QFETCH(QString, text);
        const auto result = substituteText(text, known());
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QTEST(*result, "expected");
    }

    void namesAreFoundAndRenamed()
    {
        const QString expr = QStringLiteral("rate(up{a=~\"$one|\\\\$no\", b='${two:csv}', c=`x`}[$one]) # $comment");
        QCOMPARE(namesInExpression(expr), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(renamedInExpression(expr, QStringLiteral("one"), QStringLiteral("first")),
                 QStringLiteral("rate(up{a=~\"$first|\\\\$no\", b='${two:csv}', c=`x`}[$first]) # $comment"));
        QCOMPARE(
            renamedInText(QStringLiteral("$one ${one:raw} $ones $$one"), QStringLiteral("one"), QStringLiteral("a")),
            QStringLiteral("$a ${a:raw} $ones $$one"));
    }

    void intervalsAreRound_data()
    {
        QTest::addColumn<qint64>("rangeMs");
        QTest::addColumn<qint64>("intervalMs");
        QTest::newRow("a minute") << qint64(60'000) << qint64(1000);
        QTest::newRow("ten minutes") << qint64(600'000) << qint64(1000);
        QTest::newRow("a quarter") << qint64(900'000) << qint64(2000);
        QTest::newRow("a day") << qint64(86'400'000) << qint64(300'000);
        QTest::newRow("a year") << qint64(365LL * 86'400'000) << qint64(86'400'000);
    }
    void intervalsAreRound()
    {
        QFETCH(qint64, rangeMs);
        QTEST(intervalOf(rangeMs), "intervalMs");
    }
};

BELFRY_TEST(TestSubstitution)
#include "tst_substitution.moc"
