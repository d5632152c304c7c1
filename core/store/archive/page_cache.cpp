// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/page_cache.h"

#include <utility>

namespace belfry {

namespace {

constexpr std::int64_t kUnusedNs = 60'000'000'000;
constexpr std::size_t kPagesShare = 8; // of so many parts one is for directories

std::size_t bytesOfDirectory(const BlockDirectory &directory)
{
    std::size_t bytes = sizeof(BlockDirectory);
    for (const auto &page : directory)
        bytes += sizeof(BlockDirectory::value_type) + page.capacity() * sizeof(SeriesId);
    return bytes;
}

} // namespace

PageCache::PageCache(std::size_t mostBytes)
    : m_pages(qsizetype(mostBytes - mostBytes / kPagesShare)), m_directories(qsizetype(mostBytes / kPagesShare))
{
}

PageCache::Page PageCache::page(std::uint32_t edition, std::int64_t id)
{
    const std::lock_guard lock(m_mutex);
    ask(edition);
    const Page *page = m_pages.object(id);
    return page ? *page : nullptr;
}

PageCache::Directory PageCache::directory(std::uint32_t edition, std::int64_t id)
{
    const std::lock_guard lock(m_mutex);
    ask(edition);
    const Directory *directory = m_directories.object(id);
    return directory ? *directory : nullptr;
}

void PageCache::keep(std::uint32_t edition, std::int64_t id, Page page)
{
    const std::lock_guard lock(m_mutex);
    ask(edition);
    const std::size_t bytes = page->bytes();
    m_pages.insert(id, new Page(std::move(page)), qsizetype(bytes));
}

void PageCache::keep(std::uint32_t edition, std::int64_t id, Directory directory)
{
    const std::lock_guard lock(m_mutex);
    ask(edition);
    const std::size_t bytes = bytesOfDirectory(*directory);
    m_directories.insert(id, new Directory(std::move(directory)), qsizetype(bytes));
}

void PageCache::ask(std::uint32_t edition)
{
    m_asked = true;
    if (std::exchange(m_edition, edition) != edition)
        clear();
}

void PageCache::expire(std::int64_t nowNs)
{
    const std::lock_guard lock(m_mutex);
    if (std::exchange(m_asked, false))
        m_askedNs = nowNs;
    else if (nowNs - m_askedNs >= kUnusedNs)
        clear();
}

void PageCache::clear()
{
    m_pages.clear();
    m_directories.clear();
}

std::size_t PageCache::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return std::size_t(m_pages.totalCost() + m_directories.totalCost());
}

} // namespace belfry
