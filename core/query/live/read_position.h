// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/queryable.h"

#include <functional>
#include <vector>

namespace belfry::promql {

/// Reads a selector's samples in (from, to], sorted by labels.
using SelectorRead = std::function<Result<std::vector<SeriesData>>(Timestamp from, Timestamp to)>;

/// How far something has been read that goes on growing, and sometimes changes behind the newest instant.
class ReadPosition
{
public:
    struct Plan {
        Timestamp from = Revisions::kAnything; ///< read what is newer; kAnything: all of it
        Timestamp to = 0;
        Timestamp known = 0;
        std::uint64_t revision = 0;
        bool needed = true; ///< false: nothing has come in
    };
    /// What to read so that everything up to `to` has been.
    Plan plan(const Queryable &store, Timestamp to) const;
    void commit(const Plan &plan);

    /// Up to where it has been read. What is newer than the store's newest instant then may still have holes.
    Timestamp readTo() const { return m_readTo; }

private:
    Timestamp m_known = Revisions::kAnything; ///< no sample of until then was missing
    Timestamp m_readTo = Revisions::kAnything;
    std::uint64_t m_revision = 0;
};

} // namespace belfry::promql
