// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfer/history_writer.h"

namespace belfry {

/// {"metric":{"__name__":"up"},"values":[1,null],"timestamps":[1700000000000,1700000001000]}, a line for at most
/// kMostSamples of a series. A stale marker is null; NaN, Infinity and -Infinity are texts.
class JsonLinesWriter final : public HistoryWriter
{
public:
    static constexpr std::size_t kMostSamples = 10'000;
    using HistoryWriter::HistoryWriter;
    void series(const Labels &labels, std::span<const Sample> samples) override;

private:
    void value(double value);
};

} // namespace belfry
