// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/archive_worker.h"
#include "store/directory_lock.h"
#include "store/store_context.h"
#include "store/store_worker.h"

#include <QStringList>
#include <QThread>

#include <atomic>
#include <memory>

namespace belfry {

/// A store's parts in the order in which they depend on each other. Destroying them stores what is queued, syncs
/// and ends the threads.
struct OpenedStore {
    OpenedStore(const QString &directory, const Clock &clock, Instruments &instruments, const StoreOptions &options)
        : context(directory, clock, instruments, options), status(clock, context.instruments)
    {
    }
    ~OpenedStore();

    std::unique_ptr<DirectoryLock> lock;
    StoreContext context;
    StatusBoard status;
    QStringList notes;
    std::atomic<int> waiting{0};            ///< frames and columns in the store thread's queue
    QThread archiveThread;                  ///< runs already
    QThread storeThread;                    ///< not yet
    std::unique_ptr<ArchiveWorker> archive; ///< in its thread
    std::unique_ptr<StoreWorker> worker;    ///< still in the opening thread
};

/// Everything of Store::open() but the last step.
Result<std::unique_ptr<OpenedStore>> openStore(const QString &dataDir, const Clock &clock, Instruments &instruments,
                                               const StoreOptions &options);

} // namespace belfry
