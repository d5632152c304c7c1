// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/overrides.h"

#include "dashboard/grafana/js_regex.h"

namespace belfry::grafana {

namespace {

using Targets = std::vector<Target>;

template<typename Matches>
std::vector<std::size_t> matching(const Targets &targets, const Matches &matches)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (matches(targets[i]))
            found.push_back(i);
    }
    return found;
}

bool isNamed(const Target &target, const QString &name)
{
    return (target.hasFixedName() && target.name == name) || name == L1("Value #") + target.refId;
}

QString patternText(const QString &option)
{
    return option.startsWith(u'/') ? option : QStringLiteral("/^(?:%1)$/").arg(option);
}

std::vector<std::size_t> matchedTargets(const Element &matcher, const Targets &targets)
{
    const QString id = matcher.text(L1("id"));
    const QString option = matcher.text(L1("options"));
    if (id == L1("byName"))
        return matching(targets, [&](const Target &each) { return isNamed(each, option); });
    if (id == L1("byRegexp")) {
        const QString pattern = patternText(option);
        return matching(targets,
                        [&](const Target &each) { return !each.name.isEmpty() && isFoundIn(each.name, pattern); });
    }
    if (id == L1("byFrameRefID"))
        return matching(targets, [&](const Target &each) { return each.refId == option; });
    if (id == L1("byType"))
        return matching(targets, [&](const Target &) { return option == L1("number"); });
    if (id == L1("byNames")) {
        const Element names = matcher.child(L1("options"));
        const QStringList list = names.texts(L1("names"));
        const bool excludes = names.text(L1("mode")) == L1("exclude");
        return matching(targets, [&](const Target &each) {
            const bool isListed = each.hasFixedName() && list.contains(each.name);
            return excludes ? each.hasFixedName() && !isListed : isListed;
        });
    }
    return {};
}

QString labelOf(const Element &matcher)
{
    const Element names = matcher.child(L1("options"));
    if (names.isEmpty())
        return quoted(matcher.text(L1("options")));
    const QString named = quoted(names.texts(L1("names")).join(L1(", ")));
    return names.text(L1("mode")) == L1("exclude") ? QStringLiteral("all but %1").arg(named) : named;
}

Override newOverride(const Element &json, const Targets &targets)
{
    const Element matcher = json.child(L1("matcher"));
    Override read{json, labelOf(matcher), matchedTargets(matcher, targets), {}};
    for (const Element &property : json.children(L1("properties")))
        read.properties.push_back({property.text(L1("id")), property.value(L1("value"))});
    return read;
}

/// {"alias": "/.*out/", "transform": "negative-Y", "yaxis": 2}
Override oldOverride(const Element &json, const Element &panel, const Targets &targets)
{
    const QString alias = json.text(L1("alias"));
    Override read{
        json,
        quoted(alias),
        matching(targets, [&](const Target &each) { return !each.name.isEmpty() && isFoundIn(each.name, alias); }),
        {}};
    const auto add = [&](const char *id, const QJsonValue &value) {
        read.properties.push_back({QLatin1String(id), value});
    };
    if (json.number(L1("yaxis")) == 2.0)
        add("custom.axisPlacement", QStringLiteral("right"));
    if (json.has(L1("transform")))
        add("custom.transform", json.value(L1("transform")));
    if (json.has(L1("fillBelowTo")))
        add("custom.fillBelowTo", json.value(L1("fillBelowTo")));
    if (json.value(L1("stack")) == QJsonValue(false))
        add("custom.stacking", QJsonObject{{L1("mode"), L1("none")}});
    if (json.flag(L1("bars"), panel.flag(L1("bars"))) != panel.flag(L1("bars")))
        add("custom.drawStyle", {});
    return read;
}

void negate(PanelWork &work, Target &target, const QJsonValue &value)
{
    (void)work;
    target.isNegative = value.toString().compare(L1("negative-Y"), Qt::CaseInsensitive) == 0;
}

void placeAxis(PanelWork &work, Target &target, const QJsonValue &value)
{
    (void)work;
    target.isOnRight = value.toString() == L1("right");
}

void setUnit(PanelWork &work, Target &target, const QJsonValue &value)
{
    (void)work;
    target.unit = value.toString();
}

void setStacking(PanelWork &work, Target &target, const QJsonValue &value)
{
    (void)work;
    const QJsonObject stacking = value.toObject();
    target.isUnstacked = stacking.value(L1("mode")) == L1("none") || stacking.value(L1("group")) == QJsonValue(false);
}

