// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/sample_ring.h"
#include "query/value.h"
#include "source/series_source.h"

#include <functional>
#include <limits>
#include <vector>

namespace belfry {

/// The newest samples of the series of a chart's queries, as they come in. In the order of their queries, then as they
/// came. Series that are what others were earlier have the colours of those, and are hidden with them. No thread of
/// its own; nothing is allocated for a sample.
class KeptSeries
{
public:
    static constexpr std::size_t kMost = 64;

    /// How much is kept. Times are in ms.
    struct Form {
        qint64 rangeMs = 0; ///< 0: only the newest sample
        qint64 stepMs = 1000;
        int maxPoints = 900;     ///< of each series: a longer range gets a wider step
        int historyQueries = -1; ///< only so many of the first queries keep their past; -1: all
        bool isPast = false;     ///< samples come up to an end; else what is older than the range goes
        int ownQueries = 0;      ///< those after them are what the first, the second … was earlier

        /// Distance of the samples kept: the step, or more where the range needs it.
        qint64 resolutionMs() const;
        bool keepsPast(int query) const;
    };
    struct Series {
        int query = 0;
        LabelsPtr labels;
        int colorIndex = 0; ///< kept for life
        SampleRing ring;
        bool hidden = false;
    };

    /// Samples that there are stay.
    void setForm(const Form &form) { m_form = form; }
    const Form &form() const { return m_form; }

    /// Forgets all, for so many queries. False if there was nothing.
    bool clear(std::size_t queries);
    /// In place of all that there was of the query.
    void takeHistory(int query, const QueryResult &matrix);
    void takePoint(int query, const LivePoint &point);
    /// Nothing is known of the query from there on.
    void takeGap(int query, Timestamp from);
    /// What is older than the range.
    void dropOld();

    const std::vector<Series> &all() const { return m_series; }
    int count() const { return int(m_series.size()); }
    bool has(int series) const { return series >= 0 && series < count(); }
    /// Of the newest sample; 0: there is none.
    Timestamp newest() const { return m_newest; }
    void setNewest(Timestamp t) { m_newest = t; }
    /// How many were left out because there are more than kMost.
    int omitted() const { return m_omitted; }
    /// Grows when series come or go, or others are left out.
    quint64 revision() const { return m_revision; }

    // Of one series; NaN, -1 or nothing where there is none.
    int query(int series) const { return has(series) ? m_series[std::size_t(series)].query : -1; }
    bool isEarlier(int series) const { return query(series) >= m_form.ownQueries; }
    int colorIndex(int series) const;
    double last(int series) const;
    double minimum(int series) const;
    double maximum(int series) const;
    bool hidden(int series) const;
    /// By itself: hidden(), too, of what it was earlier. Nothing happens where there is none.
    void hide(int series, bool hidden);
    int hiddenCount() const;
    /// Of its first series.
    double lastOfQuery(int query) const;

private:
    struct Columns { // where a live point's values go
        SeriesListPtr of;
        std::vector<int> series;
    };

    const std::vector<int> &columnsOf(int query, const SeriesListPtr &series);
    int findOrAdd(int query, const LabelsPtr &labels);
    void remove(const std::function<bool(const Series &)> &unwanted);
    int colorFor(int query, const Labels &labels) const;
    int freeColor(int query) const;
    /// It, or what it is now if it is what that was earlier.
    const Series &present(int series) const;
    SampleRing newRing(int query) const;

    Form m_form;
    std::vector<Series> m_series;
    std::vector<Columns> m_columns;
    int m_omitted = 0;
    Timestamp m_newest = 0;
    quint64 m_revision = 0;
};

} // namespace belfry
