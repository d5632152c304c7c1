// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live/read_position.h"

#include <algorithm>

namespace belfry::promql {

ReadPosition::Plan ReadPosition::plan(const Queryable &store, Timestamp to) const
{
    const Revisions revised = store.revisedSince(m_revision);
    Plan plan;
    plan.revision = revised.number;
    plan.known = std::max(m_known, std::min(to, store.newest()));
    plan.to = std::max(to, m_readTo);
    const bool known = m_known != Revisions::kAnything && revised.oldest != Revisions::kAnything;
    if (known)
        plan.from = std::min(m_known, revised.oldest - 1);
    plan.needed = !known || to > m_known || revised.oldest <= plan.to;
    return plan;
}

void ReadPosition::commit(const Plan &plan)
{
    m_known = plan.known;
    m_readTo = plan.to;
    m_revision = plan.revision;
}

} // namespace belfry::promql
