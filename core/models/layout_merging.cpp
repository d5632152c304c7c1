// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens to ours when somebody else stored a version.

#include "dashboard/layout_merge.h"
#include "dashboard/layout_templates.h"
#include "models/layout_model.h"
#include "translations/messages.h"

namespace belfry {

/// What was loaded, in place of what is shown or with it.
void LayoutModel::take(Layout layout, Origin origin)
{
    if (m_state == Ready && !std::exchange(m_givesUp, false) && origin == Origin::Stored)
        return takeOver(layout);
    m_givesUp = false;
    m_base = layout;
    if (m_state == Ready && layout == m_editor.layout())
        return;
    m_conflicts.clear();
    m_editor.reset(std::move(layout));
    if (m_state != Ready)
        m_history.resume(m_editor);
}

/// What isn't stored of ours goes on top of theirs, and so does what can be undone.
void LayoutModel::takeOver(const Layout &theirs)
{
    const Layout base = std::exchange(m_base, theirs);
    const Layout ours = m_editor.layout();
    if (theirs == base)
        return;
    LayoutMerge merge = mergeLayouts(base, ours, theirs);
    m_editor.rebase(std::move(merge.layout),
                    [&](const Layout &step) { return mergeLayouts(base, step, theirs).layout; });
    m_conflicts.add(merge.conflicts, ours, theirs);
    if (ours != base && merge.conflicts.empty())
        setNotice(tr("Somebody else changed this dashboard meanwhile: their changes and yours are both here."));
    keepHistory();
}

QString LayoutModel::useMine(int conflict)
{
    if (conflict < 0 || conflict >= m_conflicts.count())
        return {};
    const Result<Layout> mine = belfry::useMine(layout(), m_conflicts.at(conflict));
    if (!mine)
        return shownMessage(mine.error().toString());
    QString problem = replace(*mine, tr("Use mine: %1").arg(m_conflicts.titleAt(conflict)));
    if (problem.isEmpty())
        m_conflicts.remove(conflict);
    return problem;
}

void LayoutModel::useTheirs(int conflict)
{
    if (conflict >= 0 && conflict < m_conflicts.count())
        m_conflicts.remove(conflict);
}

QString LayoutModel::replace(const Layout &layout, const QString &text)
{
    if (!canEdit())
        return tr("This dashboard can't be changed here");
    dropPreview();
    const Layout before = m_editor.layout();
    if (const auto done = m_editor.replace(layout, text); !done)
        return shownMessage(done.error().toString());
    show();
    if (before != m_editor.layout()) {
        keep();
        Q_EMIT told(m_editor.undoText());
    }
    return {};
}

QString LayoutModel::addPages(const Layout &from, const QString &name)
{
    const std::size_t before = layout().pages.size();
    const Result<Layout> all = withPages(layout(), from);
    if (!all)
        return shownMessage(all.error().toString());
    QString problem = replace(*all, tr("Add the pages of %1").arg(name));
    if (problem.isEmpty() && before < layout().pages.size())
        Q_EMIT pageAdded(layout().pages[before].id);
    return problem;
}

} // namespace belfry
