// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "query/editing/completion.h"
#include "query/editing/function_help.h"
#include "query/editing/highlight.h"
#include "query/editing/loose_text.h"
#include "query/functions/function_table.h"
#include "query/lexer.h"

using namespace belfry;
using namespace belfry::promql;

namespace {

/// The text without the bar, and where the bar stood.
struct Marked {
    explicit Marked(QString marked) : cursor(marked.indexOf(u'|')), text(marked.remove(cursor, 1)) {}
    qsizetype cursor;
    QString text;
};

CompletionPoint pointIn(const QString &marked)
{
    const Marked at(marked);
    return completionAt(at.text, at.cursor);
}

QString replaced(const QString &marked, CandidateKind kind, const QString &name)
{
    const Marked at(marked);
    const Replacement change = replacementFor(at.text, completionAt(at.text, at.cursor), kind, name);
    QString text = at.text.left(change.start) + change.text + at.text.mid(change.end);
    return text.insert(change.cursor, u'|');
}

} // namespace

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsExpected_data();
    void knowsWhatIsExpected();
    void knowsWhoseLabelsTheyAre_data();
    void knowsWhoseLabelsTheyAre();
    void writesWhatIsNeeded_data();
    void writesWhatIsNeeded();
    void tellsTheFunctionAround();
    void offersKeywordsWhereTheyFit();
    void tellsTheParts();
    void findsTheOtherBracket();
    void marksWhatIsWrong();
    void hasAWordOnEveryFunction();
};

void TestCompletion::knowsWhatIsExpected_data()
{
    QTest::addColumn<Expected>("expected");
    QTest::addColumn<QString>("prefix");
    const auto row = [](const char *marked, Expected expected, const char *prefix) {
        QTest::newRow(marked) << expected << QString::fromUtf8(prefix);
    };
    using enum Expected;
    row("|", Operand, "");
    row("no|", Operand, "no");
    row("|node_load1", Operand, "");
    row("node|_load1", Operand, "node");
    row("rate(|", Operand, "");
    row("rate(no|", Operand, "no");
    row("rate(no|[5m])", Operand, "no");
    row("node_load1 + |", Operand, "");
    row("node_load1 + on (instance) |", Operand, "");
    row("topk(5, |)", Operand, "");
    row("topk(5|, x)", Nothing, "5");
    row("sum by (mode) (ra|)", Operand, "ra");
    row("node_load1 |", Operator, "");
    row("node_load1 an|", Operator, "an");
    row("sum |", Operator, "");
    row("sum(x) |", Operator, "");
    row("sum by (x) |", Nothing, "");
    row("rate |", Nothing, "");
    row("x offset |", Duration, "");
    row("x offset 5|", Duration, "5");
    row("rate(x[|", Duration, "");
    row("rate(x[5|])", Duration, "5");
    row("rate(x[5m:|])", Duration, "");
    row("rate(x[$__r|])", Nothing, "$__r");
    row("x{|", LabelName, "");
    row("x{mo|", LabelName, "mo");
    row("x{a=\"b\",|}", LabelName, "");
    row("x{a=\"b\", mo|}", LabelName, "mo");
    row("x{mode |", MatchOperator, "");
    row("x{mode=|", LabelValue, "");
    row("x{mode=|}", LabelValue, "");
    row("x{mode=\"|", LabelValue, "");
    row("x{mode=\"us|", LabelValue, "us");
    row("x{mode=\"us|\"}", LabelValue, "us");
    row("x{mode=\"us|er\"}", LabelValue, "us");
    row("x{mode=\"us|,cpu=\"0\"}", LabelValue, "us");
    row("sum(rate(x{mode=\"us|}[5m]))", LabelValue, "us");
    row("x{mode='us|'}", LabelValue, "us");
    row("x{mode=~\"user|\"}", LabelValue, "user");
    row("x{mode=\"user\"|}", Nothing, "");
    row("x{mode=\"user\"} |", Operator, "");
    row("x{host=$h|}", Nothing, "$h");
    row("${ho| + 1", Nothing, "${ho");
    row("sum by (|", LabelName, "");
    row("sum(x) by (mo|", LabelName, "mo");
    row("a * on (|) b", LabelName, "");
    row("a * on (x) group_left (|) b", LabelName, "");
    row("# no|", Nothing, "");
    row("x # comment\n+ no|", Operand, "no");
    row("\"te|xt\"", Nothing, "\"te");
    row("5|", Nothing, "5");
    row("))) no|", Operator, "no");
    row("é no|", Nothing, "no");
}

void TestCompletion::knowsWhatIsExpected()
{
    const CompletionPoint point = pointIn(QString::fromUtf8(QTest::currentDataTag()));
    QTEST(point.expected, "expected");
    QTEST(point.prefix, "prefix");
}

