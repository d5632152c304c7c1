// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/keyed_collector.h"

namespace belfry {

/// /proc/vmstat, the fields node_exporter takes by default: paging, swapping, faults, the OOM killer.
class VmstatCollector final : public KeyedCollector
{
public:
    explicit VmstatCollector(const CollectPaths &paths);

    /// ^(oom_kill|pgpg|pswp|pg.*fault).*
    static bool isDefaultField(std::string_view key);

protected:
    bool wants(std::string_view key) const override;
    void declareField(const KeyedLines::Field &field, SeriesBuilder &series) const override;
};

} // namespace belfry
