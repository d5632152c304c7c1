// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/history_export.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace belfry {

namespace {

/// Series of one family, by metric name.
struct Family {
    TextFamily head;
    Metadata metadata;
    std::map<std::string, std::vector<LabelsPtr>, std::less<>> metrics;
};

class Exporter
{
public:
    Exporter(const Queryable &source, const ExportRequest &request, HistoryWriter &writer)
        : m_source(source), m_request(request), m_writer(writer)
    {
    }

    Result<ExportReport> run()
    {
        const auto families = findFamilies();
        if (!families)
            return tl::unexpected(families.error());
        m_writer.begin();
        for (const auto &[name, family] : *families) {
            m_writer.family(family.head, family.metadata);
            for (const auto &[metric, series] : family.metrics) {
                if (auto done = writeMetric(metric, series); !done)
                    return tl::unexpected(done.error());
            }
        }
        m_writer.end();
        if (auto done = m_writer.output().flush(); !done)
            return tl::unexpected(done.error());
        return m_report;
    }

private:
    struct Less {
        bool operator()(const LabelsPtr &a, const LabelsPtr &b) const { return *a < *b; }
    };

    Result<std::map<std::string, Family>> findFamilies();
    Result<void> writeMetric(const std::string &metric, const std::vector<LabelsPtr> &series);
    Result<void> writeTogether(const std::string &metric, const std::vector<LabelsPtr> &series);
    Result<void> writeInSlices(const LabelsPtr &labels);
    Result<std::vector<SeriesData>> select(Timestamp from, Timestamp to, std::span<const Matcher> matchers) const;
    std::int64_t ticks() const { return (m_request.to - m_request.from) / m_request.tickMs + 1; }

    const Queryable &m_source;
    const ExportRequest &m_request;
    HistoryWriter &m_writer;
    ExportReport m_report;
};

Result<std::map<std::string, Family>> Exporter::findFamilies()
{
    static const std::vector<std::vector<Matcher>> kEverything{{}};
    std::set<LabelsPtr, Less> wanted;
    for (const auto &selector : m_request.selectors.empty() ? kEverything : m_request.selectors) {
        const auto found = m_source.series(m_request.from - 1, m_request.to, selector);
        if (!found)
            return tl::unexpected(found.error());
        wanted.insert(found->begin(), found->end());
    }
    const auto known = m_source.metadata();
    const std::map<std::string, Metadata> metadata(known.begin(), known.end());
    std::map<std::string, Family> families;
    for (const LabelsPtr &labels : wanted) {
        if (!m_writer.canSay(*labels)) {
            if (m_report.unsayable++ == 0)
                m_report.firstUnsayable = labels->toString();
            continue;
        }
        const std::string metric(labels->metric());
        const auto described = metadata.find(metric);
        const Metadata about = described == metadata.end() ? Metadata() : described->second;
        const TextFamily head = textFamily(metric, about.type, TextFormat::OpenMetrics);
        Family &family = families.try_emplace(head.name, Family{head, about, {}}).first->second;
        family.metrics[metric].push_back(labels);
        ++m_report.series;
    }
    return families;
}

Result<void> Exporter::writeMetric(const std::string &metric, const std::vector<LabelsPtr> &series)
{
    if (std::size_t(ticks()) * series.size() <= m_request.mostSamples)
        return writeTogether(metric, series);
    for (const LabelsPtr &labels : series) {
        if (auto done = writeInSlices(labels); !done)
            return done;
    }
    return {};
}

// All series of a metric at once.
Result<void> Exporter::writeTogether(const std::string &metric, const std::vector<LabelsPtr> &series)
{
    std::vector<Matcher> matchers{{std::string(kMetricName), MatchOp::Equal, metric}};
    if (m_request.selectors.size() == 1)
        matchers.insert(matchers.end(), m_request.selectors[0].begin(), m_request.selectors[0].end());
    const auto found = select(m_request.from, m_request.to, matchers);
    if (!found)
        return tl::unexpected(found.error());
    for (const SeriesData &data : *found) {
        if (!std::binary_search(series.begin(), series.end(), data.labels, Less()))
            continue; // new since, or not selected
        m_writer.series(*data.labels, data.samples);
        m_report.samples += data.samples.size();
        if (auto done = m_writer.output().flushSome(); !done)
            return done;
    }
    return {};
}

Result<void> Exporter::writeInSlices(const LabelsPtr &labels)
{
    std::vector<Matcher> matchers;
    for (const Label &label : *labels)
        matchers.push_back({label.name, MatchOp::Equal, label.value});
    const std::int64_t slice = std::int64_t(m_request.mostSamples) * m_request.tickMs;
    for (Timestamp from = m_request.from; from <= m_request.to; from += slice) {
        const auto found = select(from, std::min(from + slice - 1, m_request.to), matchers);
        if (!found)
            return tl::unexpected(found.error());
        for (const SeriesData &data : *found) {
            if (*data.labels != *labels) // it has further labels
                continue;
            m_writer.series(*labels, data.samples);
            m_report.samples += data.samples.size();
        }
        if (auto done = m_writer.output().flushSome(); !done)
            return done;
    }
    return {};
}

Result<std::vector<SeriesData>> Exporter::select(Timestamp from, Timestamp to, std::span<const Matcher> matchers) const
{
    SelectHints hints;
    hints.from = from - 1; // open on the left
    hints.to = to;
    auto found = m_source.select(hints, matchers);
    if (!found)
        return tl::unexpected(found.error());
    return std::move(found->series);
}

} // namespace

Result<ExportReport> exportHistory(const Queryable &source, const ExportRequest &request, HistoryWriter &writer)
{
    return Exporter(source, request, writer).run();
}

} // namespace belfry
