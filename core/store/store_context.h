// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "metrics/frame.h"
#include "metrics/instruments.h"
#include "store/archive/archive_totals.h"
#include "store/archive/page_cache.h"
#include "store/head.h"
#include "store/journal/journal.h"
#include "store/revision_log.h"
#include "store/series_registry.h"
#include "store/store_types.h"

#include <QString>

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <mutex>

namespace belfry {

/// How the store measures itself.
struct StoreInstruments {
    explicit StoreInstruments(Instruments &instruments);

    Counter &samples;
    Counter &droppedFrames;
    Counter &droppedSamples;
    Counter &writeSeconds;
    Counter &writeErrors;
    Counter &damagedPages;
    Gauge &series;
    Gauge &liveSeries;
    Gauge &headBytes;
    Gauge &journalBytes;
    Gauge &chunks;
    Gauge &sqliteBytes;
    Gauge &unsavedSamples;
    /// belfry_store_state: the one of the current state is 1, the others are 0.
    std::array<Gauge *, 3> states; // by StorageState
};

/// What the store's threads share: each member is thread-safe by itself.
struct StoreContext {
    StoreContext(const QString &directory_, const Clock &clock_, Instruments &instruments_,
                 const StoreOptions &options_)
        : directory(directory_),
          clock(clock_),
          options(options_),
          instruments(instruments_),
          journal(directory_, clock_, registry)
    {
    }

    const QString directory;
    const Clock &clock;
    const StoreOptions options;
    StoreInstruments instruments;
    SeriesRegistry registry;
    Journal journal;
    std::unique_ptr<Head> head; ///< made while opening
    mutable PageCache pages;

    std::atomic<Timestamp> newest{0}; ///< of a frame that is wholly in
    RevisionLog revisions;            ///< what came in behind it
    std::atomic<std::uint64_t> samples{0};
    std::atomic<std::size_t> liveSeries{0};
    std::atomic<std::uint32_t> archivedGeneration{0};
    std::atomic<Timestamp> archiveOldest{0};         ///< of all tiers; 0 while the archive is empty
    std::atomic<Timestamp> rawOldest{0};             ///< of raw samples there; 0 if none
    std::atomic<std::uint32_t> unsavedGeneration{0}; ///< the newest with samples that the journal lacks
    std::atomic<std::uint32_t> archiveEdition{0};    ///< grows when another file takes the archive's place

    mutable std::mutex totalsMutex; ///< guards totals
    ArchiveTotals totals;

    mutable std::mutex metadataMutex; ///< guards metadata
    std::map<std::string, Metadata> metadata;
    std::atomic<bool> metadataChanged{false}; ///< since it was written to the archive

    QString archivePath() const { return directory + QStringLiteral("/history.db"); }
};

/// The state of writing: journal and archive each report, the worse counts. Thread-safe.
class StatusBoard
{
public:
    enum class Source { Journal, Archive };

    /// `changed` is called from the reporting thread, without a lock.
    StatusBoard(const Clock &clock, const StoreInstruments &instruments) : m_clock(clock), m_gauges(instruments.states)
    {
    }
    void onChange(std::function<void(const StorageStatus &)> changed) { m_changed = std::move(changed); }

    void report(Source source, const Result<void> &result);
    StorageStatus status() const;

private:
    const Clock &m_clock;
    const std::array<Gauge *, 3> m_gauges;
    std::function<void(const StorageStatus &)> m_changed;
    mutable std::mutex m_mutex; // guards the rest
    StorageStatus m_sources[2];
    StorageStatus m_status;
};

} // namespace belfry
