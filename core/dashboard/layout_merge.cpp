// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_merge.h"

#include "dashboard/layout_json.h"
#include "dashboard/layout_parts.h"
#include "dashboard/layout_rules.h"
#include "dashboard/operation.h"
#include "dashboard/page_merge.h"
#include "dashboard/three_way.h"
#include "dashboard/variable_merge.h"
#include "dashboard/variable_uses.h"

#include <QJsonArray>

#include <algorithm>

namespace belfry {

namespace {

using Conflict = MergeConflict::Kind;

QStringList pageIds(const Layout &layout)
{
    QStringList ids;
    for (const Page &page : layout.pages)
        ids << page.id;
    return ids;
}

class PagesMerge
{
public:
    PagesMerge(const Layout &base, const Layout &ours, const Layout &theirs, const std::vector<Variable> &variables)
        : m_base(base),
          m_ours(withoutClashes(base, ours, theirs, &Layout::pages)),
          m_theirs(theirs),
          m_variables(variables)
    {
        for (const Page &page : m_ours.pages)
            takeOurs(page);
        for (const Page &page : m_theirs.pages) {
            if (!m_ours.find(page.id))
                takeTheirs(page);
        }
        if (m_pages.empty()) // each removed what the other left
            for (const Page &page : m_theirs.pages)
                keepRemoved(page);
        order();
    }
    std::vector<Page> m_pages;
    std::vector<MergeConflict> m_conflicts;

private:
    void takeOurs(const Page &page)
    {
        const Page *was = m_base.find(page.id);
        if (const Page *their = m_theirs.find(page.id)) {
            m_pages.push_back(was ? mergePages(*was, page, *their, m_variables, m_conflicts) : page);
            return;
        }
        if (!was)
            m_pages.push_back(page);
        else if (*was != page)
            m_conflicts.push_back({Conflict::TheyRemoved, page.id, {}, {}, writePage(page), {}});
    }

    void takeTheirs(const Page &page)
    {
        const Page *was = m_base.find(page.id);
        if (!was)
            m_pages.push_back(page);
        else if (*was != page)
            keepRemoved(page);
    }

    void keepRemoved(const Page &page)
    {
        m_pages.push_back(page);
        m_conflicts.push_back({Conflict::WeRemoved, page.id, {}, {}, {}, writePage(page)});
    }

    void order()
    {
        QSet<QString> kept;
        for (const Page &page : m_pages)
            kept.insert(page.id);
        const QStringList ours = pageIds(m_ours);
        const OrderMerge merged = mergeOrders(pageIds(m_base), ours, pageIds(m_theirs), kept);
        m_pages = inOrder(std::move(m_pages), merged.ids);
        if (merged.conflict)
            m_conflicts.push_back({Conflict::BothChanged,
                                   {},
                                   {},
                                   {QStringLiteral("order")},
                                   {{QStringLiteral("order"), QJsonArray::fromStringList(ours)}},
                                   {{QStringLiteral("order"), QJsonArray::fromStringList(merged.ids)}}});
    }

    const Layout &m_base;
    const Layout m_ours;
    const Layout &m_theirs;
    const std::vector<Variable> &m_variables;
};

/// Everything but the pages and the variables.
Layout mergeOwn(const Layout &base, const Layout &ours, const Layout &theirs, std::vector<MergeConflict> &conflicts)
{
    const QJsonObject was = ownMembers(base);
    const QJsonObject our = ownMembers(ours);
    const QJsonObject their = ownMembers(theirs);
    if (our == was || our == their)
        return theirs;
    if (their == was)
        return ours;
    const ObjectMerge merge = mergeObjects(was, our, their);
    const Result<Layout> merged = layoutWithOwn(merge.merged);
    const bool isValid = merged.has_value();
    if (!isValid || !merge.conflicts.isEmpty())
        conflicts.push_back({Conflict::BothChanged,
                             {},
                             {},
                             isValid ? merge.conflicts : changedMembers(was, our),
                             isValid ? merge.mine : our,
                             isValid ? merge.merged : their});
    return isValid ? *merged : theirs;
}

LayoutMerge nothingOfOurs(const Layout &ours, const Layout &theirs)
{
    return {theirs,
            {{Conflict::BothChanged, {}, {}, {QStringLiteral("pages")}, writeLayout(ours), writeLayout(theirs)}}};
}

} // namespace

LayoutMerge mergeLayouts(const Layout &base, const Layout &ours, const Layout &theirs)
{
    if (ours == theirs || ours == base)
        return {theirs, {}};
    if (theirs == base)
        return {ours, {}};
    const Layout mine = withFreeVariableNames(ours, theirs.variables, base.variables);
    LayoutMerge result;
    result.layout = mergeOwn(base, mine, theirs, result.conflicts);
    result.layout.variables = mergeVariables(base.variables, mine.variables, theirs.variables, result.conflicts);
    const std::vector<Variable> variables = allVariables(result.layout.variables, mine, theirs);
    PagesMerge pages(base, mine, theirs, variables);
    result.layout.pages = std::move(pages.m_pages);
    std::move(pages.m_conflicts.begin(), pages.m_conflicts.end(), std::back_inserter(result.conflicts));
    keepNamedVariables(result, mine, theirs);
    addNeededVariables(result.conflicts, mine);
    // Two valid layouts can have too much between them, or a variable that isn't what the other's widgets take it for.
    return checkLayout(result.layout) ? result : nothingOfOurs(ours, theirs);
}

} // namespace belfry
