// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/directory_lock.h"

#include <QString>

#include <memory>

namespace belfry {

/// A folder for what this desktop's edits can be undone by, which no other desktop of the same person uses while this
/// one runs: "undo" in the data directory, "undo-2" for a second one at the same time, and so on.
class UndoFolder
{
public:
    /// Without a folder that can be had path() is empty, which is logged.
    explicit UndoFolder(const QString &dataDir);

    const QString &path() const { return m_path; }

private:
    std::unique_ptr<DirectoryLock> m_lock;
    QString m_path;
};

} // namespace belfry