void TestCompletion::knowsWhoseLabelsTheyAre_data()
{
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *marked, const char *selector, const char *label) {
        QTest::newRow(marked) << QString::fromUtf8(selector) << QString::fromUtf8(label);
    };
    row("x{|", "x", "");
    row("{|", "", "");
    row("x{mode=\"|", "x", "mode");
    row("x{mode=\"|\",cpu=\"0\"}", "x{cpu=\"0\"}", "mode");
    row("x{cpu=~\"0.*\", mode!=\"|\"}", "x{cpu=~\"0.*\"}", "mode");
    row("{__name__=\"x\",mode=\"|\"}", "{__name__=\"x\"}", "mode");
    row("x{cpu=~\"(\", mode=\"|\"}", "x", "mode");   // no regular expression
    row("x{cpu=\"$cpu\", mode=\"|\"}", "x", "mode"); // not known here
    row("a + y{mode=\"|\"} + b", "y", "mode");
    row("sum by (|) (rate(x{cpu=\"0\"}[5m]))", "x{cpu=\"0\"}", "");
    row("sum(rate(x[5m])) by (|)", "x", "");
    row("sum(rate(x[5m])) / sum(y) by (|)", "y", "");
    row("sum by (a) (b) + x * on (|) y", "b", "");
    row("sum by (|", "", "");
    row("x{\"odd.label\"=\"|\"}", "x", "odd.label");
}

void TestCompletion::knowsWhoseLabelsTheyAre()
{
    const CompletionPoint point = pointIn(QString::fromUtf8(QTest::currentDataTag()));
    QTEST(point.selector, "selector");
    QTEST(point.label, "label");
}

void TestCompletion::writesWhatIsNeeded_data()
{
    QTest::addColumn<CandidateKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *marked, CandidateKind kind, const char *name, const char *written) {
        QTest::addRow("%s, %s", marked, name)
            << kind << QString::fromUtf8(name) << QString::fromUtf8(marked) + u'\n' + QString::fromUtf8(written);
    };
    using enum CandidateKind;
    row("no|", Metric, "node_load1", "node_load1|");
    row("no|de_load5 + 1", Metric, "node_load1", "node_load1| + 1");
    row("|", Metric, "odd.name", "{\"odd.name\"}|");
    row("|", Metric, "a:b", "a:b|");
    row("ra|", Function, "rate", "rate(|)");
    row("ra|(x[5m])", Function, "rate", "rate|(x[5m])");
    row("su|", Aggregation, "sum", "sum(|)");
    row("sum |", Keyword, "by", "sum by (|)");
    row("sum | (x)", Keyword, "by", "sum by| (x)");
    row("a |", Keyword, "and", "a and |");
    row("x{|", LabelName, "mode", "x{mode=\"|\"");
    row("x{m|=\"user\"}", LabelName, "mode", "x{mode|=\"user\"}");
    row("x{|}", LabelName, "odd.label", "x{\"odd.label\"=\"|\"}");
    row("sum by (|) (x)", LabelName, "mode", "sum by (mode|) (x)");
    row("x{mode=|}", LabelValue, "user", "x{mode=\"user\"|}");
    row("x{mode=\"|", LabelValue, "user", "x{mode=\"user\"|");
    row("x{mode=\"us|\"}", LabelValue, "user", "x{mode=\"user\"|}");
    row("x{mode=\"us|er\",cpu=\"0\"}", LabelValue, "idle", "x{mode=\"idle\"|,cpu=\"0\"}");
    row("sum(x{mode=\"us|}[5m])", LabelValue, "user", "sum(x{mode=\"user\"|}[5m])");
    row("x{a='|'}", LabelValue, "it's", "x{a='it\\'s'|}");
    row("x{a=\"|\"}", LabelValue, "C:\\ \"x\"", "x{a=\"C:\\\\ \\\"x\\\"\"|}");
    row("x{a=~\"|\"}", LabelValue, "/dev/sda.1", "x{a=~\"/dev/sda\\\\.1\"|}");
    row("rate(x[|", Duration, "5m", "rate(x[5m|");
    row("x{mode|", Operator, "=~", "x{=~|"); // the token under the cursor goes, whatever is asked for
}

void TestCompletion::writesWhatIsNeeded()
{
    QFETCH(const CandidateKind, kind);
    QFETCH(const QString, name);
    QFETCH(const QString, written);
    QCOMPARE(replaced(written.section(u'\n', 0, 0), kind, name), written.section(u'\n', 1));
}

/// In a regular expression the bar separates, so it can't stand for the cursor.
static QString withAlternative(const QString &text, qsizetype cursor, const QString &name)
{
    const Replacement change = replacementFor(text, completionAt(text, cursor), CandidateKind::LabelValue, name);
    return text.left(change.start) + change.text + text.mid(change.end);
}

