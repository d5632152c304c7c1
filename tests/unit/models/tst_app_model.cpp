// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The module as QML sees it: what is registered, under which names, and that roles and properties arrive.

#include "fakes/fake_source.h"
#include "models/app_model.h"
#include "program/test_class.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QSignalSpy>

using namespace belfry;

extern void qml_register_types_Belfry_Models();

class TestAppModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qml_register_types_Belfry_Models(); }

    void connectionInWords()
    {
        FakeSource source;
        AppModel app(source);
        QSignalSpy changed(&app, &AppModel::connectionChanged);
        QCOMPARE(app.connectionText(), QStringLiteral("connected"));
        Connection connection = source.connection();
        connection.state = Connection::State::Stale;
        connection.sinceMs = QDateTime::currentMSecsSinceEpoch() - 4 * 60'000 - 500;
        source.setConnection(connection);
        QCOMPARE(app.connectionText(), QStringLiteral("stale for 4 min"));
        QCOMPARE(app.connection(), AppModel::Stale);
        connection.state = Connection::State::Disconnected;
        connection.retryAtMs = QDateTime::currentMSecsSinceEpoch() + 3000;
        source.setConnection(connection);
        QCOMPARE(app.connectionText(), QStringLiteral("no connection, next attempt in 3 s"));
        const auto before = changed.size();
        QTRY_VERIFY(changed.size() > before); // counts down by itself
    }

    void qmlUsesTheModule()
    {
        FakeSource source;
        AppModel app(source);
        QQmlEngine engine;
        QQmlComponent component(&engine);
        component.setData(
            "import QtQml\n"
            "import Belfry.Models\n"
            "QtObject {\n"
            "  id: root\n"
            "  required property AppModel app\n"
            "  readonly property int pages: app.layout.pages.count\n"
            "  readonly property bool ready: app.layout.state === LayoutModel.Ready\n"
            "  readonly property string size: Format.text(2048, 'bytes')\n"
            "  readonly property LiveSeries series: LiveSeries {\n"
            "    app: root.app; queries: [{ expr: 'up', legend: 'up' }]; rangeMs: 60000 }\n"
            "  readonly property StatModel stat: StatModel { series: root.series; unit: 'none' }\n"
            "  readonly property TopListModel top: TopListModel { app: root.app; queries: ['up'] }\n"
            "  readonly property TableModel table: TableModel { app: root.app; queries: ['up'] }\n"
            "  readonly property AlertsModel alerts: AlertsModel { app: root.app; states: ['firing'] }\n"
            "  readonly property HealthModel health: HealthModel { app: root.app }\n"
            "  readonly property WidgetTypesModel types: app.widgetTypes\n"
            "  readonly property bool live: series.state === LiveSeries.Live\n"
            "  function firstWidget() { return app.layout.pages.widgets('overview').widget('cpu').title }\n"
            "}\n",
            QUrl());
        QVERIFY2(component.isReady(), qPrintable(component.errorString()));
        std::unique_ptr<QObject> root(
            component.createWithInitialProperties({{QStringLiteral("app"), QVariant::fromValue(&app)}}));
        QVERIFY2(root, qPrintable(component.errorString()));
        QTRY_VERIFY(root->property("ready").toBool());
        QCOMPARE(root->property("pages").toInt(), 5);
        QCOMPARE(root->property("size").toString(), QStringLiteral("2\u00a0KiB"));
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 3U);
        source.fakeSeries.push(QStringLiteral("up"), livePoint(1000, seriesList({Labels::of("up")}), {1}));
        QTRY_VERIFY(root->property("live").toBool());
        QTRY_COMPARE(root->property("stat").value<QObject *>()->property("number").toString(), QStringLiteral("1"));
        QTRY_COMPARE(root->property("top").value<QObject *>()->property("count").toInt(), 1);
        QVariant title;
        QVERIFY(QMetaObject::invokeMethod(root.get(), "firstWidget", Q_RETURN_ARG(QVariant, title)));
        QCOMPARE(title.toString(), QStringLiteral("CPU"));
        // What an invokable returned isn't the engine's to delete.
        engine.collectGarbage();
        QVERIFY(app.layout()->pages()->widgets(QStringLiteral("overview"))->count() > 5);
    }
};

BELFRY_TEST(TestAppModel)
#include "tst_app_model.moc"
