// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfer/history_writer.h"

namespace belfry {

/// RFC 4180 with a heading: series, time (ISO 8601, UTC), value; a row per sample. A stale marker has no value.
class CsvWriter final : public HistoryWriter
{
public:
    using HistoryWriter::HistoryWriter;
    void begin() override;
    void series(const Labels &labels, std::span<const Sample> samples) override;
};

} // namespace belfry
