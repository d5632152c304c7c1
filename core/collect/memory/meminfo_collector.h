// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/keyed_collector.h"

namespace belfry {

/// /proc/meminfo, every field.
class MeminfoCollector final : public KeyedCollector
{
public:
    explicit MeminfoCollector(const CollectPaths &paths);

protected:
    bool wants(std::string_view key) const override;
    void declareField(const KeyedLines::Field &field, SeriesBuilder &series) const override;
};

/// The metric's name without "node_memory_": "Active(anon)" in kB becomes "Active_anon_bytes". Empty if no
/// metric can be called so.
std::string meminfoMetric(std::string_view key, bool bytes);

} // namespace belfry
