// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/page_cache.h"

#include <utility>

namespace belfry {

namespace {

constexpr std::int64_t kUnusedNs = 60'000'000'000;

std::size_t bytesOfDirectory(const BlockDirectory &directory)
{
    std::size_t bytes = sizeof(BlockDirectory);
    for (const auto &page : directory)
        bytes += sizeof(BlockDirectory::value_type) + page.capacity() * sizeof(SeriesId);
    return bytes;
}

} // namespace

PageCache::Page PageCache::page(std::uint32_t edition, std::int64_t id)
{
    const std::lock_guard lock(m_mutex);
    const Entry *entry = find(edition, {id, false});
    return entry ? entry->page : nullptr;
}

PageCache::Directory PageCache::directory(std::uint32_t edition, std::int64_t id)
{
    const std::lock_guard lock(m_mutex);
    const Entry *entry = find(edition, {id, true});
    return entry ? entry->directory : nullptr;
}

void PageCache::keep(std::uint32_t edition, std::int64_t id, Page page)
{
    const std::size_t bytes = page->bytes();
    insert(edition, {{id, false}, std::move(page), nullptr, bytes, 0});
}

void PageCache::keep(std::uint32_t edition, std::int64_t id, Directory directory)
{
    const std::size_t bytes = bytesOfDirectory(*directory);
    insert(edition, {{id, true}, nullptr, std::move(directory), bytes, 0});
}

const PageCache::Entry *PageCache::find(std::uint32_t edition, Key key)
{
    const auto place = m_places.find(key);
    if (edition != m_edition || place == m_places.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, place->second);
    place->second->usedNs = m_nowNs;
    return &*place->second;
}

void PageCache::insert(std::uint32_t edition, Entry entry)
{
    const std::lock_guard lock(m_mutex);
    if (edition != m_edition) {
        m_entries.clear();
        m_places.clear();
        m_bytes = 0;
        m_edition = edition;
    }
    if (entry.bytes > m_mostBytes || m_places.contains(entry.key)) // another query was faster
        return;
    entry.usedNs = m_nowNs;
    m_bytes += entry.bytes;
    m_entries.push_front(std::move(entry));
    m_places.emplace(m_entries.front().key, m_entries.begin());
    while (m_bytes > m_mostBytes)
        drop(std::prev(m_entries.end()));
}

void PageCache::drop(std::list<Entry>::iterator entry)
{
    m_bytes -= entry->bytes;
    m_places.erase(entry->key);
    m_entries.erase(entry);
}

void PageCache::expire(std::int64_t nowNs)
{
    const std::lock_guard lock(m_mutex);
    m_nowNs = nowNs;
    while (!m_entries.empty() && m_entries.back().usedNs + kUnusedNs < nowNs)
        drop(std::prev(m_entries.end()));
}

std::size_t PageCache::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

} // namespace belfry
