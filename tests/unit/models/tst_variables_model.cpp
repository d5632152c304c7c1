// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Variables on the screen: what they offer, what is chosen, and what widgets make of it.

#include "layout_fixture.h"
#include "models/app_model.h"
#include "models/variable_preview.h"
#include "program/test_class.h"

#include <QTemporaryDir>

using namespace belfry;

namespace {

const QString kDevices = QStringLiteral("group by (device) (rx)");

QueryResultPtr devices(const std::vector<std::string> &names)
{
    std::vector<std::pair<Labels, std::vector<Sample>>> series;
    for (const std::string &name : names)
        series.push_back({Labels{{"device", name}}, {{1, 1}}});
    return matrix(series);
}

/// Widget a is repeated for each device, b names none.
Layout withDevices()
{
    Layout layout = twoPages();
    Variable device;
    device.name = QStringLiteral("device");
    device.title = QStringLiteral("Device");
    device.type = VariableType::LabelValues;
    device.label = QStringLiteral("device");
    device.match = QStringLiteral("rx");
    device.multi = device.all = true;
    Variable hidden;
    hidden.name = QStringLiteral("job");
    hidden.type = VariableType::Constant;
    hidden.initial = QStringList{QStringLiteral("node")};
    layout.variables = {device, hidden};
    Widget &a = layout.pages[0].widgets[0];
    a.title = QStringLiteral("In $device");
    a.queries = {{QStringLiteral("rx{device=~\"$device\",job=\"$job\"}"), {}}};
    a.repeat = Repeat{QStringLiteral("device"), 1};
    return layout;
}

QString exprOf(const QVariant &queries)
{
    return queries.toList().value(0).toMap().value(QStringLiteral("expr")).toString();
}

} // namespace

class TestVariablesModel : public QObject
{
    Q_OBJECT

private:
    struct Fixture : LayoutFixture {
        VariablesModel &variables = *model.variables();
        QAbstractItemModelTester tester{&variables, QAbstractItemModelTester::FailureReportingMode::QtTest};

