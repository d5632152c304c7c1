// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/block_directory.h"
#include "store/codec/series_block.h"

#include <QCache>

#include <cstdint>
#include <memory>
#include <mutex>

namespace belfry {

/// Pages and directories of archived blocks as queries have just read them, out of SQLite, checked and unpacked: a
/// dashboard asks for the same hours again and again. Of too many the least recently used go; all go when nobody has
/// asked for a minute, so that a daemon without viewers keeps none. Thread-safe.
class PageCache
{
public:
    using Page = std::shared_ptr<const SeriesBlock>;
    using Directory = std::shared_ptr<const BlockDirectory>;

    explicit PageCache(std::size_t mostBytes = 64u << 20);

    /// By pageId(), of a block's first page for its directory; null if it isn't there. `edition` is the archive's:
    /// what was of another is gone.
    Page page(std::uint32_t edition, std::int64_t id);
    Directory directory(std::uint32_t edition, std::int64_t id);
    void keep(std::uint32_t edition, std::int64_t id, Page page);
    void keep(std::uint32_t edition, std::int64_t id, Directory directory);
    /// Empties it if nobody has asked for a minute; call it every few seconds. `nowNs` is monotonic.
    void expire(std::int64_t nowNs);

    std::size_t bytes() const;

private:
    void ask(std::uint32_t edition);
    void clear();

    mutable std::mutex m_mutex; // guards the rest
    QCache<std::int64_t, Page> m_pages;
    QCache<std::int64_t, Directory> m_directories;
    std::uint32_t m_edition = 0;
    bool m_asked = false; // since the last expire()
    std::int64_t m_askedNs = 0;
};

} // namespace belfry
