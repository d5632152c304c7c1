// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_editor.h"

namespace belfry {

Result<void> LayoutEditor::apply(const Operation &operation, quint64 gesture)
{
    auto next = belfry::apply(m_layout, operation);
    if (!next)
        return tl::unexpected<Error>(next.error());
    if (*next == m_layout)
        return {};
    const bool goesOn = gesture != 0 && !m_done.empty() && m_done.back().gesture == gesture && m_undone.empty();
    if (!goesOn)
        m_done.push_back({m_layout, describe(operation, m_layout), gesture});
    else if (m_done.back().other == *next)
        m_done.pop_back(); // the gesture came back to where it began
    else
        m_done.back().patch = {}; // it leads elsewhere now
    if (m_done.size() > kMaxSteps)
        m_done.erase(m_done.begin());
    m_undone.clear();
    m_layout = std::move(*next);
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

void LayoutEditor::reset(Layout layout)
{
    m_layout = std::move(layout);
    m_done.clear();
    m_undone.clear();
}

} // namespace belfry
