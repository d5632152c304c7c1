// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/panel_work.h"

namespace belfry::grafana {

namespace {

/// The ends that percentages are of, in the panel's unit.
std::optional<std::pair<double, double>> endsOf(const Field &field)
{
    const bool isShare = field.unit == L1("percentunit");
    const bool isPercent = field.unit == L1("percent");
    const double usual = isShare ? 1 : 100;
    if (!isShare && !isPercent && (!field.min || !field.max))
        return std::nullopt;
    const double min = field.min.value_or(0);
    const double max = field.max.value_or(usual);
    return min < max ? std::optional(std::pair(min, max)) : std::nullopt;
}

} // namespace

void PanelWork::setThresholds(std::vector<ColorStep> steps)
{
    const auto meaning = meaningOfUnit(field.unit).value_or(UnitMeaning());
    const auto ends = endsOf(field);
    if (field.stepsArePercent && !ends && steps.size() > 1) {
        remark(QStringLiteral("thresholds in percent aren't carried over: the panel doesn't say of what"));
        return;
    }
    for (ColorStep &step : steps) {
        if (step.from && field.stepsArePercent && ends)
            step.from = ends->first + *step.from / 100 * (ends->second - ends->first);
        if (step.from)
            step.from = meaning.value(*step.from);
    }
    widget.thresholds = thresholdsOf(steps, field.min ? std::optional(meaning.value(*field.min)) : std::nullopt);
}

void PanelWork::remarkTexts() const
{
    if (!field.texts.empty() || field.hasOtherTexts)
        remark(QStringLiteral("words for values aren't carried over: the widget shows numbers"));
}

void PanelWork::remarkReduction() const
{
    const Element reduce = options().child(L1("reduceOptions"));
    const QString calc = reduce.isEmpty() ? options().child(L1("fieldOptions")).texts(L1("calcs")).value(0)
                                          : reduce.texts(L1("calcs")).value(0);
    const bool isOld = panel.type == L1("singlestat") || panel.type == L1("grafana-piechart-panel");
    const QString usual = panel.type == L1("singlestat") ? QStringLiteral("avg") : QString();
    const QString name = isOld ? (panel.json.has(L1("valueName")) ? panel.json.text(L1("valueName")) : usual) : calc;
    const bool isNewest = name.isEmpty() || name == L1("current") || name.startsWith(L1("last"));
    const bool isOnlyValue =
        std::all_of(targets.begin(), targets.end(), [](const Target &each) { return each.isInstant; });
    if (name == L1("name"))
        remark(QStringLiteral("the value is shown, not the name of its series"));
    else if (!isNewest && !isOnlyValue)
        remark(QStringLiteral("the newest value is shown, not the %1 over time").arg(name));
}

UnitMeaning unitOf(const PanelWork &work, const QString &unit, const QString &pointer)
{
    if (const auto meaning = meaningOfUnit(unit))
        return *meaning;
    work.remark(pointer, QStringLiteral("the unit %1 has no counterpart: values are plain numbers").arg(quoted(unit)));
    return {};
}

} // namespace belfry::grafana
