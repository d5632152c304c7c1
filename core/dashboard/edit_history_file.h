// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout_editor.h"

#include <QFuture>
#include <QString>
#include <QThreadPool>

#include <atomic>

namespace belfry {

/// Where a viewer keeps the history of its edits of one layout, so that undo works after a restart, and after a crash.
/// Written whole in a thread of its own; the newest one is on the disk when this is gone.
class EditHistoryFile
{
public:
    /// An empty path: nothing is kept.
    explicit EditHistoryFile(QString path = {});
    ~EditHistoryFile();

    /// Goes on with what was kept, if it leads to the editor's layout. What can't be read is logged and left alone.
    void resume(LayoutEditor &editor) const;
    /// Finishes when it is on the disk, can't be (which is logged, too), or a newer one is on its way.
    QFuture<Result<void>> write(const LayoutEditor &editor);

private:
    const QString m_path;
    QThreadPool m_writer;
    std::atomic<int> m_waiting = 0; ///< calls of write() whose turn hasn't come
};

} // namespace belfry
