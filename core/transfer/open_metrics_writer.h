// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfer/history_writer.h"

namespace belfry {

/// OpenMetrics 1.0.0 with the time of each sample. It can't say where a series ends, so stale markers are left out.
class OpenMetricsWriter final : public HistoryWriter
{
public:
    using HistoryWriter::HistoryWriter;
    void family(const TextFamily &family, const Metadata &metadata) override;
    bool canSay(const Labels &labels) const override;
    void series(const Labels &labels, std::span<const Sample> samples) override;
    void end() override;
};

} // namespace belfry
