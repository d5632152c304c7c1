// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout_editor.h"

#include <QString>

namespace belfry {

/// Where a viewer keeps the history of its edits of one layout, so that undo works after a restart, and after the
/// program was killed at any moment. It doesn't wait for the disk: who loses power may lose it, or find an older one.
class EditHistoryFile
{
public:
    /// An empty path: nothing is kept.
    explicit EditHistoryFile(QString path = {}) : m_path(std::move(path)) {}

    /// Goes on with what was kept, if it leads to the editor's layout. What can't be read is logged and left alone.
    void resume(LayoutEditor &editor) const;
    /// Whole or not at all; the oldest steps of more than 16 MiB are left out. A millisecond or two, more where there
    /// are pictures in the layout.
    Result<void> write(LayoutEditor &editor) const;

private:
    QString m_path;
};

} // namespace belfry
