// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/sampler.h"

#include <algorithm>

namespace belfry {

namespace {

bool sameLabels(const std::vector<LabelsPtr> &a, const std::vector<LabelsPtr> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const LabelsPtr &x, const LabelsPtr &y) { return *x == *y; });
}

} // namespace

Sampler::Sampler(CollectTarget target, std::vector<std::unique_ptr<Collector>> collectors)
    : m_target(std::move(target)), m_series(std::make_shared<const SeriesList>())
{
    for (std::unique_ptr<Collector> &collector : collectors)
        m_sections.emplace_back().collector = std::move(collector);
}

FramePtr Sampler::sample(Timestamp t, std::int64_t monotonicNs, int missedTicks)
{
    TickContext context{m_buffer, t, monotonicNs};
    std::unique_ptr<Frame> frame = m_pool.take();
    std::vector<double> &values = frame->host.values;
    values.resize(m_series->size());
    for (Section &section : m_sections)
        read(section, context, values);
    const auto hasChanged = [](const Section &section) { return section.changed; };
    const auto changed = std::find_if(m_sections.begin(), m_sections.end(), hasChanged);
    if (changed != m_sections.end() && lookAgain(context)) {
        // Series have come or gone: from there on everything moves, so it is read once more, in the new order.
        values.resize(m_series->size());
        std::for_each(changed, m_sections.end(), [&](Section &section) { read(section, context, values); });
    }
    for (Section &section : m_sections) {
        if (section.changed) // twice within a tick; with the next one then
            fillStale(std::span(values).subspan(section.offset, section.labels.size()));
    }
    frame->host.series = m_series;
    frame->host.t = t;
    frame->missedTicks = missedTicks;
    return m_pool.share(std::move(frame));
}

void Sampler::read(Section &section, TickContext &context, std::vector<double> &values)
{
    if (section.labels.empty()) {
        section.changed = --section.looksIn <= 0;
        return;
    }
    const std::span<double> own = std::span(values).subspan(section.offset, section.labels.size());
    section.changed = section.collector->read(context, own) == Reading::LayoutChanged;
}

bool Sampler::lookAgain(TickContext &context)
{
    bool different = false;
    for (Section &section : m_sections) {
        if (section.changed)
            different = redeclare(section, context) || different;
    }
    if (different)
        rebuildSeries();
    // Without a difference too: the collector has a new layout, and its values are not read yet.
    return std::any_of(m_sections.begin(), m_sections.end(),
                       [](const Section &section) { return section.changed && !section.labels.empty(); }) ||
           different;
}

bool Sampler::redeclare(Section &section, TickContext &context)
{
    std::vector<LabelsPtr> labels;
    std::vector<std::shared_ptr<const Metadata>> metadata;
    SeriesBuilder builder(m_target, labels, metadata);
    section.collector->declare(context, builder);
    section.looksIn = section.collector->ticksBetweenLooks();
    if (sameLabels(labels, section.labels))
        return false;
    section.labels = std::move(labels);
    section.metadata = std::move(metadata);
    return true;
}

void Sampler::rebuildSeries()
{
    auto series = std::make_shared<SeriesList>();
    for (Section &section : m_sections) {
        section.offset = series->labels.size();
        series->labels.insert(series->labels.end(), section.labels.begin(), section.labels.end());
        series->metadata.insert(series->metadata.end(), section.metadata.begin(), section.metadata.end());
    }
    m_series = std::move(series);
    ++m_layoutChanges;
}

} // namespace belfry
