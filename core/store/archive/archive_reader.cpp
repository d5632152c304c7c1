// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_reader.h"

#include "store/codec/page.h"

#include <algorithm>

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>

namespace belfry {

namespace {

std::span<const std::uint8_t> bytesOf(const QByteArray &array)
{
    return {reinterpret_cast<const std::uint8_t *>(array.constData()), std::size_t(array.size())};
}

// Both ascending.
bool haveCommon(std::span<const SeriesId> a, std::span<const SeriesId> b)
{
    auto i = std::lower_bound(a.begin(), a.end(), b.empty() ? SeriesId() : b.front());
    for (auto j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j)
            return true;
        *i < *j ? void(++i) : void(++j);
    }
    return false;
}

void sortByTime(std::vector<Sample> &samples)
{
    std::stable_sort(samples.begin(), samples.end(), [](const Sample &a, const Sample &b) { return a.t < b.t; });
    const auto same = [](const Sample &a, const Sample &b) { return a.t == b.t; };
    samples.erase(std::unique(samples.begin(), samples.end(), same), samples.end());
}

} // namespace

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(const QString &path)
{
    auto connection = ArchiveConnection::open(path, ArchiveConnection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    return std::unique_ptr<ArchiveReader>(new ArchiveReader(std::move(*connection)));
}

Result<std::vector<ArchiveReader::Block>> ArchiveReader::blocks(Timestamp from, Timestamp to, Generation before)
{
    auto query = m_connection->prepared("SELECT generation, from_t, to_t, directory FROM blocks WHERE tier = 0 AND "
                                        "generation < ? AND to_t > ? AND from_t <= ? ORDER BY from_t, generation");
    if (!query)
        return tl::unexpected(query.error());
    (*query)->bindValue(0, before.value());
    (*query)->bindValue(1, qlonglong(from));
    (*query)->bindValue(2, qlonglong(to));
    if (auto done = m_connection->execute(**query); !done)
        return tl::unexpected(done.error());
    std::vector<Block> found;
    while ((*query)->next()) {
        Block block{Generation((*query)->value(0).toUInt()),
                    (*query)->value(1).toLongLong(),
                    (*query)->value(2).toLongLong(),
                    {}};
        if (!readDirectory(bytesOf((*query)->value(3).toByteArray()), block.pages))
            return failure(
                QStringLiteral("archive: the directory of block %1 is damaged").arg(block.generation.value()),
                ErrorKind::Internal);
        found.push_back(std::move(block));
    }
    (*query)->finish();
    return found;
}

Result<std::optional<SeriesBlock>> ArchiveReader::page(std::int64_t id)
{
    auto query = m_connection->prepared("SELECT data FROM pages WHERE id = ?");
    if (!query)
        return tl::unexpected(query.error());
    (*query)->bindValue(0, qlonglong(id));
    if (auto done = m_connection->execute(**query); !done)
        return tl::unexpected(done.error());
    if (!(*query)->next())
        return std::nullopt;
    const QByteArray data = (*query)->value(0).toByteArray();
    (*query)->finish();
    auto block = readPage(bytesOf(data));
    if (!block)
        return tl::unexpected(block.error());
    return std::optional(std::move(*block));
}

// Retention may have taken the block since its row was read, and a damaged page is in quarantine.
Result<bool> ArchiveReader::isMissing(const Block &block, std::int64_t id)
{
    auto query = m_connection->prepared("SELECT EXISTS (SELECT 1 FROM blocks WHERE tier = 0 AND generation = ?) AND "
                                        "NOT EXISTS (SELECT 1 FROM quarantine WHERE page = ?) AND "
                                        "NOT EXISTS (SELECT 1 FROM pages WHERE id = ?)");
    if (!query)
        return tl::unexpected(query.error());
    (*query)->bindValue(0, block.generation.value());
    (*query)->bindValue(1, qlonglong(id));
    (*query)->bindValue(2, qlonglong(id));
    if (auto done = m_connection->execute(**query); !done)
        return tl::unexpected(done.error());
    const bool missing = (*query)->next() && (*query)->value(0).toBool();
    (*query)->finish();
    return missing;
}

bool ArchiveReader::readChunks(const SeriesBlock &page, const ArchiveQuery &query, std::span<std::vector<Sample>> out)
{
    bool good = true;
    auto wanted =
        std::lower_bound(query.ids.begin(), query.ids.end(), page.ids.empty() ? SeriesId() : page.ids.front());
    for (std::size_t i = 0; i < page.ids.size() && wanted != query.ids.end(); ++i) {
        while (wanted != query.ids.end() && *wanted < page.ids[i])
            ++wanted;
        if (wanted == query.ids.end() || *wanted != page.ids[i])
            continue;
        auto &samples = out[std::size_t(wanted - query.ids.begin())];
        const std::size_t before = samples.size();
        good = m_chunks.read(page, i, query.from, query.to, samples) && good;
        m_samples += samples.size() - before;
        if (before > 0 && samples.size() > before && samples[before].t <= samples[before - 1].t)
            m_mixed.push_back(std::size_t(wanted - query.ids.begin()));
    }
    return good;
}

Result<void> ArchiveReader::read(const ArchiveQuery &query, std::span<std::vector<Sample>> out,
                                 std::vector<DamagedPage> &damaged)
{
    m_samples = 0;
    m_mixed.clear();
    const auto found = blocks(query.from, query.to, query.before);
    if (!found)
        return tl::unexpected(found.error());
    for (const Block &block : *found) {
        for (std::size_t number = 0; number < block.pages.size(); ++number) {
            if (!haveCommon(query.ids, block.pages[number]))
                continue;
            if (query.cancelled && query.cancelled->load(std::memory_order_relaxed))
                return failure(QStringLiteral("the query was cancelled"), ErrorKind::Timeout);
            const std::int64_t id = pageId(block.generation, number);
            const auto content = page(id);
            if (content && !*content) {
                if (isMissing(block, id).value_or(false))
                    damaged.push_back({id, QStringLiteral("it is gone"), block.from, block.to});
                continue;
            }
            if (!content)
                damaged.push_back({id, content.error().message, block.from, block.to});
            else if (!readChunks(**content, query, out))
                damaged.push_back({id, QStringLiteral("impossible chunk"), block.from, block.to});
            if (m_samples > query.maxSamples)
                return failure(QStringLiteral("the query reads more than %1 samples").arg(query.maxSamples),
                               ErrorKind::TooLarge);
        }
    }
    for (const std::size_t series : m_mixed)
        sortByTime(out[series]);
    return {};
}

Result<std::vector<SeriesId>> ArchiveReader::seriesIn(Timestamp from, Timestamp to, Generation before)
{
    const auto found = blocks(from, to, before);
    if (!found)
        return tl::unexpected(found.error());
    std::vector<SeriesId> ids;
    for (const Block &block : *found) {
        for (const auto &page : block.pages)
            ids.insert(ids.end(), page.begin(), page.end());
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

} // namespace belfry
