// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfry/undo_folder.h"

#include "base/logging.h"

#include <QDir>

namespace belfry {

namespace {

constexpr int kMostDesktops = 16;

} // namespace

UndoFolder::UndoFolder(const QString &dataDir)
{
    for (int i = 1; i <= kMostDesktops; ++i) {
        const QString path = dataDir + (i == 1 ? QStringLiteral("/undo") : QStringLiteral("/undo-%1").arg(i));
        QDir().mkpath(path);
        auto lock = DirectoryLock::take(path);
        if (lock) {
            m_lock = std::move(*lock);
            m_path = path;
            return;
        }
        if (lock.error().kind != ErrorKind::Conflict) {
            qCWarning(lcApp).noquote() << "edits can't be undone after a restart:" << lock.error().toString();
            return;
        }
    }
    qCWarning(lcApp) << "edits can't be undone after a restart:" << kMostDesktops << "desktops are open already";
}

} // namespace belfry
