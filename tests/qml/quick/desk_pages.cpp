// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk_pages.h"

#include "qml/test_layout.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace belfry::pages {

namespace {

/// With ' for ", so that it can be read.
QJsonObject layoutOf(QByteArray document)
{
    return QJsonDocument::fromJson(document.replace('\'', '"')).object();
}

QJsonObject ofWidget(QJsonObject widget, const QVariantMap &options)
{
    widget.insert("title", "Records");
    widget.insert("grid", QJsonObject{{"x", 0}, {"y", 0}, {"w", 8}, {"h", 6}});
    widget.insert("options", QJsonObject::fromVariantMap(options));
    const QJsonObject page{{"id", "records"}, {"title", "Page"}, {"widgets", QJsonArray{widget}}};
    return {{"version", 1}, {"pages", QJsonArray{page}}};
}

} // namespace

QJsonObject withVariables()
{
    return layoutOf(
        "{'version':2,'variables':[{'name':'device','title':'Device','type':'labelValues','label':'device','match':'rx',"
        "'multi':true,'all':true},{'name':'limit','title':'Limit','type':'text','default':['1']}],'pages':[{'id':'main',"
        "'title':'Main','widgets':[{'id':'device','type':'stat','title':'In $device','grid':{'x':0,'y':0,'w':3,'h':2},"
        "'queries':[{'expr':'rx{device=`$device`}'}],'repeat':{'variable':'device'}},{'id':'load','type':'stat','title':"
        "'Load','grid':{'x':0,'y':2,'w':3,'h':2},'queries':[{'expr':'node_load1 > $limit'}]}]}]}");
}

QJsonObject ofProcesses()
{
    return layoutOf(
        "{'version':2,'pages':[{'id':'main','title':'Main','widgets':[{'id':'processes','type':'processes','title':"
        "'Top processes','grid':{'x':0,'y':0,'w':9,'h':8},'options':{'columns':['pid','user','cpu','memory','nice']}}]}]}");
}

QJsonObject ofConnections()
{
    return layoutOf(
        "{'version':2,'pages':[{'id':'main','title':'Main','widgets':[{'id':'connections','type':'connections','title':"
        "'Connections','grid':{'x':0,'y':0,'w':8,'h':7}}]}]}");
}

QJsonObject withTexts(int count)
{
    QJsonObject layout = testLayout();
    QJsonArray pages = layout["pages"].toArray();
    QJsonArray texts;
    for (int i = 0; i < count; ++i) {
        const QJsonObject grid{{"x", i % 12}, {"y", i / 12}, {"w", 1}, {"h", 1}};
        texts.append(QJsonObject{{"id", QStringLiteral("text-%1").arg(i)}, {"type", "text"}, {"grid", grid}});
    }
    QJsonObject other = pages[1].toObject();
    other["widgets"] = texts;
    pages[1] = other;
    layout["pages"] = pages;
    return layout;
}

QJsonObject ofLog(const QVariantMap &options)
{
    return ofWidget({{"id", "log"}, {"type", "log"}}, options);
}

QJsonObject ofTable(const QVariantMap &options)
{
    const QJsonArray queries{QJsonObject{{"expr", "filesystem_used"}}};
    return ofWidget({{"id", "table"}, {"type", "table"}, {"queries", queries}}, options);
}

} // namespace belfry::pages
