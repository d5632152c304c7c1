// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/instruments.h"

#include <algorithm>

namespace belfry {

Instruments::Slot &Instruments::slot(const Labels &labels, MetricType type, std::string help)
{
    const std::scoped_lock lock(m_mutex);
    for (Slot &slot : m_slots) {
        if (*slot.entry.labels == labels)
            return slot;
    }
    Slot &slot = m_slots.emplace_back();
    slot.entry.labels = std::make_shared<const Labels>(labels);
    slot.entry.metadata = std::make_shared<const Metadata>(Metadata{type, {}, std::move(help)});
    slot.isCounter = type == MetricType::Counter;
    return slot;
}

Counter &Instruments::counter(const Labels &labels, std::string help)
{
    return slot(labels, MetricType::Counter, std::move(help)).counter;
}

Gauge &Instruments::gauge(const Labels &labels, std::string help)
{
    return slot(labels, MetricType::Gauge, std::move(help)).gauge;
}

std::size_t Instruments::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_slots.size();
}

std::vector<Instruments::Entry> Instruments::entries() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Entry> entries;
    entries.reserve(m_slots.size());
    for (const Slot &slot : m_slots)
        entries.push_back(slot.entry);
    return entries;
}

void Instruments::read(double *out, std::size_t count) const
{
    const std::scoped_lock lock(m_mutex);
    count = std::min(count, m_slots.size());
    for (std::size_t i = 0; i < count; ++i)
        out[i] = m_slots[i].isCounter ? m_slots[i].counter.value() : m_slots[i].gauge.value();
}

} // namespace belfry
