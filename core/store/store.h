// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "metrics/frame.h"
#include "metrics/instruments.h"
#include "store/queryable.h"
#include "store/store_types.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace belfry {

class StoreReader;
struct OpenedStore;

/// The time-series store: keeps every sample and answers for it.
///
/// Appended frames are queued to the store's own thread, which puts them into the head (memory) and the journal
/// (a file); a second thread seals the head into the archive (SQLite) and enforces retention. docs/storage-format.md
/// describes the files. All of the public interface may be used from any thread.
///
/// Series end by a stale marker. In the host's column a series ends when the list no longer names it; a Column
/// says nothing of series it doesn't name, so whoever ends a series there names it once more with a stale marker.
/// Samples not newer than the last of their series are dropped and counted; so are frames not newer than the last.
class Store final : public QObject, public SampleSink, public Queryable
{
    Q_OBJECT

public:
    /// Opens or makes the store in `dataDir`/history, replays the journal and starts the threads.
    /// Fails with ErrorKind::Conflict while another process has it open (the message names its pid), with
    /// ErrorKind::Unavailable where the directory can't be made or written. Damaged files are set aside or cut off
    /// where they are damaged, and openNotes() tells of it.
    /// `clock` and `instruments` must outlive the store.
    static Result<std::unique_ptr<Store>> open(const QString &dataDir, const Clock &clock, Instruments &instruments,
                                               const StoreOptions &options = {});

    /// Stores what is queued, syncs the journal and ends the threads.
    ~Store() override;

    void append(FramePtr frame) override;
    void append(Column column) override;

    Result<Selected> select(const SelectHints &hints, std::span<const Matcher> matchers) const override;
    Result<Tier> each(const SelectHints &hints, std::span<const Matcher> matchers,
                      const SeriesSink &sink) const override;
    Result<std::vector<LabelsPtr>> series(Timestamp from, Timestamp to,
                                          std::span<const Matcher> matchers) const override;
    std::vector<std::pair<std::string, Metadata>> metadata() const override;
    Timestamp newest() const override;
    Timestamp oldest() const override;
    Revisions revisedSince(std::uint64_t number) const override;

    StorageStatus status() const;
    StoreStats stats() const;
    /// What had to be repaired or set aside while opening, one sentence each; empty normally.
    const QStringList &openNotes() const;

    /// Seals everything in memory into the archive, builds its tiers, and waits until that is done (backups, tests,
    /// doctor).
    Result<void> sealNow();
    /// Waits until everything appended so far is stored and on the disk.
    void flush();

Q_SIGNALS:
    /// A frame is in head and journal. Emitted from the store thread, in order of time.
    void frameStored(const belfry::FramePtr &frame);
    /// Emitted from one of the store's threads.
    void statusChanged(const belfry::StorageStatus &status);

private:
    explicit Store(std::unique_ptr<OpenedStore> parts);

    std::unique_ptr<OpenedStore> m_parts;
    std::unique_ptr<StoreReader> m_reader;
};

} // namespace belfry

Q_DECLARE_METATYPE(belfry::FramePtr)
