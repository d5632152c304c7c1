// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/source_dashboard.h"

#include "dashboard/grafana/library_panels.h"
#include "dashboard/grafana/source_rows.h"

#include <algorithm>

namespace belfry::grafana {

namespace {

constexpr std::size_t kMostPanels = 2000;

tl::unexpected<Error> noDashboard(const QString &pointer, const QString &message)
{
    return failure(message, ErrorKind::Invalid, {{}, 0, 0, pointer});
}

bool isDashboard(const QJsonObject &object)
{
    return object.value(L1("panels")).isArray() || object.value(L1("rows")).isArray();
}

GridRect rectOf(const Element &panel, int below)
{
    const Element grid = panel.child(L1("gridPos"));
    if (grid.isEmpty())
        return {0, below, kSourceColumns / 2, 8};
    const auto within = [&](L1 name, int lowest, int highest) {
        return int(std::clamp(grid.number(name).value_or(lowest), double(lowest), double(highest)));
    };
    GridRect rect{within(L1("x"), 0, kSourceColumns - 1), within(L1("y"), 0, 1'000'000),
                  within(L1("w"), 1, kSourceColumns), within(L1("h"), 1, 200)};
    rect.x = std::min(rect.x, kSourceColumns - rect.w);
    return rect;
}

/// Panels as a new dashboard lists them: rows and panels in one list, closed rows with their panels inside.
class PanelList
{
public:
    explicit PanelList(const LibraryPanels &library) : m_library(library) { m_sections.emplace_back(); }

    void read(const Element &owner)
    {
        std::vector<Panel> panels = panelsOf(owner);
        for (Panel &panel : panels) {
            if (panel.type == L1("row"))
                open(panel);
            else
                m_sections.back().panels.push_back(std::move(panel));
        }
    }

    std::vector<Section> take() { return std::move(m_sections); }

private:
    std::vector<Panel> panelsOf(const Element &owner) const
    {
        std::vector<Panel> panels;
        int below = 0;
        for (const Element &each : owner.children(L1("panels"))) {
            panels.push_back(m_library.panel(each, rectOf(each, below)));
            below = std::max(below, panels.back().rect.bottom());
        }
        // Which row a panel is under is a matter of places; a list needn't be in their order.
        std::stable_sort(panels.begin(), panels.end(), [](const Panel &a, const Panel &b) {
            return a.rect.y != b.rect.y ? a.rect.y < b.rect.y : a.rect.x < b.rect.x;
        });
        return panels;
    }

    void open(const Panel &row)
    {
        Section section{row.title, row.pointer(), row.json.text(L1("repeat")), {}};
        for (Panel &panel : panelsOf(row.json)) {
            if (panel.type != L1("row"))
                section.panels.push_back(std::move(panel));
        }
        m_sections.push_back(std::move(section));
    }

    const LibraryPanels &m_library;
    std::vector<Section> m_sections;
};

Result<std::vector<Section>> checkedSections(std::vector<Section> sections, const QString &pointer)
{
    std::size_t count = 0;
    for (const Section &section : sections) {
        count += section.panels.size();
        if (count > kMostPanels)
            return failure(QStringLiteral("expected at most %1 panels").arg(kMostPanels), ErrorKind::TooLarge,
                           {{}, 0, 0, section.panels.back().pointer()});
    }
    std::erase_if(sections, [](const Section &section) { return section.panels.empty(); });
    if (sections.empty())
        return noDashboard(pointer + L1("/panels"), QStringLiteral("expected panels, found none"));
    return sections;
}

} // namespace

Element dashboardWithin(const QJsonObject &document)
{
    const Element whole(document, {});
    for (const L1 name : {L1("dashboard"), L1("spec")}) {
        if (isDashboard(whole.child(name).object()))
            return whole.child(name);
    }
    return isDashboard(document) ? whole : Element();
}

Result<SourceDashboard> readSourceDashboard(const QJsonObject &document)
{
    const Element whole(document, {});
    if (whole.child(L1("spec")).has(L1("elements")))
        return noDashboard(QStringLiteral("/spec/elements"),
                           QStringLiteral("dashboards of the schema v2 can't be read; expected an export in the "
                                          "classic format, with \"panels\""));
    const Element json = dashboardWithin(document);
    if (json.isEmpty())
        return noDashboard({}, QStringLiteral("expected a dashboard of Grafana with \"panels\" or \"rows\""));
    const LibraryPanels library(whole, json);
    PanelList list(library);
    list.read(json);
    std::vector<Section> sections = list.take();
    for (Section &section : oldRows(json, library))
        sections.push_back(std::move(section));
    auto checked = checkedSections(std::move(sections), json.pointer());
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    return SourceDashboard{whole, json, json.text(L1("title")).trimmed().left(200), std::move(*checked)};
}

} // namespace belfry::grafana
