// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/data_sources.h"

#include <QRegularExpression>

namespace belfry::grafana {

namespace {

bool speaksPromql(const QString &kind)
{
    return kind.contains(L1("prometheus"), Qt::CaseInsensitive) || kind.contains(L1("victoriametrics")) ||
           kind == L1("mimir");
}

/// The name in "$name", "${name}" or "[[name]]"; empty if it is none of them.
QString referenceIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?:\\$\\{?|\\[\\[)(\\w+)[^\\w]*$"));
    return form.match(text).captured(1);
}

} // namespace

DataSources::DataSources(const Element &document, const Element &dashboard)
{
    for (const Element &owner : {document, dashboard}) {
        for (const Element &each : owner.children(L1("__inputs"))) {
            m_kinds.insert(each.text(L1("name")), each.text(L1("pluginId")));
            m_values.insert(each.text(L1("name")), each.text(L1("value")));
        }
    }
    for (const Element &each : dashboard.child(L1("templating")).children(L1("list"))) {
        if (each.text(L1("type")) == L1("datasource"))
            m_kinds.insert(each.text(L1("name")), each.text(L1("query")));
    }
}

QString DataSources::kindOfName(const QString &name) const
{
    if (name == kMixedSource)
        return QStringLiteral("mixed");
    if (name == L1("-- Dashboard --"))
        return QStringLiteral("another panel");
    if (name == L1("-- Grafana --") || name == L1("grafana"))
        return QStringLiteral("grafana");
    const QString reference = referenceIn(name);
    const QString kind = reference.isEmpty() ? name : m_kinds.value(reference);
    for (const L1 foreign : {L1("loki"), L1("influx"), L1("elastic"), L1("graphite"), L1("tempo"), L1("cloudwatch"),
                             L1("mysql"), L1("postgres"), L1("zabbix"), L1("opentsdb"), L1("testdata")}) {
        if (kind.contains(foreign, Qt::CaseInsensitive))
            return reference.isEmpty() ? QString(foreign) : kind;
    }
    return reference.isEmpty() || kind.isEmpty() || speaksPromql(kind) ? QString() : kind;
}

QString DataSources::foreignKind(const QJsonValue &dataSource) const
{
    if (dataSource.isString())
        return kindOfName(dataSource.toString());
    const Element source(dataSource.toObject(), {});
    const QString uid = source.text(L1("uid"));
    if (uid == kMixedSource || uid == L1("-- Dashboard --") || uid == L1("-- Grafana --"))
        return kindOfName(uid);
    const QString type = source.text(L1("type"));
    if (type.isEmpty())
        return kindOfName(uid);
    if (type == L1("__expr__"))
        return QStringLiteral("expression");
    return speaksPromql(type) ? QString() : type;
}

QString DataSources::inputValue(const QString &text) const
{
    return m_values.value(referenceIn(text), text);
}

} // namespace belfry::grafana
