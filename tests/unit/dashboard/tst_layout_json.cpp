// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_json.h"
#include "program/test_class.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace belfry;

namespace {

QJsonObject good()
{
    QFile file(QStringLiteral(BELFRY_TESTS "/unit/dashboard/good.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no good.json");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The value with what a pointer names replaced; an undefined value removes it.
QJsonValue replaced(const QJsonValue &in, QStringList steps, const QJsonValue &by)
{
    if (steps.isEmpty())
        return by;
    const QString step = steps.takeFirst();
    if (in.isArray()) {
        QJsonArray array = in.toArray();
        const qsizetype index = step == QLatin1String("-") ? array.size() : step.toInt();
        const QJsonValue inner = replaced(array.at(index), steps, by);
        if (index == array.size())
            array.append(inner);
        else
            array[index] = inner;
        return array;
    }
    QJsonObject object = in.toObject();
    const QJsonValue inner = replaced(object.value(step), steps, by);
    if (inner.isUndefined())
        object.remove(step);
    else
        object.insert(step, inner);
    return object;
}

/// Single quotes stand for double ones: moc stumbles over raw strings.
QJsonValue json(const char *text)
{
    const QByteArray quoted = "[" + QByteArray(text).replace('\'', '"') + "]";
    return QJsonDocument::fromJson(quoted).array().at(0);
}

} // namespace

class TestLayoutJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMember()
    {
        const auto layout = readLayout(good());
        QVERIFY2(layout, layout ? "" : qPrintable(layout.error().toString()));
        QCOMPARE(layout->name, QStringLiteral("Test"));
        QCOMPARE(layout->pages.size(), 2U);
        const Page &page = layout->pages[0];
        QCOMPARE(page.rangeMs(), 30 * 60'000);
        QCOMPARE(page.refreshMs(), 10'000);
        QCOMPARE(layout->pages[1].refreshMs(), 1000);
        QCOMPARE(page.rows(), 7);
        QCOMPARE(layout->pages[1].range, QStringLiteral("15m"));
        const Widget *cpu = page.find(QStringLiteral("cpu"));
        QVERIFY(cpu);
        QCOMPARE(cpu->grid, (GridRect{0, 0, 6, 5}));
        QCOMPARE(cpu->unit, Unit::PercentUnit);
        QCOMPARE(cpu->max, std::optional(1.0));
        QCOMPARE(cpu->thresholds[1], (Threshold{0.95, ThresholdState::Critical}));
        QCOMPARE(cpu->queries[0].legend, QStringLiteral("{{mode}}"));
    }

    void writingGivesTheSameAgain()
    {
        const auto layout = readLayout(good());
        QVERIFY(layout);
        const auto again = readLayout(QJsonDocument(writeLayout(*layout)).toJson());
        QVERIFY2(again, again ? "" : qPrintable(again.error().toString()));
        QCOMPARE(*again, *layout);
    }

    void keepsUnknownOptions()
    {
        const auto layout = readLayout(good());
        QVERIFY(layout);
        const QJsonObject written = writeLayout(*layout);
        const auto options = written[QLatin1String("pages")][0][QLatin1String("widgets")][0][QLatin1String("options")];
        QCOMPARE(options[QLatin1String("sparkle")][QLatin1String("of the future")][1].toInt(), 2);
    }

    void refusesBadDocuments_data();
    void refusesBadDocuments()
    {
        QFETCH(QString, change);
        QFETCH(QJsonValue, to);
        QFETCH(QString, pointer);
        QFETCH(QString, says);
        const QJsonObject bad = replaced(good(), change.split(QLatin1Char('/'), Qt::SkipEmptyParts), to).toObject();
        const auto layout = readLayout(bad);
        QVERIFY2(!layout, "was taken");
        QCOMPARE(layout.error().place.pointer, pointer);
        QVERIFY2(layout.error().message.contains(says), qPrintable(layout.error().message));
        QCOMPARE(layout.error().kind, ErrorKind::Invalid);
    }

    void brokenJsonHasLineAndColumn()
    {
        const auto layout = readLayout(QByteArray("{\n  \"version\": 1,\n  oops\n}"));
        QVERIFY(!layout);
        QCOMPARE(layout.error().place.line, 3);
        QVERIFY(layout.error().place.column >= 3);
    }

    void aSingleWidget()
    {
        QJsonObject widget = writeWidget(readLayout(good())->pages[0].widgets[0]);
        QVERIFY(readWidget(widget));
        widget.insert(QStringLiteral("type"), QStringLiteral("dial"));
        const auto bad = readWidget(widget, {}, QStringLiteral("/clipboard"));
        QVERIFY(!bad);
        QCOMPARE(bad.error().place.pointer, QStringLiteral("/clipboard/type"));
    }

    void thresholdsRiseOrFall()
    {
        const std::vector<Threshold> rising{{10, ThresholdState::Warning}, {20, ThresholdState::Critical}};
        QCOMPARE(stateOf(rising, 9.9), ThresholdState::Ok);
        QCOMPARE(stateOf(rising, 10), ThresholdState::Warning);
        QCOMPARE(stateOf(rising, 25), ThresholdState::Critical);
        const std::vector<Threshold> falling{{75, ThresholdState::Warning}, {40, ThresholdState::Critical}};
        QCOMPARE(stateOf(falling, 76), ThresholdState::Ok);
        QCOMPARE(stateOf(falling, 75), ThresholdState::Warning);
        QCOMPARE(stateOf(falling, 3), ThresholdState::Critical);
        QCOMPARE(stateOf(rising, std::nan("")), ThresholdState::Ok);
        QCOMPARE(stateOf({}, 1e9), ThresholdState::Ok);
    }
};

void TestLayoutJson::refusesBadDocuments_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QJsonValue>("to");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *change, const QJsonValue &to, const char *pointer,
                        const char *says) {
        QTest::newRow(name) << QString::fromLatin1(change) << to << QString::fromLatin1(pointer)
                            << QString::fromLatin1(says);
    };
    const char *w = "/pages/0/widgets/0";
    const QString cpu = QString::fromLatin1(w);
    const auto at = [&](const char *member) { return cpu.toLatin1() + member; };
    row("a locked that is no flag", at("/locked"), 1, at("/locked"), "expected true or false, found a number");
    row("a page's locked that is none", "/pages/1/locked", "yes", "/pages/1/locked",
        "expected true or false, found a string");
    row("a newer version", "/version", 3, "/version", "expected a version from 1 to 2, found 3");
    row("an older one than there was", "/version", 0, "/version", "expected a version from 1 to 2, found 0");
    row("no version", "/version", QJsonValue::Undefined, "/version", "found nothing");
    row("no pages", "/pages", QJsonArray(), "/pages", "1 to 100 pages");
    row("an id with capitals", "/pages/0/id", "First", "/pages/0/id", "a-z, 0-9");
    row("two pages of one id", "/pages/1/id", "first", "/pages/1/id", "another page");
    row("a range too short", "/pages/0/range", "5s", "/pages/0/range", "1m to 24h");
    row("a range that is none", "/pages/0/range", "soon", "/pages/0/range", "\"soon\"");
    row("a refresh too short", "/pages/0/refresh", "100ms", "/pages/0/refresh", "1s to 1h, found \"100ms\"");
    row("a refresh between seconds", "/pages/0/refresh", "1s500ms", "/pages/0/refresh", "whole seconds");
    row("an unknown type", at("/type"), "dial", at("/type"), "known are timeseries, stat, gauge");
    row("a title that is a number", at("/title"), 3, at("/title"), "expected a string, found a number");
    row("a misspelt member", at("/querys"), QJsonArray(), at("/querys"), "unknown member \"querys\"");
    row("no grid", at("/grid"), QJsonValue::Undefined, at("/grid"), "expected an object, found nothing");
    row("half a cell", at("/grid/w"), 2.5, at("/grid/w"), "whole number");
    row("beyond the columns", at("/grid/x"), 8, at("/grid"), "x + w of at most 12, found 8 + 6");
    row("no height", at("/grid/h"), 0, at("/grid/h"), "expected 1 to 100");
    row("above the page", at("/grid/y"), -1, at("/grid/y"), "found -1");
    row("overlapping cells", at("/grid/w"), 7, "/pages/0/widgets/1/grid",
        "\"Disks\" (disks) overlaps \"CPU by mode\" (cpu)");
    row("two widgets of one id", "/pages/0/widgets/1/id", "cpu", "/pages/0/widgets/1/id", "another widget");
    row("no queries", at("/queries"), QJsonArray(), at("/queries"), "1 to 50 queries, found 0");
    row("queries of alerts", "/pages/0/widgets/2/queries", json("[{'expr': 'up'}]"), "/pages/0/widgets/2/queries",
        "takes no queries");
    row("broken PromQL", at("/queries/0/expr"), "sum(rate(", at("/queries/0/expr"), "of the expression");
    row("an unknown function", at("/queries/0/expr"), "summ(up)", at("/queries/0/expr"), "1:1 of the expression");
    row("a range vector", at("/queries/0/expr"), "up[5m]", at("/queries/0/expr"), "found a range vector");
    row("an unknown unit", at("/unit"), "furlongs", at("/unit"), "percentunit");
    row("max below min", at("/max"), -1, at("/max"), "more than min");
    row("thresholds up and down", at("/thresholds/-"), json("{'value': 0.9, 'state': 'ok'}"), at("/thresholds/2/value"),
        "rise or to fall");
    row("an unknown state", at("/thresholds/0/state"), "bad", at("/thresholds/0/state"), "ok, warning or critical");
    row("an option of the wrong kind", at("/options/stack"), "yes", at("/options/stack"), "true or false");
    row("axes of the wrong kind", at("/options/axes"), 1, at("/options/axes"), "true or false");
    row("a column of nothing", "/pages/0/widgets/1/options/columns/0", json("{'title': 'x'}"),
        "/pages/0/widgets/1/options/columns/0", "either \"label\" or \"query\"");
    row("digits of a column", "/pages/0/widgets/1/options/columns/0", json("{'label': 'x', 'decimals': 11}"),
        "/pages/0/widgets/1/options/columns/0/decimals", "from 0 to 10, found 11");
    row("half a pixel of a column", "/pages/0/widgets/1/options/columns/0", json("{'label': 'x', 'width': 30.5}"),
        "/pages/0/widgets/1/options/columns/0/width", "a whole number from 24 to 1000");
    row("how a column is shown", "/pages/0/widgets/1/options/columns/0", json("{'label': 'x', 'show': 'pie'}"),
        "/pages/0/widgets/1/options/columns/0/show", "one of value, bar, line");
    row("where a column stands", "/pages/0/widgets/1/options/columns/0", json("{'label': 'x', 'align': 'top'}"),
        "/pages/0/widgets/1/options/columns/0/align", "one of left, center, right");
    row("whether a column is hidden", "/pages/0/widgets/1/options/columns/0", json("{'label': 'x', 'hidden': 'no'}"),
        "/pages/0/widgets/1/options/columns/0/hidden", "expected");
    row("a column of no query", "/pages/0/widgets/1/options/columns/1/query", 2,
        "/pages/0/widgets/1/options/columns/1/query", "0 to 1, found 2");
    row("machines that are none", at("/options/host"), "tower", at("/options/host"), "one of this, all");
    row("an alert state that is none", "/pages/0/widgets/2/options/states/0", "loud",
        "/pages/0/widgets/2/options/states", "firing, pending, resolved");
}

BELFRY_TEST(TestLayoutJson)
#include "tst_layout_json.moc"
