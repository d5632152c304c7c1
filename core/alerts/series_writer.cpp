// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/series_writer.h"

namespace belfry {

namespace {

bool sameSeries(const SeriesListPtr &list, const std::vector<std::pair<Labels, double>> &samples)
{
    return list && list->size() == samples.size() &&
           std::equal(samples.begin(), samples.end(), list->labels.begin(),
                      [](const auto &s, const LabelsPtr &l) { return s.first == *l; });
}

SeriesListPtr makeList(const std::vector<std::pair<Labels, double>> &samples)
{
    auto list = std::make_shared<SeriesList>();
    for (const auto &[labels, value] : samples)
        list->labels.push_back(std::make_shared<const Labels>(labels));
    return list;
}

} // namespace

void SeriesWriter::flush(SampleSink &sink, Timestamp t)
{
    const auto byLabels = [](const auto &a, const auto &b) { return a.first < b.first; };
    std::stable_sort(m_next.begin(), m_next.end(), byLabels);
    m_next.erase(
        std::unique(m_next.begin(), m_next.end(), [](const auto &a, const auto &b) { return a.first == b.first; }),
        m_next.end());

    Column column;
    column.t = t;
    if (sameSeries(m_live, m_next)) {
        column.series = m_live;
        for (const auto &[labels, value] : m_next)
            column.values.push_back(value);
    } else {
        const SeriesListPtr before = std::exchange(m_live, makeList(m_next));
        auto all = std::make_shared<SeriesList>(*m_live);
        for (const auto &[labels, value] : m_next)
            column.values.push_back(value);
        for (const LabelsPtr &labels : before ? before->labels : std::vector<LabelsPtr>{}) {
            if (!std::binary_search(m_next.begin(), m_next.end(), std::pair(*labels, 0.0), byLabels)) {
                all->labels.push_back(labels);
                column.values.push_back(staleMarker());
            }
        }
        column.series = all->size() == m_live->size() ? m_live : SeriesListPtr(all);
    }
    m_next.clear();
    if (!column.values.empty())
        sink.append(std::move(column));
}

} // namespace belfry
