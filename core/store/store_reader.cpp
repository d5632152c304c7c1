// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_reader.h"

#include "store/io_error.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace belfry {

namespace {

constexpr std::size_t kLockedSeries = 256; // read from the open block at a time, so that the writer never waits long

struct ThreadReader {
    std::unique_ptr<ArchiveReader> reader;
    std::uint32_t edition = 0; // of the archive that it has open
};

// The reading connections of this thread, by store.
thread_local std::map<std::uint64_t, ThreadReader> threadReaders;

std::uint64_t nextInstance()
{
    static std::atomic<std::uint64_t> last{0};
    return ++last;
}

tl::unexpected<Error> cancelledFailure()
{
    return failure(QStringLiteral("the query was cancelled"), ErrorKind::Timeout);
}

tl::unexpected<Error> tooManyFailure(const SelectHints &hints)
{
    return failure(QStringLiteral("the query reads more than %1 samples").arg(hints.maxSamples), ErrorKind::TooLarge);
}

// Indices into the selection in ascending order of ids, as the archive wants them.
std::vector<std::size_t> byId(const Selection &selection)
{
    std::vector<std::size_t> order(selection.ids.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(),
              [&selection](std::size_t a, std::size_t b) { return selection.ids[a] < selection.ids[b]; });
    return order;
}

// Of the head's newest sample and what the archive has, the newest.
void joinNewest(SampleRuns &newest, SampleRuns archived, std::int64_t epoch)
{
    archived.beginEpoch(epoch);
    archived.append([&newest](std::vector<Sample> &out) {
        out.insert(out.end(), newest.samples().begin(), newest.samples().end());
        return true;
    });
    archived.settle();
    if (!archived.empty())
        newest.samples() = {archived.samples().back()};
}

void readBlock(const HeadBlock &block, SeriesId id, const SelectHints &hints, ChunkReader &chunks, SampleRuns &out)
{
    out.append([&](std::vector<Sample> &samples) {
        if (block.raw)
            block.raw->read(id, hints.from, hints.to, samples);
        else if (const auto index = block.packed->find(id))
            return chunks.read(*block.packed, *index, hints.from, hints.to, samples);
        return true;
    });
}

} // namespace

StoreReader::StoreReader(const StoreContext &context, DamageHandler damaged)
    : m_context(context), m_damaged(std::move(damaged)), m_instance(nextInstance())
{
}

StoreReader::~StoreReader()
{
    threadReaders.erase(m_instance);
}

Result<ArchiveReader *> StoreReader::archive() const
{
    auto &[reader, edition] = threadReaders[m_instance];
    if (!reader || edition != m_context.archiveEdition) {
        edition = m_context.archiveEdition;
        auto opened = ArchiveReader::open(m_context.archivePath());
        if (!opened) {
            reportDamage(opened.error(), {});
            threadReaders.erase(m_instance);
            return tl::unexpected(opened.error());
        }
        reader = std::move(*opened);
    }
    return reader.get();
}

// Pages that are damaged, and the archive itself where the error says so.
void StoreReader::reportDamage(const Error &error, std::vector<DamagedPage> pages) const
{
    if (isDamage(error))
        pages.push_back({DamagedPage::kArchive, error.message, 0, 0});
    if (!pages.empty())
        m_damaged(std::move(pages), threadReaders[m_instance].edition);
}

Result<Selected> StoreReader::select(const SelectHints &hints, std::span<const Matcher> matchers) const
{
    const auto selection = m_context.registry.select(matchers);
    if (!selection)
        return tl::unexpected(selection.error());
    const Selection &found = **selection;
    if (const Tier wanted = wantedTier(hints); wanted != Tier::Raw || isExpired(hints.from))
        return selectTiers(hints, found, wanted);
    auto rows = selectRaw(hints, found);
    if (!rows)
        return tl::unexpected(rows.error());
    Selected result;
    result.series.reserve(rows->size());
    for (std::size_t i = 0; i < rows->size(); ++i) {
        (*rows)[i].settle();
        if (!(*rows)[i].empty())
            result.series.push_back({found.labels[i], std::move((*rows)[i].samples())});
    }
    return result;
}

Result<StoreReader::Rows> StoreReader::selectRaw(const SelectHints &hints, const Selection &selection) const
{
    Rows rows(selection.ids.size());
    const Head::Snapshot snapshot = m_context.head->snapshot(hints.from, hints.to);
    if (hints.newestOnly)
        readNewest(hints, snapshot, selection, rows);
    // The archive may have something later than what the head has, where the clock was set back or samples came late.
    std::vector<bool> missing(rows.size());
    std::transform(rows.begin(), rows.end(), missing.begin(), [&snapshot, &hints](const SampleRuns &row) {
        return !hints.newestOnly || row.empty() || row.samples().back().t < std::min(snapshot.before, hints.to);
    });
    if (hints.from < snapshot.before && std::find(missing.begin(), missing.end(), true) != missing.end()) {
        std::vector<ArchivedSeries> archived(rows.size());
        if (auto done = readArchive(hints, selection, missing, Tier::Raw, snapshot.oldest, archived); !done)
            return tl::unexpected(done.error());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!hints.newestOnly)
                rows[i] = std::move(archived[i].samples);
            else if (missing[i])
                joinNewest(rows[i], std::move(archived[i].samples), snapshot.openEpoch);
        }
    }
    if (!hints.newestOnly) {
        if (auto done = readHead(hints, snapshot, selection, rows); !done)
            return tl::unexpected(done.error());
    }
    return rows;
}

