// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/archive/archive_reader.h"
#include "store/archive/archive_writer.h"
#include "store/archive/tier_keeper.h"
#include "store/store_context.h"

#include <QObject>

#include <functional>
#include <memory>

class QTimer;

namespace belfry {

/// Everything slow: packs closed blocks, seals generations into SQLite, cuts the journal, builds tiers, enforces
/// retention, syncs.
/// Lives in the archive thread, so none of it delays a tick.
class ArchiveWorker final : public QObject
{
    Q_OBJECT

public:
    ArchiveWorker(StoreContext &context, StatusBoard &status);
    ~ArchiveWorker() override;

    /// Opens the database and reads registry and metadata. A damaged one is set aside and what can be read
    /// of it goes into a new one; `notes` gets a sentence about it. To be called in the archive thread before anything
    /// else.
    Result<void> open(QStringList &notes);
    /// Starts the timers.
    void start();

    const ArchiveTotals &totals() const { return m_writer->totals(); }

    void packBlocks();
    /// Seals all closed generations.
    Result<void> sealClosed();
    /// Builds all tiers that can be built and takes away what is too old.
    Result<void> tidyNow();
    Result<void> syncJournal();
    /// `edition`: StoreContext::archiveEdition of the archive that they were read from.
    void quarantine(const std::vector<DamagedPage> &pages, std::uint32_t edition);

Q_SIGNALS:
    void syncFailed();

private:
    Result<void> openDatabase();
    Result<QString> salvage(const Error &damage);
    bool wasSalvaged() const;
    Result<void> onArchive(const std::function<Result<void>()> &work);
    Result<void> seal(Generation generation);
    Result<void> writeMetadata();
    Result<bool> tidyStep();
    void tidyLater();
    void dropFromHead();
    void publish();

    StoreContext &m_context;
    StatusBoard &m_status;
    std::unique_ptr<ArchiveWriter> m_writer;
    std::unique_ptr<TierKeeper> m_keeper; // with m_writer
    std::int64_t m_salvagedAt = 0;        // monotonic ns; 0: never
    bool m_cannotSalvage = false;         // it was tried, and isn't until the next start
    BlockBuilder m_builder{CodecTarget::Memory};
    QTimer *m_syncTimer = nullptr;
    QTimer *m_retryTimer = nullptr;
};

} // namespace belfry
