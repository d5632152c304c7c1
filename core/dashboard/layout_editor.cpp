// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_editor.h"

#include "dashboard/layout_rules.h"

namespace belfry {

namespace {

/// From the oldest to the one that leads to `layout`.
void rebaseSteps(std::vector<LayoutEditor::Step> &steps, const Layout &layout,
                 const std::function<Layout(const Layout &)> &change)
{
    for (LayoutEditor::Step &step : steps) {
        step.other = change(step.other);
        step.patch = {};
        step.gesture = 0;
    }
    for (std::size_t i = steps.size(); i-- > 0;) {
        if (steps[i].other == (i + 1 < steps.size() ? steps[i + 1].other : layout))
            steps.erase(steps.begin() + std::ptrdiff_t(i));
    }
}

} // namespace

Result<void> LayoutEditor::apply(const Operation &operation, quint64 gesture)
{
    auto next = belfry::apply(m_layout, operation);
    return next ? take(std::move(*next), describe(operation, m_layout), gesture) : tl::unexpected<Error>(next.error());
}

Result<void> LayoutEditor::replace(Layout next, const QString &text)
{
    const auto checked = checkLayout(next);
    return checked ? take(std::move(next), text, 0) : checked;
}

Result<void> LayoutEditor::take(Layout next, const QString &text, quint64 gesture)
{
    if (next == m_layout)
        return {};
    const bool goesOn = gesture != 0 && !m_done.empty() && m_done.back().gesture == gesture && m_undone.empty();
    if (!goesOn)
        m_done.push_back({m_layout, text, gesture});
    else if (m_done.back().other == next)
        m_done.pop_back(); // the gesture came back to where it began
    else
        m_done.back().patch = {}; // it leads elsewhere now
    if (m_done.size() > kMaxSteps)
        m_done.erase(m_done.begin());
    m_undone.clear();
    m_layout = std::move(next);
    return {};
}

QString LayoutEditor::undoText() const
{
    return canUndo() ? m_done.back().text : QString();
}

QString LayoutEditor::redoText() const
{
    return canRedo() ? m_undone.back().text : QString();
}

bool LayoutEditor::undo()
{
    if (!canUndo())
        return false;
    Step step = std::move(m_done.back());
    m_done.pop_back();
    std::swap(m_layout, step.other);
    step.gesture = 0;
    m_undone.push_back(std::move(step));
    return true;
}

bool LayoutEditor::redo()
{
    if (!canRedo())
        return false;
    Step step = std::move(m_undone.back());
    m_undone.pop_back();
    std::swap(m_layout, step.other);
    m_done.push_back(std::move(step));
    return true;
}

void LayoutEditor::resume(std::vector<Step> done, std::vector<Step> undone)
{
    m_done = std::move(done);
    m_undone = std::move(undone);
}

void LayoutEditor::rebase(Layout now, const std::function<Layout(const Layout &)> &change)
{
    m_layout = std::move(now);
    rebaseSteps(m_done, m_layout, change);
    rebaseSteps(m_undone, m_layout, change);
}

void LayoutEditor::reset(Layout layout)
{
    m_layout = std::move(layout);
    m_done.clear();
    m_undone.clear();
}

} // namespace belfry
