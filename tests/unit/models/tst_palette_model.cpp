// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/fuzzy_match.h"
#include "models/machines_model.h"
#include "models/palette_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>

using namespace belfry;

class TestPaletteModel : public QObject
{
    Q_OBJECT

    static QStringList titles(const PaletteModel &model)
    {
        QStringList all;
        for (int i = 0; i < model.count(); ++i)
            all << model.index(i).data(PaletteModel::TitleRole).toString();
        return all;
    }

    static QueryResultPtr metrics(const std::vector<std::string> &names)
    {
        std::vector<std::pair<Labels, std::vector<Sample>>> counts;
        for (const std::string &name : names)
            counts.push_back({Labels{{"__name__", name}}, {{1000, 1}}});
        return matrix(std::move(counts));
    }

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("answers");
        const auto row = [](const char *pattern, const char *text, bool answers) {
            QTest::addRow("%s in %s", pattern, text)
                << QString::fromUtf8(pattern) << QString::fromUtf8(text) << answers;
        };
        row("", "", true);
        row("", "CPU", true);
        row("cpu", "CPU", true);
        row("cm", "CPU by mode", true);
        row("mode cpu", "CPU by mode", true);
        row("upc", "CPU", false);
        row("cpuu", "CPU", false);
        row("x", "", false);
        row("ü", "Über alles", true);
        row("  cpu  ", "CPU", true);
    }
    void matches()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, text);
        QTEST(fuzzyScore(pattern, text) >= 0, "answers");
    }

    /// Of two texts the first answers better.
    void ranks_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        const auto row = [](const char *pattern, const char *better, const char *worse) {
            QTest::addRow("%s: %s before %s", pattern, better, worse)
                << QString::fromUtf8(pattern) << QString::fromUtf8(better) << QString::fromUtf8(worse);
        };
        row("cpu", "CPU", "CPU by mode");
        row("mem", "Memory", "Some memory");
        row("net", "Network devices", "Kernel events");
        row("cm", "CPU by mode", "Echo chamber");
        row("disk", "Disks", "Dirty socks");
        row("uc", "UnitCount", "bounced");
        row("node_cpu_sec", "node_cpu_seconds_total", "node_pressure_cpu_waiting_seconds_total");
        row("node_cpu_sec", "node_cpu_seconds_total", "node_cpu_guest_seconds_total");
    }
    void ranks()
    {
        QFETCH(const QString, pattern);
        QFETCH(const QString, better);
        QFETCH(const QString, worse);
        QVERIFY2(fuzzyScore(pattern, better) > fuzzyScore(pattern, worse),
                 qPrintable(QStringLiteral("%1, %2").arg(fuzzyScore(pattern, better)).arg(fuzzyScore(pattern, worse))));
    }

    void findsPagesWidgetsMachinesActions()
    {
        FakeSource source;
        Fleet fleet(source);
        MachinesModel machines(fleet);
        QTRY_COMPARE(machines.app()->layout()->state(), LayoutModel::Ready);
        PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.load(&machines, {QVariantMap{{QStringLiteral("target"), QStringLiteral("edit")},
                                           {QStringLiteral("title"), QStringLiteral("Edit this page")},
                                           {QStringLiteral("keys"), QStringLiteral("E")}}});
        const Layout &layout = machines.app()->layout()->layout();
        QCOMPARE(titles(model).mid(0, 1), QStringList{layout.pages[0].title});
        QCOMPARE(model.index(0).data(PaletteModel::KeysRole).toString(), QStringLiteral("Ctrl+1"));
        model.setQuery(QStringLiteral("edit"));
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(PaletteModel::KindRole).toString(), QStringLiteral("action"));
        QCOMPARE(first.data(PaletteModel::TargetRole).toString(), QStringLiteral("edit"));
        const Widget &widget = layout.pages[0].widgets[0];
        model.setQuery(widget.title + u' ' + layout.pages[0].title); // where there is one of the name on several pages
        bool isThere = false;
        for (int i = 0; i < model.count(); ++i)
            isThere |= model.index(i).data(PaletteModel::TargetRole).toString() == widget.id &&
                       model.index(i).data(PaletteModel::PageRole).toString() == layout.pages[0].id;
        QVERIFY(isThere);
        model.setQuery(QStringLiteral("machine"));
        QVERIFY(model.count() > 0);
        model.setQuery(QStringLiteral("qqqq"));
        QCOMPARE(model.count(), 0);
    }

    void findsMetricsBehindTheRest()
    {
        FakeSource source;
        source.fakeSeries.answers.insert(metricCountQuery(), metrics({"zebra", "node_load1", "node_load5"}));
        Fleet fleet(source);
        MachinesModel machines(fleet);
        PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QVariantMap zebra{{QStringLiteral("target"), QStringLiteral("zebra")},
                                {QStringLiteral("title"), QStringLiteral("Zebra")}};
        const QVariantMap theme{{QStringLiteral("kind"), QStringLiteral("setting")},
                                {QStringLiteral("target"), QStringLiteral("Theme")},
                                {QStringLiteral("title"), QStringLiteral("Theme")},
                                {QStringLiteral("detail"), QStringLiteral("Setting")}};
        model.load(&machines, {zebra, theme});
        model.setQuery(QStringLiteral("zebra"));
        QTRY_VERIFY(titles(model).contains(QStringLiteral("zebra"))); // once the metrics are there
        QCOMPARE(model.index(0).data(PaletteModel::KindRole).toString(), QStringLiteral("action"));
        model.setQuery(QStringLiteral("node_load1"));
        QCOMPARE(titles(model).value(0), QStringLiteral("node_load1"));
        QCOMPARE(model.index(0).data(PaletteModel::KindRole).toString(), QStringLiteral("metric"));
        model.setQuery(QStringLiteral("theme"));
        QCOMPARE(model.index(0).data(PaletteModel::KindRole).toString(), QStringLiteral("setting"));
        model.setQuery({});
        QVERIFY(!titles(model).contains(QStringLiteral("node_load1")));
    }

    void findsAFewOfManyMetrics()
    {
        std::vector<std::string> names;
        for (int i = 0; i < 20'000; ++i)
            names.push_back("app_part" + std::to_string(i) + "_requests_total");
        FakeSource source;
        source.fakeSeries.answers.insert(metricCountQuery(), metrics(names));
        Fleet fleet(source);
        MachinesModel machines(fleet);
        PaletteModel model;
        model.load(&machines, {});
        QTRY_COMPARE(machines.app()->catalogue()->count(), 20'000);
        for (const char *query : {"a", "ap", "app_p", "part19", "part19 req"})
            model.setQuery(QString::fromLatin1(query));
        QCOMPARE(model.count(), 30);
    }
};

BELFRY_TEST(TestPaletteModel)
#include "tst_palette_model.moc"
