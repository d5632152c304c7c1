// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/machine_labels.h"

namespace belfry {

namespace {

constexpr std::string_view kInstance = "instance";

} // namespace

LabelsPtr MachineLabels::mark(const Labels &labels) const
{
    const std::string instance(labels.get(kInstance));
    const bool isOwn = instance.empty() || instance == m_own;
    return std::make_shared<const Labels>(labels.with(kInstance, isOwn ? m_name : m_name + '/' + instance));
}

SeriesListPtr MachineLabels::mark(const SeriesListPtr &list)
{
    if (list == m_last)
        return m_lastMarked;
    auto marked = std::make_shared<SeriesList>();
    for (const LabelsPtr &labels : list->labels)
        marked->labels.push_back(mark(*labels));
    m_last = list;
    m_lastMarked = marked;
    return marked;
}

} // namespace belfry
