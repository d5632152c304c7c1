// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/label_index.h"

namespace belfry {

void LabelIndex::add(SeriesId id, const Labels &labels)
{
    for (const Label &label : labels)
        m_names[label.name][label.value].push_back(id);
}

const Postings *LabelIndex::find(std::string_view name, std::string_view value) const
{
    const auto values = m_names.find(name);
    if (values == m_names.end())
        return nullptr;
    const auto postings = values->second.find(value);
    return postings == values->second.end() ? nullptr : &postings->second;
}

std::vector<const std::string *> LabelIndex::values(std::string_view name) const
{
    std::vector<const std::string *> all;
    if (const auto values = m_names.find(name); values != m_names.end()) {
        all.reserve(values->second.size());
        for (const auto &[value, postings] : values->second)
            all.push_back(&value);
    }
    return all;
}

} // namespace belfry
