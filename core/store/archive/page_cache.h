// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/block_directory.h"
#include "store/codec/series_block.h"

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace belfry {

/// Pages and directories of archived blocks as queries have just read them, out of SQLite, checked and unpacked: a
/// dashboard asks for the same hours again and again. What wasn't used for a minute goes, so that a daemon without
/// viewers doesn't keep it. Thread-safe.
class PageCache
{
public:
    using Page = std::shared_ptr<const SeriesBlock>;
    using Directory = std::shared_ptr<const BlockDirectory>;

    explicit PageCache(std::size_t mostBytes = kMostBytes) : m_mostBytes(mostBytes) {}

    /// By pageId(); null if it isn't there. `edition` is the archive's: another one empties the cache.
    Page page(std::uint32_t edition, std::int64_t id);
    Directory directory(std::uint32_t edition, std::int64_t id);
    void keep(std::uint32_t edition, std::int64_t id, Page page);
    void keep(std::uint32_t edition, std::int64_t id, Directory directory);
    /// Drops what wasn't used for a minute; call it every few seconds. `nowNs` is monotonic.
    void expire(std::int64_t nowNs);

    std::size_t bytes() const;

    static constexpr std::size_t kMostBytes = 64u << 20;

private:
    struct Key {
        std::int64_t id;
        bool isDirectory;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct Hash {
        std::size_t operator()(const Key &key) const
        {
            return std::hash<std::int64_t>()(key.id) * 2 + std::size_t(key.isDirectory);
        }
    };
    struct Entry {
        Key key;
        Page page;
        Directory directory;
        std::size_t bytes = 0;
        std::int64_t usedNs = 0;
    };

    void insert(std::uint32_t edition, Entry entry);
    const Entry *find(std::uint32_t edition, Key key);
    void drop(std::list<Entry>::iterator entry);

    const std::size_t m_mostBytes;
    mutable std::mutex m_mutex; // guards the rest
    std::uint32_t m_edition = 0;
    std::int64_t m_nowNs = 0; // of the last expire()
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries; // the one used last in front
    std::unordered_map<Key, std::list<Entry>::iterator, Hash> m_places;
};

} // namespace belfry
