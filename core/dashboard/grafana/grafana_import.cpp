// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/grafana_import.h"

#include "dashboard/grafana/pages.h"
#include "dashboard/grafana/panel_import.h"
#include "dashboard/grafana/variables.h"
#include "dashboard/layout_rules.h"
#include "query/parser.h"

#include <algorithm>

namespace belfry {

namespace grafana {

namespace {

constexpr qint64 kShortestMs = 60'000;
constexpr qint64 kLongestMs = 24 * 60 * kShortestMs;

/// "now-6h" as "6h", within what a page can show; the usual where the dashboard has none of this kind.
QString rangeOf(const Element &dashboard, Remarks &remarks)
{
    const Element time = dashboard.child(L1("time"));
    const QString from = time.text(L1("from")).trimmed();
    const QString prefix = QStringLiteral("now-");
    const auto ms =
        from.startsWith(prefix) ? promql::parseDuration(from.mid(prefix.size()).toStdString()) : std::nullopt;
    if (!ms)
        return Page().range;
    if (*ms > kLongestMs)
        remarks.add(time.at(L1("from")), {},
                    QStringLiteral("pages show 24h at most, not %1").arg(from.mid(prefix.size())));
    return QString::fromStdString(promql::printDuration(std::clamp(qint64(*ms), kShortestMs, kLongestMs)));
}

/// Links to the web, as a widget below all others.
std::optional<Widget> linksOf(const Element &dashboard, int below, Remarks &remarks)
{
    QStringList lines;
    for (const Element &link : dashboard.children(L1("links"))) {
        const QString url = link.text(L1("url"));
        const bool isWeb = url.startsWith(L1("http://")) || url.startsWith(L1("https://"));
        const bool isPlain = !url.contains(u'$') && !url.contains(u'(') && !url.contains(u' ');
        const QString title = link.text(L1("title")).simplified().left(100);
        if (link.text(L1("type")) == L1("link") && isWeb && isPlain && url.size() < 500 && lines.size() < 20)
            lines << QStringLiteral("[%1](%2)")
                         .arg(title.isEmpty() ? url : QString(title).remove(u']').replace(u'$', u' '), url);
        else
            remarks.add(
                link.pointer(), {},
                QStringLiteral("the link %1 isn't carried over: it is none to a page of the web").arg(quoted(title)));
    }
    if (lines.isEmpty())
        return std::nullopt;
    Widget widget;
    widget.type = QStringLiteral("text");
    widget.title = QStringLiteral("Links");
    widget.options.insert(L1("text"), lines.join(QStringLiteral(" · ")));
    widget.grid = {0, below, kSourceColumns, 2};
    return widget;
}

void remarkAnnotations(const Element &dashboard, Remarks &remarks)
{
    for (const Element &each : dashboard.child(L1("annotations")).children(L1("list"))) {
        if (each.number(L1("builtIn")) != 1.0 && each.text(L1("name")) != L1("Annotations & Alerts"))
            remarks.add(each.pointer(), {},
                        QStringLiteral("the annotations %1 aren't carried over: charts show Belfry's own")
                            .arg(quoted(each.text(L1("name")))));
    }
}

int bottomOfPanels(const Section &section)
{
    int bottom = 0;
    for (const Panel &panel : section.panels)
        bottom = std::max(bottom, panel.rect.bottom());
    return bottom;
}

/// A repeated panel is as wide as so many side by side are, and begins at the left.
GridRect rectOf(const Panel &panel, const Widget &widget)
{
    constexpr double kUsualPerRow = 4;
    const bool isAcross = !panel.json.text(L1("repeat")).isEmpty() && panel.json.text(L1("repeatDirection")) != L1("v");
    if (!widget.repeat || !isAcross)
        return panel.rect;
    const double perRow = std::clamp(panel.json.number(L1("maxPerRow")).value_or(kUsualPerRow), 1.0, 12.0);
    return {0, panel.rect.y, int(kSourceColumns / perRow), panel.rect.h};
}

ImportedSection importSection(const Section &section, ImportScope &scope)
{
    ImportedSection imported{scope.names.inText(section.title), section.pointer, {}};
    if (!section.repeat.isEmpty())
        scope.remarks.add(section.pointer, section.title,
                          QStringLiteral("the row isn't repeated for $%1: each of its panels is").arg(section.repeat));
    for (const Panel &panel : section.panels) {
        if (auto widget = importPanel(panel, section.repeat, scope)) {
            widget->grid = rectOf(panel, *widget);
            imported.widgets.push_back(std::move(*widget));
        }
    }
    return imported;
}

Result<ImportedLayout> importDashboard(const SourceDashboard &source)
{
    Remarks remarks;
    const DataSources sources(source.document, source.json);
    const ImportedVariables variables = importVariables(source.json, sources, remarks);
    ImportScope scope{sources, variables.names, variables.variables, remarks};
    std::vector<ImportedSection> sections;
    for (const Section &section : source.sections)
        sections.push_back(importSection(section, scope));
    const auto isEmpty = [](const ImportedSection &section) { return section.widgets.empty(); };
    if (std::all_of(sections.begin(), sections.end(), isEmpty)) {
        const auto told = remarks.take();
        return failure(QStringLiteral("none of the panels can be carried over; of the first: %1")
                           .arg(told.empty() ? QString() : told.back().reason),
                       ErrorKind::Invalid, {{}, 0, 0, source.sections.front().panels.front().pointer()});
    }
    const auto first = std::find_if_not(sections.begin(), sections.end(), isEmpty);
    const int below = bottomOfPanels(source.sections[std::size_t(first - sections.begin())]);
    if (auto links = linksOf(source.json, below, remarks))
        first->widgets.push_back(std::move(*links));
    remarkAnnotations(source.json, remarks);
    const QString range = rangeOf(source.json, remarks);
    const QString name = source.title.isEmpty() ? QStringLiteral("Grafana") : source.title;
    ImportedLayout imported{{name, variables.variables, pagesOf(std::move(sections), name, range, remarks)},
                            remarks.take()};
    if (const auto checked = checkLayout(imported.layout); !checked)
        return tl::unexpected<Error>(checked.error());
    return imported;
}

} // namespace

} // namespace grafana

bool isGrafanaDashboard(const QJsonObject &document)
{
    return !document.contains(QLatin1String("pages")) &&
           (!grafana::dashboardWithin(document).isEmpty() ||
            document.value(QLatin1String("spec")).toObject().contains(QLatin1String("elements")));
}

Result<ImportedLayout> importGrafana(const QJsonObject &document)
{
    return grafana::readSourceDashboard(document).and_then(grafana::importDashboard);
}

} // namespace belfry