void TestCompletion::tellsTheFunctionAround()
{
    QCOMPARE(pointIn(QStringLiteral("rate(|")).function, QStringLiteral("rate"));
    QCOMPARE(pointIn(QStringLiteral("sum(rate(x[5m]) + |")).function, QStringLiteral("sum"));
    QCOMPARE(pointIn(QStringLiteral("(|")).function, QString());
    const QString text = QStringLiteral("x{mode=~\"user|sy|idle\"}");
    QCOMPARE(completionAt(text, 16).prefix, QStringLiteral("sy"));
    QCOMPARE(withAlternative(text, 16, QStringLiteral("system")), QStringLiteral("x{mode=~\"user|system|idle\"}"));
}

void TestCompletion::offersKeywordsWhereTheyFit()
{
    QVERIFY(pointIn(QStringLiteral("sum(x) |")).keywords.contains(QStringLiteral("by")));
    QVERIFY(!pointIn(QStringLiteral("rate(x[5m]) |")).keywords.contains(QStringLiteral("by")));
    QCOMPARE(pointIn(QStringLiteral("sum |")).keywords, (QStringList{QStringLiteral("by"), QStringLiteral("without")}));
    QVERIFY(pointIn(QStringLiteral("a == |")).keywords.contains(QStringLiteral("bool")));
    QVERIFY(pointIn(QStringLiteral("a * on (x) |")).keywords.contains(QStringLiteral("group_left")));
    QVERIFY(pointIn(QStringLiteral("sum(|")).keywords.isEmpty());
}

void TestCompletion::tellsTheParts()
{
    const QString text = QStringLiteral("sum by (mode) (rate(x{cpu=\"0\"}[$r])) > bool 5m # why ;");
    QStringList shown;
    for (const HighlightSpan &span : highlightsOf(text))
        shown.append(QStringLiteral("%1:%2").arg(int(span.kind)).arg(text.mid(span.start, span.end - span.start)));
    const auto part = [](HighlightKind kind, const char *of) {
        return QStringLiteral("%1:%2").arg(int(kind)).arg(QString::fromUtf8(of));
    };
    using enum HighlightKind;
    QCOMPARE(shown,
             (QStringList{part(Aggregation, "sum"), part(Keyword, "by"), part(Label, "mode"), part(Function, "rate"),
                          part(Metric, "x"), part(Label, "cpu"), part(String, "\"0\""), part(Variable, "$r"),
                          part(Keyword, "bool"), part(Number, "5m"), part(Comment, "# why ;")}));
    QCOMPARE(highlightsOf(QStringLiteral("rate")).front().kind, Metric); // not called
    QCOMPARE(highlightsOf(QStringLiteral("?")).front().kind, Wrong);
}

void TestCompletion::findsTheOtherBracket()
{
    const LooseText text(QStringLiteral("sum(x{a=\")\"}[5m])"));
    using Places = std::vector<qsizetype>;
    QCOMPARE(bracketsAt(text, 4), (Places{3, 16}));
    QCOMPARE(bracketsAt(text, 3), (Places{3, 16}));
    QCOMPARE(bracketsAt(text, 17), (Places{16, 3}));
    QCOMPARE(bracketsAt(text, 9), Places()); // in a string
    QCOMPARE(bracketsAt(LooseText(QStringLiteral("sum(")), 4), Places());
}

void TestCompletion::marksWhatIsWrong()
{
    const auto marked = [](const char *text, qsizetype position) {
        const QString of = QString::fromUtf8(text);
        const LooseRange range = markedAt(LooseText(of), position);
        return of.mid(range.start, range.end - range.start);
    };
    QCOMPARE(marked("sum(foo bar)", 8), QStringLiteral("bar"));
    QCOMPARE(marked("sum(foo bar)", 7), QStringLiteral("bar")); // a blank: what comes
    QCOMPARE(marked("sum(foo[5m]", 11), QStringLiteral("("));
    QCOMPARE(marked("foo +", 5), QStringLiteral("+"));
    QCOMPARE(marked("foo +  ", 7), QStringLiteral("+"));
    QCOMPARE(marked("", 0), QString());
}

void TestCompletion::hasAWordOnEveryFunction()
{
    for (const Function *function : allFunctions()) {
        const std::string name(function->name);
        QVERIFY2(helpOf(name), name.c_str());
        QVERIFY2(!signatureOf(name).isEmpty(), name.c_str());
    }
    QCOMPARE(allAggregations().size(), std::size_t(12));
    QCOMPARE(signatureOf("rate"), QStringLiteral("rate(range vector)"));
    QCOMPARE(signatureOf("topk"), QStringLiteral("topk(scalar, instant vector)"));
    for (const char *word : {"and", "or", "unless", "atan2", "by", "without", "on", "ignoring", "group_left",
                             "group_right", "bool", "offset"})
        QVERIFY2(helpOf(word), word);
    QVERIFY(!helpOf("nothing"));
}

BELFRY_TEST(TestCompletion)
#include "tst_completion.moc"
