// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/panel_types.h"

#include <algorithm>

namespace belfry::grafana {

namespace {

/// What charts of any version say of all of their series.
struct ChartStyle {
    QString draw = QStringLiteral("lines");
    bool isStacked = false;
    bool isPercent = false;
    bool isFilled = false;
    bool isLogarithmic = false;
    bool hasLegend = true;
    QStringList legendValues;
};

QString drawnAs(const Element &custom)
{
    QString style = custom.text(L1("drawStyle"));
    if (style == L1("bars") || style == L1("points"))
        return style;
    return custom.text(L1("lineInterpolation")).startsWith(L1("step")) ? QStringLiteral("steps")
                                                                       : QStringLiteral("lines");
}

struct LegendCalc {
    const char *old;
    const char *grafana;
    const char *belfry;
};

constexpr std::array kLegendCalcs{LegendCalc{"min", "min", "min"}, LegendCalc{"avg", "mean", "avg"},
                                  LegendCalc{"max", "max", "max"}, LegendCalc{"current", "lastNotNull", "last"},
                                  LegendCalc{"current", "last", "last"}};

QStringList legendValuesOf(const QStringList &calcs)
{
    QStringList values;
    for (const LegendCalc &calc : kLegendCalcs) {
        if (calcs.contains(L1(calc.grafana)) && !values.contains(L1(calc.belfry)))
            values << L1(calc.belfry);
    }
    return values;
}

ChartStyle styleOf(const PanelWork &work)
{
    const Element &custom = work.field.custom;
    const Element legend = work.options().child(L1("legend"));
    const QString stacking = custom.child(L1("stacking")).text(L1("mode"));
    ChartStyle style;
    style.draw = drawnAs(custom);
    style.isStacked = stacking == L1("normal") || stacking == L1("percent");
    style.isPercent = stacking == L1("percent");
    style.isFilled = custom.number(L1("fillOpacity")).value_or(0) > 0;
    style.isLogarithmic = custom.child(L1("scaleDistribution")).text(L1("type")) == L1("log");
    style.hasLegend = legend.flag(L1("showLegend"), true) && legend.text(L1("displayMode")) != L1("hidden");
    style.legendValues = legendValuesOf(legend.texts(L1("calcs")));
    return style;
}

QStringList oldLegendValues(const Element &legend)
{
    QStringList calcs;
    for (const LegendCalc &calc : kLegendCalcs) {
        if (legend.flag(L1("values"), true) && legend.flag(L1(calc.old)))
            calcs << L1(calc.grafana);
    }
    return legendValuesOf(calcs);
}

ChartStyle oldStyleOf(const PanelWork &work)
{
    const Element &json = work.panel.json;
    const Element legend = json.child(L1("legend"));
    const std::vector<Element> axes = json.children(L1("yaxes"));
    const bool hasLines = json.flag(L1("lines"), true);
    ChartStyle style;
    if (json.flag(L1("bars")) && !hasLines)
        style.draw = QStringLiteral("bars");
    else if (json.flag(L1("points")) && !hasLines)
        style.draw = QStringLiteral("points");
    else if (json.flag(L1("steppedLine")))
        style.draw = QStringLiteral("steps");
    style.isStacked = json.flag(L1("stack"));
    style.isPercent = style.isStacked && json.flag(L1("percentage"));
    style.isFilled = json.number(L1("fill")).value_or(1) > 0;
    style.isLogarithmic = !axes.empty() && axes.front().number(L1("logBase")).value_or(1) > 1;
    style.hasLegend = legend.flag(L1("show"), true);
    style.legendValues = oldLegendValues(legend);
    return style;
}

void setStyle(PanelWork &work, const ChartStyle &style)
{
    if (style.draw != L1("lines"))
        work.setOption(L1("draw"), style.draw);
    if (style.isStacked)
        work.setOption(L1("stack"), true);
    if (style.isFilled && (style.draw == L1("lines") || style.draw == L1("steps")))
        work.setOption(L1("fill"), true);
    if (style.isLogarithmic)
        work.setOption(L1("scale"), L1("log"));
    if (!style.hasLegend)
        work.setOption(L1("legend"), false);
    if (style.hasLegend && !style.legendValues.isEmpty())
        work.setOption(L1("legendValues"), QJsonArray::fromStringList(style.legendValues));
    if (style.isPercent)
        work.remark(QStringLiteral("series are stacked by their values, not as shares of their sum"));
}

Unit belfryUnit(const QString &unit)
{
    return meaningOfUnit(unit).value_or(UnitMeaning()).unit;
}

/// A second unit has a second axis, as has what isn't to be stacked onto the others.
class RightAxis
{
public:
    RightAxis(PanelWork &work, const QString &unit) : m_work(work), m_left(belfryUnit(work.field.unit)), m_unit(unit) {}

