// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/import/history_import.h"

#include "store/archive/block_pages.h"
#include "store/import/sample_order.h"
#include "store/io_error.h"
#include "store/journal/journal_file.h"
#include "store/store.h"

#include <algorithm>
#include <limits>
#include <map>

#include <QDateTime>
#include <QFileInfo>

namespace belfry {

namespace {

// A block holds as many windows as give its densest series this many samples, but not too many, because retention
// drops whole blocks.
constexpr std::size_t kBlockSamples = 900;
constexpr std::size_t kMostWindows = 16;
// The stale markers of a Belfry that has just ended come a tick behind its last.
constexpr Timestamp kSlackMs = 2000;

QString isoText(Timestamp t)
{
    return QDateTime::fromMSecsSinceEpoch(t, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// The journal's segments, by generation, and their sizes.
using Segments = std::map<Generation, qint64>;

Segments segmentsIn(const QString &directory)
{
    Segments sizes;
    for (const JournalSegment &segment : journalSegments(directory))
        sizes[segment.generation] = QFileInfo(segment.path).size();
    return sizes;
}

// Seals what the journal still has, so that all of the history is in the archive; the segments that are left have no
// samples. Nothing is dropped: retention is the business of whoever runs the store.
Result<Segments> sealJournal(const QString &dataDir, const QString &history, const Clock &clock)
{
    Instruments instruments;
    auto store = Store::open(dataDir, clock, instruments, StoreOptions::keepingAll());
    if (!store)
        return tl::unexpected(store.error());
    if (auto sealed = (*store)->sealNow(); !sealed)
        return tl::unexpected(sealed.error());
    return segmentsIn(history);
}

std::size_t densest(const ImportStaging::Rows &rows)
{
    std::size_t most = 0;
    for (const auto &[series, samples] : rows)
        most = std::max(most, samples.size());
    return most;
}

// Takes out what lies in buckets whose samples have expired: they hold it already, as far as can be told.
void removeWithin(std::vector<Sample> &samples, const std::vector<TierBucket> &buckets)
{
    std::erase_if(samples, [&buckets](const Sample &sample) {
        const auto bucket = std::partition_point(buckets.begin(), buckets.end(),
                                                 [&sample](const TierBucket &one) { return one.last_t < sample.t; });
        return bucket != buckets.end() && bucket->first_t <= sample.t;
    });
}

std::vector<Timestamp> timesOf(const std::vector<Sample> &samples)
{
    std::vector<Timestamp> times(samples.size());
    std::transform(samples.begin(), samples.end(), times.begin(), [](const Sample &sample) { return sample.t; });
    return times;
}

} // namespace

HistoryImport::HistoryImport(QString directory, const Clock &clock)
    : m_directory(std::move(directory)),
      m_clock(clock),
      m_staging(m_directory, [this](Series series, const SampleClash &clash) { return clashError(series, clash); })
{
}

Result<std::unique_ptr<HistoryImport>> HistoryImport::open(const QString &dataDir, const Clock &clock)
{
    std::unique_ptr<HistoryImport> import(new HistoryImport(dataDir + QStringLiteral("/history"), clock));
    const auto sealed = sealJournal(dataDir, import->m_directory, clock);
    if (!sealed)
        return tl::unexpected(sealed.error());
    auto lock = DirectoryLock::take(import->m_directory);
    if (!lock)
        return tl::unexpected(lock.error());
    import->m_lock = std::move(*lock);
    // Blocks take numbers of generations; a segment with such a number counts as sealed and is deleted.
    if (segmentsIn(import->m_directory) != *sealed)
        return failure(QStringLiteral("a Belfry ran here just now; try again"), ErrorKind::Conflict,
                       Place{import->m_directory, 0, 0, {}});
    if (auto opened = import->openArchive(); !opened)
        return tl::unexpected(opened.error());
    return import;
}

Result<void> HistoryImport::openArchive()
{
    const QString path = m_directory + QStringLiteral("/history.db");
    auto writer = ArchiveWriter::open(path);
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    for (const TierTotals &tier : m_writer->totals())
        m_next = std::max(m_next, Generation(tier.newest.value() + 1));
    if (auto loaded = m_writer->loadSeries(m_registry); !loaded)
        return loaded;
    auto metadata = m_writer->loadMetadata();
    if (!metadata)
        return tl::unexpected(metadata.error());
    m_metadata = std::move(*metadata);
    auto reader = ArchiveReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    m_reader = std::move(*reader);
    return {};
}

ImportSink::Series HistoryImport::series(const Labels &labels)
{
    const auto [it, added] = m_series.try_emplace(labels, Series(m_labels.size()));
    if (added)
        m_labels.push_back(std::make_shared<const Labels>(labels));
    return it->second;
}

Result<void> HistoryImport::add(Series series, Sample sample)
{
    if (sample.t > m_clock.nowMs() + kSlackMs)
        return failure(QStringLiteral("%1 lies in the future").arg(isoText(sample.t)));
    if (sample.t <= 0)
        return failure(QStringLiteral("the time %1 ms isn't after 1970-01-01T00:00:00Z").arg(sample.t));
    ++m_added;
    return m_staging.add(series, sample);
}

void HistoryImport::describe(const std::string &metric, const Metadata &metadata)
{
    m_metadata.try_emplace(metric, metadata);
}

Error HistoryImport::clashError(Series series, const SampleClash &clash) const
{
    const QString name = QString::fromStdString(m_labels[series]->toString());
    return {QStringLiteral("%1 has two values at %2: %3 and %4; nothing was imported")
                .arg(name, isoText(clash.first.t))
                .arg(clash.first.v, 0, 'g', 17)
                .arg(clash.second.v, 0, 'g', 17),
            ErrorKind::Conflict,
            {}};
}

Result<ImportReport> HistoryImport::commit()
{
    if (auto done = m_staging.finish(); !done)
        return tl::unexpected(done.error());
    m_windows = m_staging.windows();
    std::reverse(m_windows.begin(), m_windows.end());
    m_ids.reserve(m_labels.size());
    for (const LabelsPtr &labels : m_labels)
        m_ids.push_back(m_registry.resolve(labels));
    auto written = m_writer->writeAll([this] { return nextBlock(); }, m_metadata, m_registry);
    if (!written)
        return tl::unexpected(written.error());
    m_report.series = m_labels.size();
    m_report.known = m_added - m_report.samples;
    return m_report;
}

// Nothing once all windows are written.
Result<std::optional<SealedBlock>> HistoryImport::nextBlock()
{
    while (!m_windows.empty()) {
        ImportStaging::Rows rows;
        auto read = readWindows(rows);
        if (read)
            read = leaveOutKnown(rows);
        if (!read)
            return tl::unexpected(read.error());
        if (rows.empty())
            continue;
        SealedBlock block = seal(rows);
        m_report.from = m_report.blocks == 0 ? block.from : std::min(m_report.from, block.from);
        m_report.to = std::max(m_report.to, block.to);
        m_report.samples += block.samples;
        ++m_report.blocks;
        return block;
    }
    return std::nullopt;
}

// The next windows, as many as belong into a block.
Result<void> HistoryImport::readWindows(ImportStaging::Rows &rows)
{
    const Timestamp first = m_windows.back();
    do {
        if (auto done = m_staging.read(m_windows.back(), rows); !done)
            return done;
        m_windows.pop_back();
    } while (!m_windows.empty() && densest(rows) < kBlockSamples &&
             m_windows.back() - first < Timestamp(kMostWindows) * ImportStaging::kWindowMs);
    return {};
}

Result<void> HistoryImport::leaveOutKnown(ImportStaging::Rows &rows)
{
    std::vector<std::pair<SeriesId, Series>> wanted;
    Timestamp from = std::numeric_limits<Timestamp>::max();
    Timestamp to = 0;
    for (const auto &[series, samples] : rows) {
        wanted.emplace_back(m_ids[series], series);
        from = std::min(from, samples.front().t);
        to = std::max(to, samples.back().t);
    }
    std::sort(wanted.begin(), wanted.end());
    std::vector<SeriesId> ids(wanted.size());
    std::transform(wanted.begin(), wanted.end(), ids.begin(), [](const auto &one) { return one.first; });
    std::vector<ArchivedSeries> known(ids.size());
    std::vector<DamagedPage> damaged;
    const auto blocks = m_reader->plan(Tier::Raw, m_next);
    if (!blocks)
        return tl::unexpected(blocks.error());
    constexpr std::int64_t widest = bucketWidth(kAllTiers.back()); // of a bucket that the range cuts
    ArchiveQuery query{ids, from - widest, to + widest, Tier::Raw, nullptr, std::numeric_limits<std::size_t>::max()};
    if (auto done = m_reader->read(query, *blocks, known, damaged); !done)
        return done;
    if (!damaged.empty())
        return failure(QStringLiteral("the history has a damaged page (%1); start a Belfry on it once, which sets it "
                                      "aside, and try again")
                           .arg(damaged.front().reason),
                       ErrorKind::Internal, Place{m_directory, 0, 0, {}});
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Series series = wanted[i].second;
        std::vector<Sample> &samples = rows[series];
        removeWithin(samples, known[i].buckets.take());
        known[i].samples.settle();
        if (const auto clash = removeKnown(samples, known[i].samples.samples()))
            return tl::unexpected(clashError(series, *clash));
        if (samples.empty())
            rows.erase(series);
    }
    return {};
}

SealedBlock HistoryImport::seal(const ImportStaging::Rows &rows)
{
    std::vector<std::pair<SeriesId, const std::vector<Sample> *>> byId;
    const std::vector<Sample> *longest = &rows.begin()->second;
    for (const auto &[series, samples] : rows) {
        byId.emplace_back(m_ids[series], &samples);
        longest = samples.size() > longest->size() ? &samples : longest;
    }
    std::sort(byId.begin(), byId.end());
    BlockPages pages(Tier::Raw, m_next, m_next, timesOf(*longest));
    for (const auto &[id, samples] : byId)
        pages.add(id, *samples);
    m_next = Generation(m_next.value() + 1);
    SealedBlock block = pages.finish();
    block.epoch = m_writer->totals()[std::size_t(Tier::Raw)].newestEpoch;
    return block;
}

} // namespace belfry