void rename(PanelWork &work, Target &target, const QJsonValue &value)
{
    if (target.hasFixedName() && value.isString())
        target.legend = work.scope.names.inText(value.toString().left(500));
}

void fillBelow(PanelWork &work, Target &target, const QJsonValue &value)
{
    const auto lower = matching(work.targets, [&](const Target &each) { return isNamed(each, value.toString()); });
    const auto upper = &target - work.targets.data();
    if (lower.size() == 1 && qint64(lower.front()) != upper && !work.widget.options.contains(L1("band")))
        work.setOption(L1("band"), QJsonArray{qint64(lower.front()), qint64(upper)});
}

struct PropertyKind {
    const char *id;
    const char *what;                                                        ///< in remarks
    void (*apply)(PanelWork &work, Target &target, const QJsonValue &value); ///< null: there is no counterpart
};

/// Properties that change what is shown; colours, widths of lines and the like are Belfry's own matter.
constexpr std::array kPropertyKinds{PropertyKind{"unit", "the unit", setUnit},
                                    PropertyKind{"displayName", "the name", rename},
                                    PropertyKind{"custom.axisPlacement", "the axis", placeAxis},
                                    PropertyKind{"custom.transform", "the negative side", negate},
                                    PropertyKind{"custom.stacking", "whether it is stacked", setStacking},
                                    PropertyKind{"custom.fillBelowTo", "the area between series", fillBelow},
                                    PropertyKind{"custom.drawStyle", "how it is drawn", nullptr},
                                    PropertyKind{"custom.hideFrom", "that it is hidden at first", nullptr},
                                    PropertyKind{"custom.scaleDistribution", "the scale", nullptr},
                                    PropertyKind{"min", "the lower end", nullptr},
                                    PropertyKind{"max", "the upper end", nullptr},
                                    PropertyKind{"mappings", "words for values", nullptr},
                                    PropertyKind{"thresholds", "thresholds", nullptr}};

/// A series can be hidden in a legend or tooltip alone.
bool saysNothing(const Override::Property &property)
{
    return property.id == L1("custom.hideFrom") && !property.value.toObject().value(L1("viz")).toBool();
}

const PropertyKind *findProperty(const QString &id)
{
    for (const PropertyKind &kind : kPropertyKinds) {
        if (id == QLatin1String(kind.id))
            return &kind;
    }
    return nullptr;
}

} // namespace

std::vector<Override> readOverrides(const PanelWork &work)
{
    constexpr std::size_t kMost = 200;
    std::vector<Override> overrides;
    for (const Element &json : work.panel.json.child(L1("fieldConfig")).children(L1("overrides"))) {
        if (overrides.size() < kMost)
            overrides.push_back(newOverride(json, work.targets));
    }
    for (const Element &json : work.panel.json.children(L1("seriesOverrides"))) {
        if (overrides.size() < kMost)
            overrides.push_back(oldOverride(json, work.panel.json, work.targets));
    }
    return overrides;
}

/// Carries out what can be, and says what can't.
static QStringList applyOverride(PanelWork &work, const Override &read)
{
    QStringList lost;
    for (const Override::Property &property : read.properties) {
        const PropertyKind *kind = findProperty(property.id);
        if (!kind || saysNothing(property))
            continue;
        if (!kind->apply || read.targets.empty())
            lost << QLatin1String(kind->what);
        for (const std::size_t target : read.targets) {
            if (kind->apply)
                kind->apply(work, work.targets[target], property.value);
        }
    }
    lost.removeDuplicates();
    return lost;
}

void applyOverrides(PanelWork &work)
{
    struct Lost {
        QString what;
        QString pointer; ///< of the first
        QStringList series;
    };
    std::vector<Lost> all;
    for (const Override &each : readOverrides(work)) {
        const QString what = applyOverride(work, each).join(L1(", "));
        if (what.isEmpty())
            continue;
        const auto same = std::find_if(all.begin(), all.end(), [&](const Lost &lost) { return lost.what == what; });
        if (same == all.end())
            all.push_back({what, each.json.pointer(), {each.label}});
        else
            same->series << each.label;
    }
    for (const Lost &lost : all)
        work.remark(lost.pointer, QStringLiteral("of the series %1 isn't carried over: %2")
                                      .arg(lost.series.mid(0, 20).join(L1(", ")), lost.what));
}

} // namespace belfry::grafana
