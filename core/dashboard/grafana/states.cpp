// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/panel_types.h"
#include "dashboard/grafana/value_texts.h"

namespace belfry::grafana {

namespace {

/// Mappings of a plugin: [{"value": "0", "text": "down"}], colours [{"text": "down", "color": "red"}].
void readPluginTexts(PanelWork &work)
{
    if (!work.field.texts.empty())
        return;
    std::vector<Element> mappings = work.panel.json.children(L1("valueMaps"));
    readValueTexts(work.field, mappings);
    for (const Element &each : work.panel.json.children(L1("colorMaps"))) {
        for (MappedText &text : work.field.texts) {
            if (text.text == each.text(L1("text")))
                text.color = each.text(L1("color"));
        }
    }
}

} // namespace

void shapeStates(PanelWork &work)
{
    readPluginTexts(work);
    if (work.field.hasOtherTexts)
        work.remark(QStringLiteral("words for ranges and patterns of values aren't carried over"));
    const auto meaning = meaningOfUnit(work.field.unit).value_or(UnitMeaning());
    if (meaning.isBoolean && work.field.texts.empty())
        work.field.texts = {{0, QStringLiteral("no"), {}}, {1, QStringLiteral("yes"), {}}};
    if (!work.field.texts.empty())
        work.setOption(L1("texts"), work.scope.names.inText(textsOption(work.field.texts, meaning)));
    const std::vector<ColorStep> colored = stepsOfTexts(work.field.texts);
    if (!colored.empty())
        work.setThresholds(colored);
    else if (work.field.colorsByState)
        work.setThresholds();
}

} // namespace belfry::grafana
