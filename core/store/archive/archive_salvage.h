// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace belfry {

/// What came out of a damaged archive.
struct Salvaged {
    struct Lost {
        std::int64_t page = 0;
        Timestamp from = 0; ///< of its block
        Timestamp to = 0;
        QString reason;
    };
    std::int64_t series = 0;
    std::int64_t lostSeries = 0; ///< whose labels can't be read
    std::int64_t blocks = 0;
    std::int64_t rebuiltBlocks = 0; ///< whose row was damaged and was made again from its pages
    std::int64_t pages = 0;
    std::vector<Lost> lost; ///< pages that are gone or in quarantine now

    /// "2 blocks with 31 pages of 40 series were saved; lost: 1 page, from … to …".
    QString toString() const;
};

/// Copies everything readable of the archive `damaged` into a new one at `fresh`, which must not be there yet. Every
/// page is checked; names of series that are lost are looked up in the journal beside `damaged`. A page that is damaged
/// goes to the new archive's quarantine, one that can't be read at all leaves a note there. `damaged` is only read.
/// Fails if `fresh` can't be written; an archive of which nothing can be read makes an empty one.
///
/// SQLite's own shell would do this with `.recover`; this knows the tables and their checksums, so that it can take
/// rows from wherever they lie in the file, even if the trees above them and the first page are gone.
Result<Salvaged> salvageArchive(const QString &damaged, const QString &fresh, Timestamp now);

/// Salvages the archive at `path` into a new one in its place and sets the old one aside as PATH.damaged-NOW. Returns a
/// sentence about it. REQUIRES: nobody writes to it.
Result<QString> replaceDamagedArchive(const QString &path, Timestamp now, const QString &why);

} // namespace belfry
