// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/series_registry.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::size_t kSeriesPerLock = 256; // so that nobody waits long while many come or go

template<typename T>
std::span<T> part(std::span<T> all, std::size_t first)
{
    return all.subspan(first, std::min(kSeriesPerLock, all.size() - first));
}

} // namespace

SeriesId SeriesRegistry::find(const Labels &labels, std::uint64_t hash) const
{
    return m_ids.find(hash, [this, &labels](SeriesId id) { return *m_series.find(id)->labels == labels; });
}

SeriesId SeriesRegistry::findOrAdd(const LabelsPtr &labels)
{
    const std::uint64_t hash = labels->hash();
    SeriesId id = find(*labels, hash);
    if (id.value() == 0) {
        id = SeriesId(m_highest.value() + 1);
        insert(id, labels, hash);
    } else {
        m_series.find(id)->labels = labels;
    }
    return id;
}

SeriesId SeriesRegistry::resolve(const LabelsPtr &labels)
{
    const std::unique_lock lock(m_mutex);
    return findOrAdd(labels);
}

void SeriesRegistry::hold(std::span<const LabelsPtr> labels, std::span<SeriesId> ids)
{
    const std::uint32_t number = ++m_holds;
    for (std::size_t first = 0; first < labels.size(); first += kSeriesPerLock) {
        const std::unique_lock lock(m_mutex);
        for (std::size_t i = first; i < std::min(first + kSeriesPerLock, labels.size()); ++i) {
            if (ids[i].value() == 0)
                ids[i] = findOrAdd(labels[i]);
            Series &series = *m_series.find(ids[i]);
            if (std::exchange(series.heldBy, number) == number)
                ids[i] = SeriesId();
            else
                ++series.holders;
        }
    }
}

void SeriesRegistry::release(std::span<const SeriesId> ids)
{
    for (std::size_t first = 0; first < ids.size(); first += kSeriesPerLock) {
        const std::unique_lock lock(m_mutex);
        for (const SeriesId id : part(ids, first)) {
            if (Series *series = m_series.find(id); series && series->holders > 0)
                --series->holders;
        }
    }
}

bool SeriesRegistry::restore(SeriesId id, LabelsPtr labels)
{
    SeriesId before;
    {
        const std::unique_lock lock(m_mutex);
        if (id <= m_highest)
            return false;
        const std::uint64_t hash = labels->hash();
        before = find(*labels, hash);
        if (before.value() != 0)
            erase(std::span(&before, 1));
        insert(id, std::move(labels), hash);
    }
    if (before.value() != 0)
        forgetSelections(std::span(&before, 1));
    return true;
}

void SeriesRegistry::reserveUpTo(SeriesId id)
{
    const std::unique_lock lock(m_mutex);
    m_highest = std::max(m_highest, id);
}

void SeriesRegistry::insert(SeriesId id, LabelsPtr labels, std::uint64_t hash)
{
    m_highest = id;
    m_index.add(id, *labels);
    m_ids.insert(hash, id);
    m_series.at(id).labels = std::move(labels);
}

void SeriesRegistry::erase(std::span<const SeriesId> ids)
{
    std::vector<LabelsPtr> labels;
    labels.reserve(ids.size());
    for (const SeriesId id : ids) {
        labels.push_back(m_series.find(id)->labels);
        m_ids.erase(labels.back()->hash(), id);
        m_series.erase(id);
    }
    m_index.remove(ids, labels);
}

std::vector<SeriesId> SeriesRegistry::remove(std::span<const SeriesId> ids, const std::function<bool(SeriesId)> &stored)
{
    std::vector<SeriesId> gone;
    for (std::size_t first = 0; first < ids.size(); first += kSeriesPerLock) {
        const std::size_t before = gone.size();
        const std::unique_lock lock(m_mutex);
        std::copy_if(part(ids, first).begin(), part(ids, first).end(), std::back_inserter(gone), [&](SeriesId id) {
            const Series *series = m_series.find(id);
            return series && series->holders == 0 && !(stored && stored(id));
        });
        erase(std::span<const SeriesId>(gone).subspan(before));
    }
    if (!gone.empty())
        forgetSelections(gone);
    return gone;
}

LabelsPtr SeriesRegistry::labels(SeriesId id) const
{
    const std::shared_lock lock(m_mutex);
    const Series *series = m_series.find(id);
    return series ? series->labels : nullptr;
}

SeriesId SeriesRegistry::highest() const
{
    const std::shared_lock lock(m_mutex);
    return m_highest;
}

std::size_t SeriesRegistry::size() const
{
    const std::shared_lock lock(m_mutex);
    return m_series.size();
}

} // namespace belfry