        Fixture()
        {
            store(withDevices());
            source.fakeSeries.answers.insert(kDevices, devices({"eth1", "eth0", "lo"}));
        }
        bool resolved()
        {
            return open() && QTest::qWaitFor([this] { return variables.isResolved(); });
        }
        QVariant of(VariablesModel::Role role) { return variables.index(0).data(role); }
        QStringList ids() const
        {
            QStringList all;
            for (const Widget &each : const_cast<LayoutModel &>(model).pages()->widgets(kPage)->widgets())
                all << each.id;
            return all;
        }
    };

private Q_SLOTS:
    void widgetsShowWhatIsChosen()
    {
        Fixture f;
        QVERIFY(f.resolved());
        QCOMPARE(f.variables.count(), 1); // a constant isn't to be seen
        QCOMPARE(f.of(VariablesModel::TitleRole).toString(), QStringLiteral("Device"));
        QCOMPARE(f.of(VariablesModel::ChosenTextRole).toString(), QStringLiteral("All"));
        QCOMPARE(f.of(VariablesModel::ValuesRole).toList().size(), 4); // and all
        QTRY_COMPARE(f.ids(), (QStringList{QStringLiteral("a"), QStringLiteral("a~eth1"), QStringLiteral("a~lo"),
                                           QStringLiteral("b")}));
        QCOMPARE(exprOf(f.widget("a~eth1", WidgetsModel::QueriesRole)),
                 QStringLiteral("rx{device=~\"eth1\",job=\"node\"}"));
        QCOMPARE(f.widget("a~eth1", WidgetsModel::TitleRole).toString(), QStringLiteral("In eth1"));
        f.variables.choose(QStringLiteral("device"), {QStringLiteral("lo")});
        QCOMPARE(f.ids(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(exprOf(f.widget("a", WidgetsModel::QueriesRole)), QStringLiteral("rx{device=~\"lo\",job=\"node\"}"));
        QCOMPARE(f.source.fakeLayouts.puts, 0);
    }

    void aValueIsFoundByItsLabel()
    {
        Fixture f;
        QVERIFY(f.resolved());
        const QString label = QStringLiteral("device");
        QCOMPARE(f.variables.nameFor(label, QStringLiteral("lo")), QStringLiteral("device"));
        QCOMPARE(f.variables.nameFor(label, QStringLiteral("eth7")), QString());                 // isn't offered
        QCOMPARE(f.variables.nameFor(QStringLiteral("job"), QStringLiteral("node")), QString()); // can't be chosen
        QCOMPARE(f.variables.nameFor(QString(), QStringLiteral("lo")), QString());
    }

    void whatIsTriedShowsWhatIsChosen()
    {
        Fixture f;
        QVERIFY(f.resolved());
        f.variables.choose(QStringLiteral("device"), {QStringLiteral("lo")});
        const QVariantMap would = f.model.widgetWith(kPage, QStringLiteral("a"),
                                                     {{QStringLiteral("title"), QStringLiteral("Through $device")}});
        QCOMPARE(would.value(QStringLiteral("title")).toString(), QStringLiteral("Through lo"));
        QCOMPARE(exprOf(would.value(QStringLiteral("queries"))), QStringLiteral("rx{device=~\"lo\",job=\"node\"}"));
    }

    void onlyWidgetsThatNameItChange()
    {
        Fixture f;
        QVERIFY(f.resolved());
        f.variables.choose(QStringLiteral("device"), {QStringLiteral("lo")});
        QTRY_COMPARE(f.ids().size(), 2);
        QSignalSpy changed(f.widgets(), &QAbstractItemModel::dataChanged);
        f.variables.choose(QStringLiteral("device"), {QStringLiteral("eth0")});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(changed[0][2].value<QList<int>>(),
                 (QList<int>{WidgetsModel::TitleRole, Qt::DisplayRole, WidgetsModel::QueriesRole}));
    }

    void valuesAreTicked()
    {
        Fixture f;
        QVERIFY(f.resolved());
        const QString name = QStringLiteral("device");
        const auto chosen = [&] { return f.of(VariablesModel::ChosenRole).toStringList().join(u' '); };
        f.variables.toggle(name, QStringLiteral("eth0"));
        QCOMPARE(chosen(), QStringLiteral("eth0"));
        f.variables.toggle(name, QStringLiteral("lo"));
        QCOMPARE(chosen(), QStringLiteral("eth0 lo"));
        f.variables.toggle(name, QStringLiteral("eth0"));
        f.variables.toggle(name, QStringLiteral("lo")); // the last one stays
        QCOMPARE(chosen(), QStringLiteral("lo"));
        f.variables.toggle(name, kAllValues);
        QCOMPARE(chosen(), QString(kAllValues));
        QCOMPARE(f.variables.matching(name, QStringLiteral(" ETH")).size(), 2);
        QVERIFY(f.variables.matching(QStringLiteral("none"), {}).isEmpty());
    }

    void nothingIsAskedBeforeValuesAreKnown()
    {
        Fixture f;
        QSignalSpy shown(&f.model, &LayoutModel::changed);
        f.model.open(&f.source, QStringLiteral("default"));
        QVERIFY(QTest::qWaitFor([&] { return !shown.isEmpty(); }));
        QVERIFY(!f.variables.isResolved());
        QCOMPARE(f.widget("a", WidgetsModel::QueriesRole).toList().size(), 0);
        QCOMPARE(f.widget("b", WidgetsModel::QueriesRole).toList().size(), 1);
        QCOMPARE(f.of(VariablesModel::StateRole).toInt(), int(VariablesModel::Loading));
        QTRY_COMPARE(f.widget("a", WidgetsModel::QueriesRole).toList().size(), 1);
    }

    void whatIsRememberedComesFirst()
    {
        Fixture f;
        f.variables.setChoices({{QStringLiteral("device"), QStringList{QStringLiteral("eth1")}}});
        QVERIFY(f.resolved());
        QCOMPARE(f.of(VariablesModel::ChosenTextRole).toString(), QStringLiteral("eth1"));
        QSignalSpy changed(&f.variables, &VariablesModel::choicesChanged);
        f.variables.choose(QStringLiteral("device"), {QStringLiteral("eth1")});
        QCOMPARE(changed.size(), 0);
        f.variables.choose(QStringLiteral("device"), {});
        QCOMPARE(changed.size(), 1);
        QVERIFY(f.variables.choices().isEmpty());
        QCOMPARE(f.of(VariablesModel::ChosenTextRole).toString(), QStringLiteral("All"));
    }

    void valuesComeAndGo()
    {
        Fixture f;
        QVERIFY(f.resolved());
        QSignalSpy inserted(f.widgets(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(f.widgets(), &QAbstractItemModel::rowsRemoved);
        f.source.fakeSeries.answers.insert(kDevices, devices({"eth0", "eth1", "lo", "wlan0"}));
        f.source.setConnection(f.source.connection()); // it is asked anew
        QTRY_COMPARE(f.ids().size(), 5);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(removed.size(), 0);
    }

    void whyThereAreNoValuesIsSaid()
    {
        Fixture f;
        f.source.fakeSeries.answers.insert(kDevices, matrix({}));
        QVERIFY(f.resolved());
        QCOMPARE(f.of(VariablesModel::StateRole).toInt(), int(VariablesModel::Empty));
        QCOMPARE(f.of(VariablesModel::MessageRole).toString(), QStringLiteral("No series has the label \"device\""));
        f.source.fakeSeries.failures.insert(kDevices, {QStringLiteral("too slow"), ErrorKind::Timeout, {}});
        f.source.setConnection(f.source.connection());
        QTRY_COMPARE(f.of(VariablesModel::StateRole).toInt(), int(VariablesModel::Failed));
        QCOMPARE(f.of(VariablesModel::MessageRole).toString(), QStringLiteral("too slow"));
    }

    void editingIsOfTheOriginal()
    {
        Fixture f;
        QVERIFY(f.resolved());
        QTRY_COMPARE(f.ids().size(), 4);
        f.model.setEditing(true);
        QCOMPARE(f.ids(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(f.widget("b", WidgetsModel::GridYRole).toInt(), 0);
        f.model.setEditing(false);
        QCOMPARE(f.ids().size(), 4);
        const QVariantMap settings = f.model.widgetSettings(kPage, QStringLiteral("a~lo"));
        QCOMPARE(settings.value(QStringLiteral("title")).toString(), QStringLiteral("In $device"));
        QCOMPARE(settings.value(QStringLiteral("repeat")).toMap().value(QStringLiteral("columns")).toInt(), 1);
        QCOMPARE(f.model.configureWidget(kPage, QStringLiteral("a~lo"),
                                         {{QStringLiteral("title"), QStringLiteral("$device!")}}),
                 QString());
        QTRY_COMPARE(f.stored().pages[0].find(QStringLiteral("a"))->title, QStringLiteral("$device!"));
        QCOMPARE(f.widget("a~lo", WidgetsModel::TitleRole).toString(), QStringLiteral("lo!"));
        QCOMPARE(f.model.configureWidget(kPage, QStringLiteral("a"), {{QStringLiteral("repeat"), QVariantMap()}}),
                 QString());
        QCOMPARE(f.ids().size(), 2);
        QVERIFY(
            f.model.configureWidget(kPage, QStringLiteral("a"), {{QStringLiteral("title"), QStringLiteral("$gone")}})
                .contains(QStringLiteral("there is no variable $gone")));
        QVERIFY(!f.model.checkQuery(QStringLiteral("up{a=\"$gone\"}")).value(QStringLiteral("ok")).toBool());
        QVERIFY(f.model.checkQuery(QStringLiteral("up{a=\"$device\"}")).value(QStringLiteral("ok")).toBool());
    }

    void editsAreUndoneAfterARestart()
    {
        QTemporaryDir folder;
        const QString history = folder.filePath(QStringLiteral("default.json"));
        const QVariantMap limit{{QStringLiteral("name"), QStringLiteral("limit")},
                                {QStringLiteral("type"), QStringLiteral("text")}};
        Fixture f;
        QVERIFY(f.open(history));
        QCOMPARE(f.model.addVariable(limit), QString());
        QCOMPARE(f.model.moveVariable(QStringLiteral("limit"), 0), QString());
        QCOMPARE(f.variables.count(), 2);
        QVariantMap device = f.model.variableSettings(QStringLiteral("device"));
        device.insert(QStringLiteral("name"), QStringLiteral("nic"));
        QCOMPARE(f.model.configureVariable(QStringLiteral("device"), device), QString());
        QTRY_COMPARE(f.stored().pages[0].widgets[0].title, QStringLiteral("In $nic"));
        QVERIFY(f.model.removeVariable(QStringLiteral("nic")).contains(QStringLiteral("$nic")));
        QVERIFY(!f.model.addVariable(limit).isEmpty());
        QCOMPARE(f.model.variableList().size(), 3);

        LayoutModel later;
        later.open(&f.source, QStringLiteral("default"), history);
        QTRY_COMPARE(later.state(), LayoutModel::Ready);
        QCOMPARE(later.undoText(), QStringLiteral("Change variable Device"));
        while (later.undo()) {
        }
        QTRY_COMPARE(f.stored(), withDevices());
    }

    void whatIsWrittenIsJudged()
    {
        FakeSource source;
        source.fakeLayouts.storeElsewhere(QStringLiteral("default"), writeLayout(withDevices()));
        source.fakeSeries.answers.insert(QStringLiteral("group by (device) (rx{d=\"eth9\"})"), devices({"a", "b"}));
        AppModel app(source);
        QTRY_COMPARE(app.layout()->state(), LayoutModel::Ready);
        app.layout()->variables()->choose(QStringLiteral("device"), {QStringLiteral("eth9")});
        VariablePreview preview;
        preview.setApp(&app);
        QVariantMap settings{{QStringLiteral("name"), QStringLiteral("device")},
                             {QStringLiteral("type"), QStringLiteral("labelValues")},
                             {QStringLiteral("label"), QStringLiteral("device")}};
        preview.setSettings(settings);
        QCOMPARE(preview.field(), QStringLiteral("name"));
        QVERIFY(!preview.isValid());
        settings.insert(QStringLiteral("name"), QStringLiteral("other"));
        settings.insert(QStringLiteral("match"), QStringLiteral("rx{d=\"$gone\"}"));
        preview.setSettings(settings);
        QCOMPARE(preview.field(), QStringLiteral("match"));
        settings.insert(QStringLiteral("match"), QStringLiteral("rx{d=\"$device\"}"));
        preview.setSettings(settings);
        QVERIFY2(preview.isValid(), qPrintable(preview.message()));
        QTRY_COMPARE(preview.values(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(preview.note(), QString());
        preview.setSettings({{QStringLiteral("name"), QStringLiteral("i")},
                             {QStringLiteral("type"), QStringLiteral("interval")},
                             {QStringLiteral("values"), QVariantList{QStringLiteral("1m")}}});
        QTRY_COMPARE(preview.values(), QStringList{QStringLiteral("1m")});
    }
};

BELFRY_TEST(TestVariablesModel)
#include "tst_variables_model.moc"
