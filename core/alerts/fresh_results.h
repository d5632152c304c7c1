// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/queryable.h"

#include <vector>

namespace belfry {

/// A store plus samples that are on their way to it: what the rules of a group have just yielded. So a rule sees the
/// results of those before it in the group, as in Prometheus, although the store takes them in a moment later.
/// For one thread.
class FreshResults final : public Queryable, public SampleSink
{
public:
    /// Both must outlive this.
    FreshResults(const Queryable &store, SampleSink &sink) : m_store(store), m_sink(sink) {}

    void append(FramePtr frame) override { m_sink.append(std::move(frame)); }
    /// Passes a column on and answers with it until clear().
    void append(Column column) override;
    void clear() { m_series.clear(); }

    Result<Selected> select(const SelectHints &hints, std::span<const Matcher> matchers) const override;
    Result<std::vector<LabelsPtr>> series(Timestamp from, Timestamp to,
                                          std::span<const Matcher> matchers) const override;
    std::vector<std::pair<std::string, Metadata>> metadata() const override { return m_store.metadata(); }
    Timestamp newest() const override { return m_store.newest(); }
    Timestamp oldest() const override { return m_store.oldest(); }

private:
    struct Fresh {
        LabelsPtr labels;
        Sample sample;
    };
    const Queryable &m_store;
    SampleSink &m_sink;
    std::vector<Fresh> m_series;
};

} // namespace belfry
