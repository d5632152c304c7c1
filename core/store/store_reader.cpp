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

// The memory in which this thread unpacks series: fresh memory of a few megabytes costs more than the samples in it.
thread_local std::vector<Sample> threadSamples;
constexpr std::size_t kMostKept = 1u << 20;

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

// An upper bound, for memory that is taken once.
std::size_t mostSamples(std::span<const LocatedChunks::Chunk> archived, const Head::Snapshot &snapshot,
                        const SelectHints &hints)
{
    std::size_t most = snapshot.open ? snapshot.open->kMostTicks : 0;
    for (const LocatedChunks::Chunk &chunk : archived)
        most += chunk.page->times.size();
    for (const HeadBlock &block : snapshot.blocks)
        most += block.packed ? block.packed->times.size() : block.raw->ticks();
    return std::min(most, std::size_t(std::max<Timestamp>(hints.to - hints.from, 0)) + 1);
}

void readLocated(std::span<const LocatedChunks::Chunk> archived, const SelectHints &hints, ChunkReader &chunks,
                 SampleRuns &out, std::vector<DamagedPage> &damaged)
{
    for (const LocatedChunks::Chunk &chunk : archived) {
        const BlockKey &block = *chunk.block;
        out.beginEpoch(block.epoch);
        const bool good = out.append([&](std::vector<Sample> &samples) {
            return chunks.read(*chunk.page, chunk.index, hints.from, hints.to, samples);
        });
        if (!good)
            damaged.push_back({pageId(block.tier, block.generation, chunk.number), QStringLiteral("impossible chunk"),
                               block.from, block.to});
    }
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
        reader->share(m_context.pages, edition);
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
    if (hints.newestOnly)
        return selectNewest(hints, found);
    Selected result;
    result.series.reserve(found.ids.size());
    auto done = eachRaw(hints, found, [&result](SeriesData &series) -> Result<void> {
        result.series.push_back(std::move(series));
        return {};
    });
    return done ? Result<Selected>(std::move(result)) : tl::unexpected(done.error());
}

Result<Tier> StoreReader::each(const SelectHints &hints, std::span<const Matcher> matchers,
                               const SeriesSink &sink) const
{
    const auto selection = m_context.registry.select(matchers);
    if (!selection)
        return tl::unexpected(selection.error());
    const Selection &found = **selection;
    const Tier wanted = wantedTier(hints);
    if (wanted == Tier::Raw && !isExpired(hints.from) && !hints.newestOnly) {
        auto done = eachRaw(hints, found, sink);
        return done ? Result<Tier>(Tier::Raw) : tl::unexpected(done.error());
    }
    auto selected = hints.newestOnly && wanted == Tier::Raw && !isExpired(hints.from)
                        ? selectNewest(hints, found)
                        : selectTiers(hints, found, wanted);
    if (!selected)
        return tl::unexpected(selected.error());
    for (SeriesData &series : selected->series) {
        if (auto done = sink(series); !done)
            return tl::unexpected(done.error());
    }
    return selected->tier;
}

// Where everything lies is looked up for all series at once, as blocks and pages have many; the samples are unpacked
// series by series, into the same memory unless the sink takes it.
Result<void> StoreReader::eachRaw(const SelectHints &hints, const Selection &selection, const SeriesSink &sink) const
{
    const Head::Snapshot snapshot = m_context.head->snapshot(hints.from, hints.to);
    LocatedChunks archived;
    archived.series.resize(selection.ids.size());
    if (hints.from < snapshot.before) {
        if (auto done = locate(hints, selection, snapshot.oldest, archived); !done)
            return done;
    }
    Rows newest(snapshot.open ? selection.ids.size() : 0);
    if (snapshot.open) {
        if (auto done = readOpen(hints, snapshot, selection, newest); !done)
            return done;
    }
    ChunkReader chunks;
    SampleRuns row;
    row.samples().swap(threadSamples);
    SeriesData series;
    std::vector<DamagedPage> damaged;
    std::size_t samples = 0;
    Result<void> done;
    for (std::size_t i = 0; done && i < selection.ids.size(); ++i) {
        if (hints.isStopped()) {
            done = cancelledFailure();
            break;
        }
        row.clear();
        row.samples().reserve(mostSamples(archived.series[i], snapshot, hints));
        readLocated(archived.series[i], hints, chunks, row, damaged);
        for (const HeadBlock &block : snapshot.blocks) {
            row.beginEpoch(block.epoch);
            readBlock(block, selection.ids[i], hints, chunks, row);
        }
        if (snapshot.open) {
            row.beginEpoch(snapshot.openEpoch);
            row.append([&](std::vector<Sample> &out) {
                const auto &open = newest[i].samples();
                out.insert(out.end(), open.begin(), open.end());
                return true;
            });
        }
        row.settle();
        samples += row.size();
        if (samples > hints.maxSamples)
            done = tooManyFailure(hints);
        if (!done || row.empty())
            continue;
        series.labels = selection.labels[i];
        series.samples.swap(row.samples());
        done = sink(series);
        series.samples.swap(row.samples());
    }
    if (row.samples().capacity() <= kMostKept)
        row.samples().swap(threadSamples);
    reportDamage(Error(), std::move(damaged));
    return done;
}

Result<void> StoreReader::locate(const SelectHints &hints, const Selection &selection, Generation before,
                                 LocatedChunks &out) const
{
    const auto reader = archive();
    if (!reader)
        return tl::unexpected(reader.error());
    const std::vector<std::size_t> order = byId(selection);
    std::vector<SeriesId> ids(order.size());
    std::transform(order.begin(), order.end(), ids.begin(), [&selection](std::size_t i) { return selection.ids[i]; });
    std::vector<DamagedPage> damaged;
    LocatedChunks sorted;
    const ArchiveQuery query{ids, hints.from, hints.to, Tier::Raw, hints.cancelled, hints.maxSamples};
    auto done = (*reader)->inSnapshot([&]() -> Result<void> {
        auto blocks = (*reader)->rawBlocks(before);
        if (!blocks)
            return tl::unexpected(blocks.error());
        sorted.blocks = std::move(*blocks);
        return (*reader)->locate(query, sorted, damaged);
    });
    reportDamage(done ? Error() : done.error(), std::move(damaged));
    for (std::size_t i = 0; done && i < order.size(); ++i)
        out.series[order[i]] = std::move(sorted.series[i]);
    out.pages = std::move(sorted.pages);
    out.blocks = std::move(sorted.blocks);
    return done;
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
