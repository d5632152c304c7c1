// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_reader.h"

#include "store/io_error.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace belfry {

namespace {

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

} // namespace

Result<void> checkLimits(const SelectHints &hints, std::size_t samples)
{
    if (hints.isStopped())
        return failure(QStringLiteral("the query was cancelled"), ErrorKind::Timeout);
    if (samples > hints.maxSamples)
        return failure(QStringLiteral("the query reads more than %1 samples").arg(hints.maxSamples),
                       ErrorKind::TooLarge);
    return {};
}

std::vector<std::size_t> byId(const Selection &selection)
{
    std::vector<std::size_t> order(selection.ids.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(),
              [&selection](std::size_t a, std::size_t b) { return selection.ids[a] < selection.ids[b]; });
    return order;
}

std::vector<SeriesId> idsAt(const Selection &selection, std::span<const std::size_t> order)
{
    std::vector<SeriesId> ids(order.size());
    std::transform(order.begin(), order.end(), ids.begin(), [&selection](std::size_t i) { return selection.ids[i]; });
    return ids;
}

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

Result<void>
StoreReader::inArchive(const std::function<Result<void>(ArchiveReader &, std::vector<DamagedPage> &)> &read) const
{
    const auto reader = archive();
    if (!reader)
        return tl::unexpected(reader.error());
    std::vector<DamagedPage> damaged;
    auto done = (*reader)->inSnapshot([&] { return read(**reader, damaged); });
    reportDamage(done ? Error() : done.error(), std::move(damaged));
    return done;
}

bool StoreReader::isRaw(const SelectHints &hints) const
{
    return wantedTier(hints) == Tier::Raw && !isExpired(hints.from);
}

Result<Selected> StoreReader::select(const SelectHints &hints, std::span<const Matcher> matchers) const
{
    const auto selection = m_context.registry.select(matchers);
    return selection ? selectAll(hints, **selection) : tl::unexpected(selection.error());
}

Result<Tier> StoreReader::each(const SelectHints &hints, std::span<const Matcher> matchers,
                               const SeriesSink &sink) const
{
    const auto selection = m_context.registry.select(matchers);
    if (!selection)
        return tl::unexpected(selection.error());
    return isRaw(hints) && !hints.newestOnly ? eachRaw(hints, **selection, sink)
                                             : giveEach(selectAll(hints, **selection), sink);
}

Result<Selected> StoreReader::selectAll(const SelectHints &hints, const Selection &selection) const
{
    if (!isRaw(hints))
        return selectTiers(hints, selection, wantedTier(hints));
    if (hints.newestOnly)
        return selectNewest(hints, selection);
    Selected result;
    result.series.reserve(selection.ids.size());
    auto tier = eachRaw(hints, selection, [&result](const SeriesData &series) -> Result<void> {
        result.series.push_back(series);
        return {};
    });
    return tier ? Result<Selected>(std::move(result)) : tl::unexpected(tier.error());
}

Result<void> StoreReader::readArchive(const SelectHints &hints, const Selection &selection,
                                      const std::vector<bool> &wanted, Tier tier, Generation before,
                                      std::vector<ArchivedSeries> &out) const
{
    std::vector<std::size_t> order = byId(selection);
    std::erase_if(order, [&wanted](std::size_t i) { return !wanted[i]; });
    const std::vector<SeriesId> ids = idsAt(selection, order);
    std::vector<ArchivedSeries> sorted(ids.size());
    const ArchiveQuery query{ids, hints.from, hints.to, tier, hints.cancelled, hints.maxSamples};
    auto done = inArchive([&](ArchiveReader &reader, std::vector<DamagedPage> &damaged) -> Result<void> {
        const bool planned = tier != Tier::Raw || isExpired(hints.from);
        const auto blocks = planned ? reader.plan(tier, before) : reader.rawBlocks(before);
        if (!blocks)
            return tl::unexpected(blocks.error());
        return reader.read(query, *blocks, sorted, damaged);
    });
    for (std::size_t i = 0; done && i < order.size(); ++i)
        out[order[i]] = std::move(sorted[i]);
    return done;
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