    void set()
    {
        QJsonArray right;
        for (std::size_t i = 0; i < m_work.targets.size(); ++i) {
            if (belongs(m_work.targets[i]))
                right.append(qint64(i));
        }
        if (right.isEmpty() || std::size_t(right.size()) == m_work.targets.size())
            return;
        for (const QJsonValue i : right)
            measure(m_work.targets[std::size_t(i.toInt())]);
        m_work.setOption(L1("rightAxis"), right);
        if (const Unit unit = belfryUnit(m_unit); !m_unit.isEmpty() && unit != m_left)
            m_work.setOption(L1("rightUnit"), unitName(unit));
        if (m_hasUnstacked)
            m_work.remark(QStringLiteral("what isn't stacked onto the other series is measured on the right"));
    }

private:
    bool belongs(const Target &target)
    {
        const bool isUnstacked = target.isUnstacked && m_work.widget.options.contains(L1("stack"));
        m_hasUnstacked = m_hasUnstacked || isUnstacked;
        return target.isOnRight || isUnstacked || (target.unit && belfryUnit(*target.unit) != m_left);
    }

    /// The first that has a unit decides; there is no third axis.
    void measure(Target &target)
    {
        if (!target.unit && target.isOnRight && !m_unit.isEmpty())
            target.unit = m_unit;
        if (!target.unit)
            return;
        if (m_unit.isEmpty())
            m_unit = *target.unit;
        else if (belfryUnit(m_unit) != belfryUnit(*target.unit))
            m_work.remark(
                target.pointer,
                QStringLiteral("the unit %1 isn't carried over: there is no third axis").arg(quoted(*target.unit)));
    }

    PanelWork &m_work;
    const Unit m_left;
    QString m_unit;
    bool m_hasUnstacked = false;
};

/// Lines and areas across the chart: {value, op: "gt", colorMode: "critical", fill}.
void setOldThresholds(PanelWork &work)
{
    std::vector<ColorStep> steps{{std::nullopt, {}}};
    bool isFilled = false;
    for (const Element &each : work.panel.json.children(L1("thresholds"))) {
        const QString mode = each.text(L1("colorMode"));
        const QString color = mode == L1("critical")  ? QStringLiteral("red")
                              : mode == L1("warning") ? QStringLiteral("yellow")
                              : mode == L1("custom")  ? each.text(L1("lineColor"))
                                                      : QString();
        if (each.text(L1("op")) == L1("lt")) {
            steps.front().color = color;
            steps.push_back({each.number(L1("value")), {}});
        } else {
            steps.push_back({each.number(L1("value")), color});
        }
        isFilled = isFilled || each.flag(L1("fill"));
    }
    std::erase_if(steps, [&](const ColorStep &step) { return !step.from && &step != steps.data(); });
    std::stable_sort(steps.begin() + 1, steps.end(),
                     [](const ColorStep &a, const ColorStep &b) { return a.from < b.from; });
    work.setThresholds(steps);
    if (isFilled && !work.widget.thresholds.empty())
        work.setOption(L1("thresholdAreas"), true);
}

} // namespace

void shapeTimeSeries(PanelWork &work)
{
    setStyle(work, styleOf(work));
    RightAxis(work, {}).set();
    const QString style = work.field.custom.child(L1("thresholdsStyle")).text(L1("mode"));
    if (style.isEmpty() || style == L1("off"))
        return;
    work.setThresholds();
    if (style.contains(L1("area")) && !work.widget.thresholds.empty())
        work.setOption(L1("thresholdAreas"), true);
}

void shapeGraph(PanelWork &work)
{
    const QString mode = work.panel.json.child(L1("xaxis")).text(L1("mode"));
    if (mode == L1("series") || mode == L1("histogram")) {
        work.widget.type = mode == L1("series") ? QStringLiteral("barlist") : QStringLiteral("histogram");
        return mode == L1("series") ? shapeBarList(work) : shapeHistogram(work);
    }
    setStyle(work, oldStyleOf(work));
    const std::vector<Element> axes = work.panel.json.children(L1("yaxes"));
    const QString formats = work.panel.json.texts(L1("y_formats")).value(1);
    RightAxis(work, axes.size() > 1 ? axes[1].text(L1("format")) : formats).set();
    setOldThresholds(work);
}

void shapeBars(PanelWork &work)
{
    const bool isNow =
        std::all_of(work.targets.begin(), work.targets.end(), [](const Target &each) { return each.isInstant; });
    if (isNow) {
        work.widget.type = QStringLiteral("barlist");
        return shapeBarList(work);
    }
    ChartStyle style = styleOf(work);
    const QString stacking = work.options().text(L1("stacking"));
    style.draw = QStringLiteral("bars");
    style.isStacked = stacking == L1("normal") || stacking == L1("percent");
    style.isPercent = stacking == L1("percent");
    setStyle(work, style);
    RightAxis(work, {}).set();
}

} // namespace belfry::grafana
