// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/label_index.h"

#include <algorithm>
#include <set>

namespace belfry {

namespace {

// Both ascending.
void subtract(Postings &postings, std::span<const SeriesId> ids)
{
    auto gone = ids.begin();
    const auto first = std::lower_bound(postings.begin(), postings.end(), ids.front());
    const auto kept = std::remove_if(first, postings.end(), [&gone, &ids](SeriesId id) {
        while (gone != ids.end() && *gone < id)
            ++gone;
        return gone != ids.end() && *gone == id;
    });
    postings.erase(kept, postings.end());
    if (postings.size() * 4 < postings.capacity())
        postings.shrink_to_fit();
}

} // namespace

void LabelIndex::add(SeriesId id, const Labels &labels)
{
    for (const Label &label : labels)
        m_names[label.name][label.value].push_back(id);
}

void LabelIndex::remove(std::span<const SeriesId> ids, std::span<const LabelsPtr> labels)
{
    if (ids.empty())
        return;
    std::set<std::pair<std::string_view, std::string_view>> touched; // views of `labels`
    for (const LabelsPtr &one : labels) {
        for (const Label &label : *one)
            touched.emplace(label.name, label.value);
    }
    for (const auto &[name, value] : touched) {
        const auto values = m_names.find(name);
        if (values == m_names.end())
            continue;
        const auto postings = values->second.find(value);
        if (postings == values->second.end())
            continue;
        subtract(postings->second, ids);
        if (postings->second.empty())
            values->second.erase(postings);
        if (values->second.empty())
            m_names.erase(values);
    }
}

const Postings *LabelIndex::find(std::string_view name, std::string_view value) const
{
    const auto values = m_names.find(name);
    if (values == m_names.end())
        return nullptr;
    const auto postings = values->second.find(value);
    return postings == values->second.end() ? nullptr : &postings->second;
}

std::size_t LabelIndex::countValues(std::string_view name) const
{
    const auto values = m_names.find(name);
    return values == m_names.end() ? 0 : values->second.size();
}

} // namespace belfry
