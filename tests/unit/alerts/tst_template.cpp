// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/template.h"
#include "program/test_class.h"

#include <cmath>

using namespace belfry;

class TestTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renders_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *text, double value, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(text) << value << QString::fromUtf8(expected);
        };
        row("plain text", "nothing to fill in", 0, "nothing to fill in");
        row("empty", "", 0, "");
        row("label", "disk {{ $labels.device }} is slow", 0, "disk sda is slow");
        row("label by dot", "{{ .Labels.device }}", 0, "sda");
        row("missing label is empty", "<{{ $labels.nothing }}>", 0, "<>");
        row("external label", "{{ $externalLabels.site }}", 0, "home");
        row("all labels", "{{ $labels }}", 0, "map[device:sda instance:atlas:9909]");
        row("index", "{{ index $labels \"device\" }}", 0, "sda");
        row("value", "{{ $value }}", 0.25, "0.25");
        row("value by dot", "{{.Value}}", 3, "3");
        row("large value", "{{ $value }}", 123456789, "1.23456789e+08");
        row("just short of an exponent", "{{ $value }}", 999999, "999999");
        row("a million", "{{ $value }}", 1000000, "1e+06");
        row("huge value", "{{ $value }}", 1e21, "1e+21");
        row("tiny value", "{{ $value }}", 0.00001, "1e-05");
        row("infinity", "{{ $value }}", INFINITY, "+Inf");
        row("humanize", "{{ $value | humanize }}", 1234567, "1.235M");
        row("humanize small", "{{ humanize $value }}", 0.0015, "1.5m");
        row("humanize zero", "{{ humanize $value }}", 0, "0");
        row("humanize negative", "{{ humanize $value }}", -2000, "-2k");
        row("humanize1024", "{{ $value | humanize1024 }}B", 3221225472, "3GiB");
        row("humanizeDuration days", "{{ $value | humanizeDuration }}", 93784, "1d 2h 3m 4s");
        row("humanizeDuration hours", "{{ $value | humanizeDuration }}", 7205, "2h 0m 5s");
        row("humanizeDuration minutes", "{{ $value | humanizeDuration }}", 65, "1m 5s");
        row("humanizeDuration seconds", "{{ $value | humanizeDuration }}", 12.5, "12.5s");
        row("humanizeDuration short", "{{ $value | humanizeDuration }}", 0.0025, "2.5ms");
        row("humanizeDuration negative", "{{ $value | humanizeDuration }}", -65, "-1m 5s");
        row("humanizePercentage", "{{ $value | humanizePercentage }}", 0.12345, "12.35%");
        row("humanizeTimestamp", "{{ $value | humanizeTimestamp }}", 1435065584, "2015-06-23 13:19:44 +0000 UTC");
        row("humanizeTimestamp with a fraction", "{{ $value | humanizeTimestamp }}", 1435065584.12,
            "2015-06-23 13:19:44.12 +0000 UTC");
        row("humanize of NaN", "{{ $value | humanizeDuration }}", NAN, "NaN");
        row("printf", "{{ printf \"%.2f\" $value }}", 2.0 / 3, "0.67");
        row("printf in a pipe", "{{ $value | printf \"%.1f of %%\" }}", 5, "5.0 of %");
        row("printf with several", "{{ printf \"%s: %d\" $labels.device $value }}", 7, "sda: 7");
        row("printf padded", "{{ printf \"%6.2f|%-5s|\" $value $labels.device }}", 1, "  1.00|sda  |");
        row("printf quoted", "{{ printf \"%q\" $labels.device }}", 0, "\"sda\"");
        row("parentheses", "{{ printf \"%s!\" (humanize $value) }}", 1000, "1k!");
        row("toUpper", "{{ $labels.device | toUpper }}", 0, "SDA");
        row("title", "{{ title \"two words\" }}", 0, "Two Words");
        row("stripPort", "{{ stripPort $labels.instance }}", 0, "atlas");
        row("raw text", "{{ print `a\\b` }}", 0, "a\\b");
        row("braces in a text", "{{ print \"}}\" }}", 0, "}}");
        row("number literal", "{{ humanize 1500 }}", 0, "1.5k");
        row("trimmed", "a  {{- $value -}}  b", 1, "a1b");
        row("trimmed with blanks", "a  {{- \" \" | print }}{{ $value -}}  b", 1, "a 1b");
        row("comment", "a{{/* not shown */}}b", 0, "ab");
        row("two", "{{ $value }}{{ $value }}", 1, "11");
    }

    void renders()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QFETCH(QString, expected);
        const Labels labels{{"device", "sda"}, {"instance", "atlas:9909"}};
        const Labels external{{"site", "home"}};
        const auto parsed = Template::parse(text);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().toString()));
        const auto rendered = parsed->render({labels, external, value});
        QVERIFY2(rendered.has_value(), rendered ? "" : qPrintable(rendered.error().toString()));
        QCOMPARE(*rendered, expected);
        QCOMPARE(parsed->text(), text);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const char *text, const char *error) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(error);
        };
        row("not closed", "a {{ $value", "1:3: {{ isn't closed; expected }}");
        row("on the second line", "a\n b {{ $valu }}", "2:7: unknown variable \"$valu\" (did you mean \"$value\"?)");
        row("unknown function", "{{ $value | humanise }}",
            "1:13: unknown function \"humanise\" (did you mean \"humanize\"?)");
        row("control structure", "{{ if $value }}x{{ end }}",
            "1:4: \"if\" is not supported; expected a value or a function");
        row("empty", "{{ }}", "1:4: nothing stands here; expected $labels.NAME, $value, a function or a text");
        row("empty pipe", "{{ $value | }}",
            "1:13: nothing stands here; expected $labels.NAME, $value, a function or a text");
        row("value after a pipe", "{{ $value | $value }}", "1:13: expected a function after |");
        row("too many arguments", "{{ humanize $value 1 }}", "1:4: humanize expects 1 argument, but got 2");
        row("too few arguments", "{{ humanize }}", "1:4: humanize expects 1 argument, but got 0");
        row("fields of a number", "{{ $value.x }}", "1:10: $value is a number and has no fields");
        row("no field", "{{ $labels. }}", "1:12: expected the name of a label after $labels.");
        row("text not closed", "{{ print \"a }}", "1:1: {{ isn't closed; expected }}");
        row("bad escape", "{{ print \"\\z\" }}",
            "1:11: unknown escape in a text; expected \\n, \\t, \\r, \\\" or \\\\");
        row("parenthesis not closed", "{{ print ($value }}", "1:10: this parenthesis isn't closed");
        row("parenthesis too many", "{{ print $value) }}", "1:16: unexpected \")\"; expected | or }}");
        row("function as argument", "{{ print humanize $value }}",
            "1:10: function \"humanize\" as an argument needs parentheses around it");
        row("arguments of a value", "{{ $value 3 }}", "1:4: this can't take arguments; expected a function in front");
        row("not a number", "{{ humanize 1x }}", "1:13: \"1x\" is no number");
        row("odd character", "{{ ; }}", "1:4: unexpected \";\"");
    }

    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        const auto parsed = Template::parse(text);
        QVERIFY(!parsed.has_value());
        QCOMPARE(parsed.error().toString(), error);
    }

    void deepNestingIsRefused()
    {
        const QString deep = QStringLiteral("{{ ") + QString(10'000, QLatin1Char('(')) + QStringLiteral("1 }}");
        QCOMPARE(Template::parse(deep).error().message, QStringLiteral("nested too deeply"));
    }

    void renderingFails_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("text for a number") << "{{ humanize $labels.device }}"
                                           << "humanize expects a number, but got the text \"sda\"";
        QTest::newRow("labels for a text") << "{{ toUpper $labels }}"
                                           << "toUpper expects a text, but got labels";
        QTest::newRow("verb without a value") << "{{ printf \"%d %d\" $value }}"
                                              << "printf: nothing is left for %d";
        QTest::newRow("unknown verb") << "{{ printf \"%y\" $value }}"
                                      << "printf: unknown verb %y; expected %v, %s, %q, %d, %f, %e or %g";
        QTest::newRow("fraction for %d") << "{{ printf \"%d\" $value }}"
                                         << "printf %d expects a whole number, but got 1.5";
        QTest::newRow("index of a number") << "{{ index $value \"a\" }}"
                                           << "index expects labels, but got the number 1.5";
    }

    void renderingFails()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        const Labels labels{{"device", "sda"}};
        const Labels none;
        const auto value = QString(error).contains(QLatin1String("nothing is left")) ? 1.0 : 1.5;
        const auto rendered = Template::parse(text)->render({labels, none, value});
        QVERIFY(!rendered.has_value());
        QCOMPARE(rendered.error().message, error);
    }
};

BELFRY_TEST(TestTemplate)
#include "tst_template.moc"
