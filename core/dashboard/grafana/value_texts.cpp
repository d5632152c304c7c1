// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/value_texts.h"

#include <algorithm>
#include <cmath>

namespace belfry::grafana {

namespace {

constexpr std::size_t kMostTexts = 100;

void addText(Field &field, const QString &value, const QString &text, const QString &color)
{
    bool isNumber = false;
    const double number = value.trimmed().toDouble(&isNumber);
    if (value == L1("null") || value.isEmpty())
        return; // what stands where there is no value is Belfry's own
    if (!isNumber || !std::isfinite(number) || text.trimmed().isEmpty())
        field.hasOtherTexts = field.hasOtherTexts || !text.trimmed().isEmpty();
    else if (field.texts.size() < kMostTexts)
        field.texts.push_back({number, text.trimmed(), color});
}

/// {"0": {"text": "down", "color": "red"}}
void addByValue(Field &field, const QJsonObject &options)
{
    for (auto it = options.begin(); it != options.end(); ++it) {
        const Element result(it->toObject(), {});
        addText(field, it.key(), result.text(L1("text")), result.text(L1("color")));
    }
}

void addMapping(Field &field, const Element &mapping)
{
    const QString type = mapping.text(L1("type"));
    const Element options = mapping.child(L1("options"));
    if (type == L1("value"))
        addByValue(field, options.object());
    else if (type == L1("range") || type == L1("regex") || type == L1("2"))
        field.hasOtherTexts = true;
    else if (type != L1("special"))
        addText(field, mapping.text(L1("value")), mapping.text(L1("text")), {});
}

} // namespace

void readValueTexts(Field &field, const std::vector<Element> &mappings)
{
    for (const Element &mapping : mappings)
        addMapping(field, mapping);
    std::stable_sort(field.texts.begin(), field.texts.end(),
                     [](const MappedText &a, const MappedText &b) { return a.value < b.value; });
}

QString textsOption(const std::vector<MappedText> &texts, const UnitMeaning &unit)
{
    QStringList parts;
    for (const MappedText &each : texts) {
        // A comma would begin the next one.
        const QString text = QString(each.text).replace(u',', u';').left(200);
        parts << QString::number(unit.value(each.value)) + u'=' + text;
    }
    return parts.join(L1(", "));
}

std::vector<ColorStep> stepsOfTexts(const std::vector<MappedText> &texts)
{
    std::vector<ColorStep> steps;
    for (const MappedText &each : texts) {
        if (!each.color.isEmpty())
            steps.push_back({each.value, each.color});
    }
    return steps;
}

} // namespace belfry::grafana
