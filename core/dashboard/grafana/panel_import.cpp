// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/panel_import.h"

#include "dashboard/grafana/overrides.h"
#include "dashboard/grafana/panel_types.h"
#include "dashboard/grafana/table_fields.h"
#include "dashboard/layout_rules.h"
#include "dashboard/widget_type.h"

#include <algorithm>

namespace belfry::grafana {

namespace {

void setEnds(PanelWork &work, const UnitMeaning &meaning)
{
    const auto within = [&](const std::optional<double> &end) {
        return end ? std::optional(meaning.value(*end)) : std::nullopt;
    };
    work.widget.min = within(work.field.min);
    work.widget.max = within(work.field.max);
    if (!work.widget.min || !work.widget.max || *work.widget.min < *work.widget.max)
        return;
    work.widget.min = work.widget.max = std::nullopt;
    work.remark(QStringLiteral("the ends of the axis aren't carried over: the lower isn't below the upper"));
}

/// Expressions in the unit that the widget shows.
void setQueries(PanelWork &work, const UnitMeaning &meaning)
{
    for (const Target &target : work.targets) {
        const UnitMeaning own = target.unit ? unitOf(work, *target.unit, target.pointer) : meaning;
        const QString expr = inUnit(target.expr, own);
        work.widget.queries.push_back({target.isNegative ? negated(expr) : expr, target.legend});
    }
}

/// A copy for each value of a variable, each as wide as Grafana would make it.
void setRepeat(PanelWork &work, const QString &sectionRepeat)
{
    const Element &json = work.panel.json;
    const QString own = json.text(L1("repeat"));
    const QString name = own.isEmpty() ? sectionRepeat : own;
    if (name.isEmpty())
        return;
    const Variable *variable = findVariable(work.scope.variables, name);
    if (!variable || !variable->isRepeatable()) {
        work.remark(QStringLiteral("the panel isn't repeated: there is no list of values of $%1").arg(name));
        return;
    }
    const bool isDown = json.text(L1("repeatDirection")) == L1("v");
    const double perRow = std::clamp(json.number(L1("maxPerRow")).value_or(0), 0.0, double(kGridColumns));
    work.widget.repeat = Repeat{name, isDown ? 1 : int(perRow)};
}

void remarkOthers(const PanelWork &work)
{
    const Element &json = work.panel.json;
    if (work.widget.type != L1("table"))
        remarkTransformations(work);
    if (json.has(L1("alert")))
        work.remark(json.at(L1("alert")),
                    QStringLiteral("the alert isn't carried over: alerts have rules of their own"));
    if (!json.children(L1("links")).empty())
        work.remark(json.at(L1("links")), QStringLiteral("links aren't carried over: widgets have none"));
    for (const L1 name : {L1("timeFrom"), L1("timeShift")}) {
        if (!json.text(name).isEmpty())
            work.remark(json.at(name),
                        QStringLiteral("a time of its own (%1) isn't carried over: all widgets show the page's")
                            .arg(quoted(json.text(name))));
    }
}

bool finish(PanelWork &work)
{
    const UnitMeaning meaning = unitOf(work, work.field.unit, work.field.unitPointer);
    const WidgetType *type = findWidgetType(work.widget.type);
    if (!type)
        return false;
    if (type->takesQueries) {
        work.widget.unit = meaning.unit;
        setQueries(work, meaning);
        setEnds(work, meaning);
    }
    Widget checked = work.widget;
    checked.id = QStringLiteral("panel");
    checked.grid = {0, 0, type->minW, type->minH};
    const auto valid = checkWidget(checked, work.scope.variables, {});
    if (!valid)
        work.remark(QStringLiteral("the panel isn't carried over: %1").arg(valid.error().toString()));
    return valid.has_value();
}

} // namespace

std::optional<Widget> importPanel(const Panel &panel, const QString &sectionRepeat, ImportScope &scope)
{
    const PanelType *type = findPanelType(panel.type);
    const WidgetType *widgetType = type ? findWidgetType(QString::fromLatin1(type->belfry)) : nullptr;
    if (!widgetType) {
        scope.remarks.add(panel.pointer(), panel.title,
                          QStringLiteral("the panel isn't carried over: ") + reasonWithout(panel.type));
        return std::nullopt;
    }
    PanelWork work{panel, scope, readField(panel), {}, {}};
    work.widget.type = QLatin1String(type->belfry);
    work.widget.title = scope.names.inText(panel.title);
    if (widgetType->takesQueries) {
        work.targets = readTargets(panel, scope);
        if (work.targets.empty()) {
            work.remark(QStringLiteral("the panel isn't carried over: it has no query that can be asked"));
            return std::nullopt;
        }
        if (work.widget.type != L1("table"))
            applyOverrides(work);
    }
    type->shape(work);
    setRepeat(work, sectionRepeat);
    remarkOthers(work);
    return finish(work) ? std::optional(work.widget) : std::nullopt;
}

} // namespace belfry::grafana
