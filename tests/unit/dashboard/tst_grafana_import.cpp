// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dashboards in pieces: where an error is, which remark there is, what a member becomes.

#include "dashboard/grafana/grafana_import.h"
#include "dashboard/layout_json.h"
#include "program/test_class.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace belfry;

namespace {

/// Single quotes stand for double ones: moc stumbles over raw strings.
QJsonObject parsed(const QString &text)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QString(text).replace(u'\'', u'"').toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(error.errorString()), qPrintable(text));
    return document.object();
}

/// A dashboard of one panel, which asks for x.
QJsonObject dashboardOf(const QString &panel)
{
    QJsonObject object = parsed(panel);
    if (!object.contains(QStringLiteral("targets")))
        object.insert(QStringLiteral("targets"),
                      parsed(QStringLiteral("{'t':[{'refId':'A','expr':'x'}]}"))[QLatin1String("t")]);
    object.insert(QStringLiteral("gridPos"), parsed(QStringLiteral("{'x':0,'y':0,'w':12,'h':8}")));
    return {{QStringLiteral("panels"), QJsonArray{object}}, {QStringLiteral("schemaVersion"), 39}};
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)).replace(u'"', u'\'');
}

} // namespace

class TestGrafanaImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detection_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<bool>("expected");
        QTest::newRow("panels") << "{'panels':[],'schemaVersion':39}" << true;
        QTest::newRow("rows") << "{'rows':[]}" << true;
        QTest::newRow("as the API has it") << "{'meta':{},'dashboard':{'panels':[]}}" << true;
        QTest::newRow("as a resource")
            << "{'apiVersion':'dashboard.grafana.app/v1beta1','kind':'Dashboard','spec':{'panels':[]}}" << true;
        QTest::newRow("schema v2") << "{'apiVersion':'dashboard.grafana.app/v2alpha1','spec':{'elements':{}}}" << true;
        QTest::newRow("a layout") << "{'version':1,'pages':[]}" << false;
        QTest::newRow("a layout with panels") << "{'version':1,'pages':[],'panels':[]}" << false;
        QTest::newRow("nothing") << "{}" << false;
        QTest::newRow("panels that are none") << "{'panels':5}" << false;
    }

    void detection()
    {
        QFETCH(const QString, document);
        QFETCH(const bool, expected);
        QCOMPARE(isGrafanaDashboard(parsed(document)), expected);
    }

    void errors_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("said");
        QTest::newRow("no dashboard") << "{}"
                                      << ""
                                      << "expected a dashboard of Grafana";
        QTest::newRow("no panels") << "{'panels':[]}"
                                   << "/panels"
                                   << "expected panels, found none";
        QTest::newRow("rows without panels") << "{'panels':[{'type':'row','panels':[]}]}"
                                             << "/panels"
                                             << "found none";
        QTest::newRow("schema v2") << "{'spec':{'elements':{}}}"
                                   << "/spec/elements"
                                   << "classic";
        QTest::newRow("none that is known") << "{'dashboard':{'panels':[{'type':'logs'}]}}"
                                            << "/dashboard/panels/0"
                                            << "Belfry keeps no logs";
        QTest::newRow("none that can be asked") << "{'panels':[{'type':'graph','targets':[{'expr':'sum('}]}]}"
                                                << "/panels/0"
                                                << "no query";
    }

    void errors()
    {
        QFETCH(const QString, document);
        QFETCH(const QString, pointer);
        QFETCH(const QString, said);
        const auto imported = importGrafana(parsed(document));
        QVERIFY(!imported);
        QCOMPARE(imported.error().place.pointer, pointer);
        QVERIFY2(imported.error().message.contains(said), qPrintable(imported.error().message));
    }

    void tooManyPanels()
    {
        QJsonArray panels;
        for (int i = 0; i < 2001; ++i)
            panels.append(parsed(QStringLiteral("{'type':'text'}")));
        const auto imported = importGrafana({{QStringLiteral("panels"), panels}});
        QVERIFY(!imported);
        QCOMPARE(imported.error().kind, ErrorKind::TooLarge);
        QCOMPARE(imported.error().place.pointer, QStringLiteral("/panels/2000"));
    }

    void moreThanAPageHolds()
    {
        QJsonArray panels;
        for (int i = 0; i < 1100; ++i)
            panels.append(parsed(QStringLiteral("{'type':'text','options':{'content':'x'}}")));
        const auto imported =
            importGrafana({{QStringLiteral("panels"), panels}, {QStringLiteral("title"), QStringLiteral("Long")}});
        QVERIFY(imported);
        QCOMPARE(int(imported->layout.pages.size()), 3);
        QCOMPARE(int(imported->layout.pages[2].widgets.size()), 100);
        QCOMPARE(imported->layout.pages[2].id, QStringLiteral("long-3"));
    }

    void moreRowsThanPages()
    {
        QJsonArray panels;
        for (int i = 0; i < 101; ++i) {
            QJsonArray inside;
            for (int j = 0; j < 6; ++j)
                inside.append(parsed(QStringLiteral("{'type':'text','gridPos':{'x':0,'y':%1,'w':24,'h':3}}").arg(j)));
            QJsonObject row =
                parsed(QStringLiteral("{'type':'row','title':'Row','gridPos':{'x':0,'y':%1,'w':24,'h':1}}").arg(i));
            row.insert(QStringLiteral("panels"), inside);
            panels.append(row);
        }
        const auto imported = importGrafana({{QStringLiteral("panels"), panels}});
        QVERIFY(imported);
        QCOMPARE(int(imported->layout.pages.size()), 100);
        QCOMPARE(imported->remarks.back().pointer, QStringLiteral("/panels/100"));
    }

    void remarksHaveAnEnd()
    {
        QJsonArray panels{parsed(QStringLiteral("{'type':'text'}"))};
        for (int i = 0; i < 1500; ++i)
            panels.append(parsed(QStringLiteral("{'type':'logs'}")));
        const auto imported = importGrafana({{QStringLiteral("panels"), panels}});
        QVERIFY(imported);
        QCOMPARE(int(imported->remarks.size()), 1001);
        QCOMPARE(imported->remarks.back().reason, QStringLiteral("500 more remarks are left out"));
    }

    void panels_data()
    {
        QTest::addColumn<QString>("panel");
        QTest::addColumn<QString>("expected"); // without id and grid
        QTest::addColumn<QString>("remarks");
        const auto row = [](const char *name, const char *panel, const char *expected, const char *remarks = "") {
            QTest::newRow(name) << QString::fromUtf8(panel) << QString::fromUtf8(expected)
                                << QString::fromUtf8(remarks);
        };
        const QString field = QStringLiteral("'fieldConfig':{'defaults':");
        row("a series", "{'type':'timeseries','title':'A $5'}",
            "{'queries':[{'expr':'x'}],'title':'A $5','type':'timeseries'}");
        row("ends of the axis", "{'type':'timeseries','fieldConfig':{'defaults':{'unit':'ms','min':0,'max':5000}}}",
            "{'max':5,'min':0,'queries':[{'expr':'(x) / 1000'}],'type':'timeseries','unit':'seconds'}");
        row("ends that are none", "{'type':'timeseries','fieldConfig':{'defaults':{'min':5,'max':5}}}",
            "{'queries':[{'expr':'x'}],'type':'timeseries'}",
            "/panels/0 the ends of the axis aren't carried over: the lower isn't below the upper");
        row("a unit without a counterpart", "{'type':'gauge','fieldConfig':{'defaults':{'unit':'currencyEUR'}}}",
            "{'queries':[{'expr':'x'}],'type':'gauge'}",
            "/panels/0/fieldConfig/defaults/unit the unit 'currencyEUR' has no counterpart: values are plain numbers");
        row("thresholds in percent",
            "{'type':'gauge','fieldConfig':{'defaults':{'min':100,'max':300,'thresholds':{'mode':'percentage','steps':[{'color':'green'},{'color':'red','value':50}]}}}}",
            "{'max':300,'min':100,'queries':[{'expr':'x'}],'thresholds':[{'state':'critical','value':200}],'type':'gauge'}");
        row("thresholds in percent of nothing",
            "{'type':'gauge','fieldConfig':{'defaults':{'thresholds':{'mode':'percentage','steps':[{'color':'green'},{'color':'red','value':50}]}}}}",
            "{'queries':[{'expr':'x'}],'type':'gauge'}",
            "/panels/0 thresholds in percent aren't carried over: the panel doesn't say of what");
        row("thresholds in another unit",
            "{'type':'stat','options':{'graphMode':'none','colorMode':'value'},'fieldConfig':{'defaults':{'unit':'ms','decimals':2,'thresholds':{'steps':[{'color':'green','value':null},{'color':'orange','value':500}]}}}}",
            "{'options':{'decimals':2,'sparkline':false},'queries':[{'expr':'(x) / 1000'}],'thresholds':[{'state':'warning','value':0.5}],'type':'stat','unit':'seconds'}");
        row("no colours",
            "{'type':'stat','options':{'graphMode':'area','colorMode':'none'},'fieldConfig':{'defaults':{'thresholds':{'steps':[{'color':'red','value':null}]}}}}",
            "{'queries':[{'expr':'x'}],'type':'stat'}");
        row("version 6",
            "{'type':'bargauge','options':{'fieldOptions':{'calcs':['mean'],'defaults':{'unit':'decbytes','max':9,'thresholds':[{'color':'green','index':0,'value':null},{'color':'red','index':1,'value':5}]}}}}",
            "{'max':9,'options':{'limit':50,'sort':'none'},'queries':[{'expr':'x'}],'thresholds':[{'state':'critical','value':5}],'type':'barlist','unit':'decbytes'}",
            "/panels/0 the newest value is shown, not the mean over time");
        row("axes of the oldest graphs", "{'type':'graph','y_formats':['ms','short'],'grid':{'leftMin':0},'fill':0}",
            "{'min':0,'queries':[{'expr':'(x) / 1000'}],'type':'timeseries','unit':'seconds'}");
        row("a threshold from above",
            "{'type':'graph','fill':0,'thresholds':[{'op':'lt','value':10,'colorMode':'critical'}]}",
            "{'queries':[{'expr':'x'}],'thresholds':[{'state':'critical','value':0},{'state':'ok','value':10}],'type':'timeseries'}");
        row("a graph of the values now", "{'type':'graph','xaxis':{'mode':'series'}}",
            "{'options':{'limit':50,'sort':'none'},'queries':[{'expr':'x'}],'type':'barlist'}");
        row("a histogram of old", "{'type':'graph','xaxis':{'mode':'histogram','buckets':15}}",
            "{'options':{'buckets':15},'queries':[{'expr':'x'}],'type':'histogram'}");
        row("a gauge of old",
            "{'type':'singlestat','valueName':'current','format':'percent','gauge':{'show':true,'minValue':0,'maxValue':100},'thresholds':'50,80','colors':['#299c46','rgba(237,129,40,0.89)','#d44a3a']}",
            "{'max':100,'min':0,'queries':[{'expr':'x'}],'thresholds':[{'state':'warning','value':50},{'state':'critical','value':80}],'type':'gauge','unit':'percent'}");
        row("parts of a pie", "{'type':'piechart','options':{'pieType':'pie'}}",
            "{'options':{'hole':0},'queries':[{'expr':'x'}],'type':'pie'}");
        row("a band",
            "{'type':'timeseries','targets':[{'refId':'A','expr':'a','legendFormat':'low'},{'refId':'B','expr':'b','legendFormat':'high'}],'fieldConfig':{'defaults':{},'overrides':[{'matcher':{'id':'byName','options':'high'},'properties':[{'id':'custom.fillBelowTo','value':'low'}]}]}}",
            "{'options':{'band':[0,1]},'queries':[{'expr':'a','legend':'low'},{'expr':'b','legend':'high'}],'type':'timeseries'}");
        row("columns of a table of old",
            "{'type':'table-old','styles':[{'pattern':'Time','type':'hidden'},{'pattern':'Value','alias':'Size','type':'number','unit':'kbytes'},{'pattern':'device','alias':'Device'}],'targets':[{'refId':'A','expr':'sum by (device) (x)','format':'table','instant':true}]}",
            "{'options':{'columns':[{'label':'device','title':'Device'},{'query':0,'title':'Size','unit':'bytes'}]},'queries':[{'expr':'(sum by (device) (x)) * 1024'}],'type':'table'}");
        row("a table that says nothing", "{'type':'table'}", "{'queries':[{'expr':'x'}],'type':'table'}");
        row("another panel's series",
            "{'type':'timeseries','datasource':{'type':'influxdb','uid':'i'},'targets':[{'refId':'A','datasource':{'type':'prometheus'},'expr':'x'},{'refId':'B','query':'SELECT'}]}",
            "{'queries':[{'expr':'x'}],'type':'timeseries'}",
            "/panels/0/targets/1 the query isn't carried over: it is for the data source influxdb");
        row("words of old", "{'type':'text','mode':'html','content':'<b>5 &lt; 6</b>'}",
            "{'options':{'text':'5 < 6'},'type':'text'}",
            "/panels/0/content of HTML only the words and links are carried over");
        row("alerts", "{'type':'alertlist','stateFilter':['alerting','pending']}",
            "{'options':{'states':['firing','pending']},'type':'alerts'}");
    }

    void panels()
    {
        QFETCH(const QString, panel);
        QFETCH(const QString, expected);
        QFETCH(const QString, remarks);
        const auto imported = importGrafana(dashboardOf(panel));
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().toString()));
        QJsonObject widget = writeWidget(imported->layout.pages[0].widgets[0]);
        widget.remove(QStringLiteral("id"));
        widget.remove(QStringLiteral("grid"));
        QCOMPARE(compact(widget), expected);
        QStringList said;
        for (const ImportRemark &remark : imported->remarks)
            said << remark.pointer + u' ' + QString(remark.reason).replace(u'"', u'\'');
        QCOMPARE(said.join(u'\n'), remarks);
    }
};

BELFRY_TEST(TestGrafanaImport)

#include "tst_grafana_import.moc"
