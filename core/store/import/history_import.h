// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "store/archive/archive_reader.h"
#include "store/archive/archive_writer.h"
#include "store/directory_lock.h"
#include "store/import/import_staging.h"

#include <memory>
#include <unordered_map>

namespace belfry {

/// What an import came to.
struct ImportReport {
    std::size_t series = 0;    ///< in what was read
    std::uint64_t samples = 0; ///< that are new
    std::uint64_t known = 0;   ///< that the store had, or that came twice
    std::int64_t blocks = 0;   ///< written
    Timestamp from = 0;        ///< the first sample that is new; 0 if none is
    Timestamp to = 0;          ///< the last
};

/// Takes a history from elsewhere into a store that nobody has open: reads everything first, then writes it as blocks
/// of the archive in one transaction, so that it is there as a whole or not at all. What the store has already is left
/// out if it is equal and refused if it isn't, so doing the same again changes nothing. So is what lies where the store
/// has but buckets of the series, because its samples have expired.
///
/// Holds the store's lock. One thread.
class HistoryImport final : public ImportSink
{
public:
    /// Seals what a Belfry that ended left in the journal. Fails as Store::open().
    static Result<std::unique_ptr<HistoryImport>> open(const QString &dataDir, const Clock &clock);

    Series series(const Labels &labels) override;
    /// Refuses samples of the future, because those that are collected until then would be too old for the store,
    /// and those before 1970.
    Result<void> add(Series series, Sample sample) override;
    void describe(const std::string &metric, const Metadata &metadata) override;

    /// To be called once, after the last add(). Fails with ErrorKind::Conflict where a series has another value at the
    /// time of a sample; nothing is written then.
    Result<ImportReport> commit();

private:
    HistoryImport(QString directory, const Clock &clock);
    Result<void> openArchive();
    Error clashError(Series series, const SampleClash &clash) const;
    Result<std::optional<SealedBlock>> nextBlock();
    Result<void> readWindows(ImportStaging::Rows &rows);
    Result<void> leaveOutKnown(ImportStaging::Rows &rows);
    SealedBlock seal(const ImportStaging::Rows &rows);

    QString m_directory; ///< of the history
    const Clock &m_clock;
    std::unique_ptr<DirectoryLock> m_lock;
    std::unique_ptr<ArchiveWriter> m_writer;
    std::unique_ptr<ArchiveReader> m_reader;
    SeriesRegistry m_registry;
    std::map<std::string, Metadata> m_metadata; ///< of the store, then of the import too
    ImportStaging m_staging;
    std::vector<LabelsPtr> m_labels; ///< by Series
    std::vector<SeriesId> m_ids;     ///< by Series
    std::unordered_map<Labels, Series> m_series;
    std::vector<Timestamp> m_windows; ///< still to be written, the next one last
    Generation m_next;
    std::uint64_t m_added = 0;
    ImportReport m_report;
};

} // namespace belfry
