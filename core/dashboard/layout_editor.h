// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/operation.h"

#include <QJsonArray>

#include <functional>
#include <vector>

namespace belfry {

/// A layout with its history of edits. Steps that one gesture made (a drag over several cells, arrow keys held
/// down) are one step of the history. Copies are cheap enough for layouts of hundreds of widgets.
class LayoutEditor
{
public:
    explicit LayoutEditor(Layout layout = {}) : m_layout(std::move(layout)) {}

    const Layout &layout() const { return m_layout; }

    /// Applies an operation; on an error nothing changes. An operation that changes nothing leaves no step.
    /// Steps with the same `gesture` other than 0 that follow each other are undone together.
    Result<void> apply(const Operation &operation, quint64 gesture = 0);

    /// Puts another layout in its place, as one step that is called `text`.
    Result<void> replace(Layout next, const QString &text);

    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    /// What would be undone or redone: "Move CPU by mode"; empty if nothing.
    QString undoText() const;
    QString redoText() const;
    /// False if there is nothing to undo or redo.
    bool undo();
    bool redo();

    /// Somebody else changed the layout: it is `now`, and `change` is what that makes of what undo and redo lead to.
    /// Steps that change nothing any more go.
    void rebase(Layout now, const std::function<Layout(const Layout &)> &change);
    /// Starts over with another layout and an empty history.
    void reset(Layout layout);

    static constexpr std::size_t kMaxSteps = 200;

    struct Step {
        Layout other; ///< the layout on the far side of this step
        QString text;
        quint64 gesture = 0;
        QJsonArray patch{}; ///< edit_history.h keeps there what it has found out
    };
    /// What undo() goes through, the newest last, and what redo() does.
    std::vector<Step> &done() { return m_done; }
    std::vector<Step> &undone() { return m_undone; }
    /// Goes on with a history that leads to the layout that is there.
    void resume(std::vector<Step> done, std::vector<Step> undone);

private:
    Result<void> take(Layout next, const QString &text, quint64 gesture);

    Layout m_layout;
    std::vector<Step> m_done;
    std::vector<Step> m_undone;
};

} // namespace belfry
