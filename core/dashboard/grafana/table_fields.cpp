// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/table_fields.h"

namespace belfry::grafana {

namespace {

/// Transformations that a table of Belfry does anyway, as it joins rows by their labels.
bool isImplied(const QString &id)
{
    return id == L1("merge") || id == L1("joinByField") || id == L1("seriesToColumns") || id == L1("labelsToFields") ||
           id == L1("seriesToRows") || id == L1("sortBy");
}

void readOrganize(TableFields &fields, const Element &options)
{
    const QJsonObject excluded = options.child(L1("excludeByName")).object();
    for (auto it = excluded.begin(); it != excluded.end(); ++it) {
        if (it->toBool())
            fields.hidden.insert(it.key());
    }
    const QJsonObject renamed = options.child(L1("renameByName")).object();
    for (auto it = renamed.begin(); it != renamed.end(); ++it) {
        if (!it->toString().isEmpty())
            fields.titles.insert(it.key(), it->toString());
    }
    const QJsonObject order = options.child(L1("indexByName")).object();
    for (auto it = order.begin(); it != order.end(); ++it)
        fields.order.insert(it.key(), int(it->toDouble()));
    fields.namesAll = fields.namesAll || !order.isEmpty();
}

void readTransformations(TableFields &fields, const PanelWork &work)
{
    for (const Element &each : work.panel.json.children(L1("transformations"))) {
        const QString id = each.text(L1("id"));
        const Element options = each.child(L1("options"));
        if (each.flag(L1("disabled")))
            continue;
        if (id == L1("organize"))
            readOrganize(fields, options);
        else if (id == L1("filterFieldsByName") && options.child(L1("include")).has(L1("names")))
            for (const QString &name : options.child(L1("include")).texts(L1("names")))
                fields.only.insert(name);
        else if (!isImplied(id))
            work.remark(each.pointer(), QStringLiteral("the transformation %1 isn't carried over").arg(quoted(id)));
    }
}

void readFieldOverrides(TableFields &fields, const PanelWork &work)
{
    for (const Element &each : work.panel.json.child(L1("fieldConfig")).children(L1("overrides"))) {
        const Element matcher = each.child(L1("matcher"));
        const QString name = matcher.text(L1("options"));
        if (matcher.text(L1("id")) != L1("byName") || name.isEmpty())
            continue;
        for (const Element &property : each.children(L1("properties"))) {
            const QString id = property.text(L1("id"));
            if (id == L1("displayName"))
                fields.titles.insert(name, property.text(L1("value")));
            else if (id == L1("unit"))
                fields.units.insert(name, property.text(L1("value")));
            else if (id == L1("custom.hidden") && property.flag(L1("value")))
                fields.hidden.insert(name);
        }
    }
}

/// [{"pattern": "Value #A", "alias": "Used", "unit": "bytes", "type": "number"}]
void readStyles(TableFields &fields, const PanelWork &work)
{
    for (const Element &style : work.panel.json.children(L1("styles"))) {
        const QString name = style.text(L1("pattern"));
        if (name.isEmpty() || name.startsWith(u'/'))
            continue;
        if (style.text(L1("type")) == L1("hidden"))
            fields.hidden.insert(name);
        if (!style.text(L1("alias")).isEmpty())
            fields.titles.insert(name, style.text(L1("alias")));
        if (style.text(L1("type")) == L1("number") && !style.text(L1("unit")).isEmpty())
            fields.units.insert(name, style.text(L1("unit")));
    }
}

} // namespace

QStringList TableFields::names() const
{
    QStringList names = order.keys();
    names << titles.keys() << units.keys() << QStringList(hidden.begin(), hidden.end())
          << QStringList(only.begin(), only.end());
    names.removeDuplicates();
    return names;
}

TableFields readTableFields(const PanelWork &work)
{
    TableFields fields;
    readTransformations(fields, work);
    readFieldOverrides(fields, work);
    readStyles(fields, work);
    return fields;
}

void remarkTransformations(const PanelWork &work)
{
    for (const Element &each : work.panel.json.children(L1("transformations"))) {
        if (!each.flag(L1("disabled")))
            work.remark(each.pointer(),
                        QStringLiteral("the transformation %1 isn't carried over").arg(quoted(each.text(L1("id")))));
    }
}

} // namespace belfry::grafana
