// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "store/store.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace belfry::bench {

/// What a belfryd once kept of its host, for benchmarks to work on. Opens a copy, so that the original stays as it is
/// and may even be written on.
class Recording
{
public:
    /// Time without a gap.
    struct Stretch {
        Timestamp from = 0; ///< of the tick before the first
        Timestamp to = 0;   ///< of the last tick
    };

    /// `directory` is a data directory (it has `history/`). Errors as Store::open().
    static Result<std::unique_ptr<Recording>> open(const QString &directory);

    /// Oldest first; those shorter than a minute are left out.
    const std::vector<Stretch> &stretches() const { return m_stretches; }
    std::int64_t lengthMs() const;
    /// All series with their samples in (from, to], without stale markers.
    std::vector<SeriesData> read(Timestamp from, Timestamp to) const;
    std::vector<std::pair<std::string, Metadata>> metadata() const { return m_store->metadata(); }

private:
    Recording() = default;
    void findStretches();

    QTemporaryDir m_copy;
    SystemClock m_clock;
    Instruments m_instruments;
    std::unique_ptr<Store> m_store;
    std::vector<Stretch> m_stretches;
};

} // namespace belfry::bench
