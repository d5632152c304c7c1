// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/rule_file.h"
#include "metrics/translations.h"
#include "program/test_class.h"
#include "translations/translations.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <rules/rule_resources.h>

using namespace belfry;
using namespace std::chrono_literals;

namespace {

const QString kDefaults = QStringLiteral(":/belfry/rules/workstation.yaml");

QByteArray inGroup(const QByteArray &rules)
{
    return "groups:\n- name: g\n  rules:\n" + rules;
}

} // namespace

class TestRuleFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initRuleResources(); }

    void readsEveryField()
    {
        const auto groups = parseRuleFile("groups:\n"
                                          "- name: one\n"
                                          "  interval: 30s\n"
                                          "  query_offset: 5s\n"
                                          "  limit: 7\n"
                                          "  labels: {team: home, severity: info}\n"
                                          "  rules:\n"
                                          "  - alert: Full\n"
                                          "    expr: a > 1\n"
                                          "    for: 5m\n"
                                          "    keep_firing_for: 1m\n"
                                          "    labels: {severity: critical}\n"
                                          "    annotations: {summary: 'is {{ $value }}'}\n"
                                          "  - record: job:a:sum\n"
                                          "    expr: sum by (job) (a)\n"
                                          "- name: two\n",
                                          QStringLiteral("r.yaml"));
        QVERIFY2(groups.has_value(), groups ? "" : qPrintable(groups.error().front().toString()));
        QCOMPARE(groups->size(), 2U);
        const RuleGroup &group = groups->front();
        QCOMPARE(group.name, QStringLiteral("one"));
        QCOMPARE(group.interval.value(), 30s);
        QCOMPARE(group.queryOffset, 5s);
        QCOMPARE(group.limit, 7);
        QCOMPARE(group.rules.size(), 2U);
        QVERIFY(group.rules[0].isAlerting() && !group.rules[1].isAlerting());
        QCOMPARE(group.rules[0].holdFor, 5min);
        QCOMPARE(group.rules[0].keepFiringFor, 1min);
        QCOMPARE(rawTexts(group.rules[0].labels), (Labels{{"severity", "critical"}, {"team", "home"}}));
        QCOMPARE(rawTexts(group.rules[0].annotations), (Labels{{"summary", "is {{ $value }}"}}));
        QCOMPARE(group.rules[1].name(), QStringLiteral("job:a:sum"));
        QCOMPARE(group.rules[1].place.line, 14);
        QVERIFY(!groups->back().interval.has_value());
    }

    void emptyFileHasNoGroups() { QVERIFY(parseRuleFile("", {})->empty()); }

    void errorsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &text, const char *error) {
            QTest::newRow(name) << text << QString::fromUtf8(error);
        };
        row("unknown field", inGroup("  - alert: A\n    expr: a\n    four: 5m\n"),
            "r.yaml:6:5: unknown key \"four\" in a rule of group \"g\" (did you mean \"for\"?)");
        row("unknown field of the file", "grups: []\n",
            "r.yaml:1:1: unknown key \"grups\" in the rule file (did you mean \"groups\"?)");
        row("unknown field of a group", "groups:\n- name: g\n  intervall: 5s\n",
            "r.yaml:3:3: unknown key \"intervall\" in a group (did you mean \"interval\"?)");
        row("missing expr", inGroup("  - alert: A\n    for: 5m\n"),
            "r.yaml:4:5: rule \"A\" has no expression; expected \"expr: …\" with PromQL");
        row("empty expr", inGroup("  - alert: A\n    expr: ''\n"),
            "r.yaml:5:11: rule \"A\" has no expression; expected \"expr: …\" with PromQL");
        row("neither alert nor record", inGroup("  - expr: a\n"),
            "r.yaml:4:5: a rule without a name; expected \"alert: …\" or \"record: …\"");
        row("alert and record", inGroup("  - alert: A\n    record: b\n    expr: a\n"),
            "r.yaml:4:5: a rule is either an alert or a record; expected only one of them");
        row("duplicate group", "groups:\n- name: g\n- name: g\n",
            "r.yaml:3:3: group \"g\" stands twice in the file; expected another name");
        row("group without a name", "groups:\n- interval: 5s\n",
            "r.yaml:2:3: a group without a name; expected \"name: …\"");
        row("bad duration", inGroup("  - alert: A\n    expr: a\n    for: 5 minutes\n"),
            "r.yaml:6:10: for: bad duration \"5 minutes\"; expected something like 30s, 5m, 1h30m or 7d");
        row("bad label name", inGroup("  - alert: A\n    expr: a\n    labels:\n      my-label: x\n"),
            "r.yaml:7:7: \"my-label\" is no name for a label; expected letters, digits and _, not starting with a digit");
        row("metric name as a label", inGroup("  - alert: A\n    expr: a\n    labels: {__name__: x}\n"),
            "r.yaml:6:14: \"__name__\" is no name for a label; expected letters, digits and _, not starting with a digit");
        row("bad annotation name", inGroup("  - alert: A\n    expr: a\n    annotations:\n      1st: x\n"),
            "r.yaml:7:7: \"1st\" is no name for a annotation; expected letters, digits and _, not starting with a digit");
        row("label twice", inGroup("  - alert: A\n    expr: a\n    labels: {a: x, a: y}\n"),
            "r.yaml:6:20: label \"a\" stands twice");
        row("bad metric name", inGroup("  - record: a-b\n    expr: a\n"),
            "r.yaml:4:5: \"a-b\" is no metric name; expected letters, digits, _ and :, not starting with a digit");
        row("for in a recording rule", inGroup("  - record: a\n    expr: a\n    for: 1m\n"),
            "r.yaml:6:5: for makes no sense in a recording rule");
        row("rules is no list", "groups:\n- name: g\n  rules: 5\n",
            "r.yaml:3:10: rules is \"5\"; expected a list of rules");
        row("template", inGroup("  - alert: A\n    expr: a\n    annotations:\n      summary: \"at {{ $lables.x }}\"\n"),
            "r.yaml:7:23: template of annotation \"summary\": unknown variable \"$lables\" (did you mean \"$labels\"?)");
        row("template in a block",
            inGroup("  - alert: A\n    expr: a\n    annotations:\n      d: |\n        one\n        {{ foo }}\n"),
            "r.yaml:9:12: template of annotation \"d\": unknown function \"foo\"; expected one of humanize, humanize1024, "
            "humanizeDuration, humanizePercentage, humanizeTimestamp, index, print, printf, stripPort, title, toLower, toUpper");
        row("syntax", "groups:\n  - name: g\n rules: x\n", "r.yaml:3:2: not YAML: end of map not found");
    }

    void errorsNameThePlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        const auto groups = parseRuleFile(text, QStringLiteral("r.yaml"));
        QVERIFY(!groups.has_value());
        QCOMPARE(groups.error().front().toString(), error);
        QCOMPARE(groups.error().size(), 1U);
    }

    /// The @ marks where the expression is wrong: an unknown function.
    void expressionErrorsStandInTheFile_data()
    {
        QTest::addColumn<QByteArray>("expr");
        QTest::newRow("plain") << QByteArray("expr: @foo(a)");
        QTest::newRow("plain, later") << QByteArray("expr: 1 + @foo(a) > 2");
        QTest::newRow("plain over two lines") << QByteArray("expr: a +\n        b  + @foo(a)");
        QTest::newRow("double quotes") << QByteArray("expr: \"a{b=\\\"c\\\"} + @foo(a)\"");
        QTest::newRow("single quotes") << QByteArray("expr: 'a{b=''c''} + @foo(a)'");
        QTest::newRow("literal block") << QByteArray("expr: |\n      a{b=\"c\"}\n        + @foo(a)\n");
        QTest::newRow("folded block") << QByteArray("expr: >-\n      a\n      + b\n      + @foo(a)\n");
        QTest::newRow("flow mapping in quotes over lines") << QByteArray("expr: \"a +\n\n      @foo(a)\"");
    }

    void expressionErrorsStandInTheFile()
    {
        QFETCH(QByteArray, expr);
        QByteArray text = inGroup("  - alert: A\n    " + expr + "\n");
        const qsizetype mark = text.indexOf('@');
        text.remove(mark, 1);
        const QByteArray before = text.left(mark);
        const auto groups = parseRuleFile(text, QStringLiteral("r.yaml"));
        QVERIFY(!groups.has_value());
        const Error &error = groups.error().front();
        QVERIFY2(error.message.startsWith(QLatin1String("expr of \"A\": ")) &&
                     error.message.contains(QLatin1String("foo")),
                 qPrintable(error.message));
        QCOMPARE(error.place.line, int(before.count('\n')) + 1);
        QCOMPARE(error.place.column, int(mark - (before.lastIndexOf('\n') + 1)) + 1);
    }

    void findsAllErrorsInOrder()
    {
        const auto groups = parseRuleFile(inGroup("  - alert: A\n    expr: 1 +\n    for: x\n  - record: b\n"), {});
        QVERIFY(!groups.has_value());
        QCOMPARE(groups.error().size(), 3U);
        QCOMPARE(groups.error()[2].place.line, 7);
    }

    void missingFileIsAnError()
    {
        const auto count = checkRules(QStringLiteral("/nonexistent/r.yaml"));
        QVERIFY(!count.has_value());
        QCOMPARE(count.error().front().toString(), QStringLiteral("/nonexistent/r.yaml: there is no such file"));
        QVERIFY(!loadRuleFiles({kDefaults, QStringLiteral("/nonexistent/r.yaml")}).has_value());
    }

    void defaultsAreRightAndComplete()
    {
        const auto groups = loadRuleFile(kDefaults);
        QVERIFY2(groups.has_value(), groups ? "" : qPrintable(groups.error().front().toString()));
        int rules = 0;
        for (const RuleGroup &group : *groups) {
            for (const Rule &rule : group.rules) {
                ++rules;
                const Labels annotations = rawTexts(rule.annotations);
                const std::string severity(rawTexts(rule.labels).get("severity"));
                QVERIFY2(annotations.has("summary") && annotations.has("description"), qPrintable(rule.alert));
                for (const QString &language : languages()) {
                    const auto has = [&](const char *name) { return annotations.has(translatedName(name, language)); };
                    QVERIFY2(language == QLatin1String("en") || (has("summary") && has("description")),
                             qPrintable(rule.alert + QLatin1String(" in ") + language));
                }
                QVERIFY2(severity == "info" || severity == "warning" || severity == "critical", qPrintable(rule.alert));
            }
        }
        QVERIFY(rules >= 15);
        QCOMPARE(checkRules(kDefaults).value(), rules);
    }

    void promtoolAcceptsTheDefaults()
    {
        const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
        if (promtool.isEmpty())
            QFAIL("promtool (Debian's package prometheus) isn't installed");
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(promtool, {QStringLiteral("check"), QStringLiteral("rules"),
                                 QStringLiteral(BELFRY_TESTS "/../resources/rules/workstation.yaml")});
        QVERIFY(process.waitForFinished());
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, output.constData());
        QVERIFY2(output.contains(QByteArray::number(checkRules(kDefaults).value()) + " rules found"),
                 output.constData());
    }
};

BELFRY_TEST(TestRuleFile)
#include "tst_rule_file.moc"
