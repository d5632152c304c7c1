// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/panel_types.h"
#include "dashboard/grafana/value_texts.h"

namespace belfry::grafana {

namespace {

/// Several queries, or one whose legend tells series apart, are several values.
bool isOfSeveral(const PanelWork &work)
{
    return work.targets.size() > 1 || (work.targets.size() == 1 && work.targets.front().legend.contains(L1("{{")));
}

void setDecimals(PanelWork &work)
{
    if (work.field.decimals)
        work.setOption(L1("decimals"), *work.field.decimals);
}

/// What is one number with one name, or several of them, or words.
void shapeNumbers(PanelWork &work, bool hasSparkline)
{
    work.remarkReduction();
    if (isOfSeveral(work) || !work.field.texts.empty()) {
        work.widget.type = QStringLiteral("statusgrid");
        return shapeStates(work);
    }
    if (work.field.hasOtherTexts)
        work.remarkTexts();
    if (!hasSparkline)
        work.setOption(L1("sparkline"), false);
    setDecimals(work);
    if (work.field.colorsByState)
        work.setThresholds();
}

} // namespace

void shapeStat(PanelWork &work)
{
    work.field.colorsByState = work.field.colorsByState && work.options().text(L1("colorMode")) != L1("none");
    shapeNumbers(work, work.options().text(L1("graphMode")) != L1("none"));
}

void shapeSingleStat(PanelWork &work)
{
    const Element &json = work.panel.json;
    for (const L1 name : {L1("prefix"), L1("postfix")}) {
        if (!json.text(name).trimmed().isEmpty())
            work.remark(
                json.at(name),
                QStringLiteral("the text %1 beside the number isn't carried over").arg(quoted(json.text(name))));
    }
    if (json.child(L1("gauge")).flag(L1("show"))) {
        work.widget.type = QStringLiteral("gauge");
        return shapeGauge(work);
    }
    shapeNumbers(work, json.child(L1("sparkline")).flag(L1("show")));
}

void shapeGauge(PanelWork &work)
{
    if (isOfSeveral(work)) {
        work.widget.type = QStringLiteral("barlist");
        return shapeBarList(work);
    }
    work.remarkReduction();
    work.remarkTexts();
    setDecimals(work);
    if (work.field.colorsByState)
        work.setThresholds();
}

void shapeBarList(PanelWork &work)
{
    constexpr int kMostRows = 50;
    work.remarkReduction();
    work.remarkTexts();
    work.setOption(L1("sort"), L1("none"));
    work.setOption(L1("limit"), kMostRows);
    if (work.field.colorsByState)
        work.setThresholds();
}

void shapePie(PanelWork &work)
{
    const QString type = work.options().text(L1("pieType"));
    const QString shape = type.isEmpty() ? work.panel.json.text(L1("pieType")) : type;
    work.remarkReduction();
    work.remarkTexts();
    if (shape != L1("donut"))
        work.setOption(L1("hole"), 0);
}

} // namespace belfry::grafana