Result<void> StoreReader::readArchive(const SelectHints &hints, const Selection &selection,
                                      const std::vector<bool> &wanted, Tier tier, Generation before,
                                      std::vector<ArchivedSeries> &out) const
{
    const auto reader = archive();
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<std::size_t> order = byId(selection);
    std::erase_if(order, [&wanted](std::size_t i) { return !wanted[i]; });
    std::vector<SeriesId> ids(order.size());
    std::transform(order.begin(), order.end(), ids.begin(), [&selection](std::size_t i) { return selection.ids[i]; });
    std::vector<ArchivedSeries> sorted(ids.size());
    std::vector<DamagedPage> damaged;
    const ArchiveQuery query{ids, hints.from, hints.to, tier, hints.cancelled, hints.maxSamples};
    auto done = (*reader)->inSnapshot([&]() -> Result<void> {
        const bool planned = tier != Tier::Raw || isExpired(hints.from);
        const auto blocks = planned ? (*reader)->plan(tier, before) : (*reader)->rawBlocks(before);
        if (!blocks)
            return tl::unexpected(blocks.error());
        return (*reader)->read(query, *blocks, sorted, damaged);
    });
    reportDamage(done ? Error() : done.error(), std::move(damaged));
    for (std::size_t i = 0; done && i < order.size(); ++i)
        out[order[i]] = std::move(sorted[i]);
    return done;
}

Result<void> StoreReader::readHead(const SelectHints &hints, const Head::Snapshot &snapshot, const Selection &selection,
                                   Rows &rows) const
{
    ChunkReader chunks;
    std::size_t samples = 0;
    const auto readSeries = [&](std::size_t i) {
        const SeriesId id = selection.ids[i];
        std::size_t expected = rows[i].size() + (snapshot.open ? snapshot.open->kMostTicks : 0);
        for (const HeadBlock &block : snapshot.blocks)
            expected += block.packed ? block.packed->times.size() : block.raw->ticks();
        rows[i].samples().reserve(
            std::min<std::size_t>(expected, std::size_t(std::max<Timestamp>(hints.to - hints.from, 0)) + 1));
        for (const HeadBlock &block : snapshot.blocks) {
            rows[i].beginEpoch(block.epoch);
            readBlock(block, id, hints, chunks, rows[i]);
        }
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (hints.isStopped())
            return cancelledFailure();
        readSeries(i);
        samples += rows[i].size();
        if (samples > hints.maxSamples)
            return tooManyFailure(hints);
    }
    return snapshot.open ? readOpen(hints, snapshot, selection, rows) : Result<void>();
}

// Appends what the open block has.
Result<void> StoreReader::readOpen(const SelectHints &hints, const Head::Snapshot &snapshot, const Selection &selection,
                                   Rows &rows) const
{
    std::size_t samples = 0;
    for (std::size_t i = 0; i < rows.size();) {
        if (hints.isStopped())
            return cancelledFailure();
        m_context.head->readOpen(snapshot, [&](const OpenBlock &open) {
            const std::size_t end = std::min(rows.size(), i + kLockedSeries);
            for (; i < end; ++i) {
                rows[i].beginEpoch(snapshot.openEpoch);
                rows[i].append([&](std::vector<Sample> &out) {
                    open.read(selection.ids[i], hints.from, hints.to, out);
                    return true;
                });
                samples += rows[i].size();
            }
        });
        if (samples > hints.maxSamples)
            return tooManyFailure(hints);
    }
    return {};
}

Result<std::vector<LabelsPtr>> StoreReader::series(Timestamp from, Timestamp to,
                                                   std::span<const Matcher> matchers) const
{
    const auto selection = m_context.registry.select(matchers);
    if (!selection)
        return tl::unexpected(selection.error());
    const Head::Snapshot snapshot = m_context.head->snapshot(from, to);
    std::vector<SeriesId> present;
    const auto add = [&present](const std::vector<SeriesId> &ids) {
        present.insert(present.end(), ids.begin(), ids.end());
    };
    for (const HeadBlock &block : snapshot.blocks)
        add(block.packed ? block.packed->ids : block.raw->ids());
    if (snapshot.open)
        m_context.head->readOpen(snapshot, [&add](const OpenBlock &open) { add(open.ids()); });
    if (from < snapshot.before) {
        const auto reader = archive();
        if (!reader)
            return tl::unexpected(reader.error());
        const auto archived = (*reader)->seriesIn(from, to, snapshot.oldest);
        if (!archived) {
            reportDamage(archived.error(), {});
            return tl::unexpected(archived.error());
        }
        add(*archived);
    }
    std::sort(present.begin(), present.end());
    std::vector<LabelsPtr> result;
    for (std::size_t i = 0; i < (*selection)->ids.size(); ++i) {
        if (std::binary_search(present.begin(), present.end(), (*selection)->ids[i]))
            result.push_back((*selection)->labels[i]);
    }
    return result;
}

} // namespace belfry
