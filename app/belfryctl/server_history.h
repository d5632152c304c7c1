// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "belfryctl/server_access.h"
#include "store/queryable.h"

namespace belfry {

/// The samples of a server, as its /api/v1 tells them: without stale markers. Prometheus answers the same, but for
/// oldest(). Blocks; one thread.
class ServerHistory final : public Queryable
{
public:
    /// Asks through `access`, which must outlive it.
    explicit ServerHistory(ServerAccess &access) : m_access(access) {}

    /// Reads metadata and range, which the interface can't fail to give. Fails if there is no server.
    Result<void> open();

    Result<Selected> select(const SelectHints &hints, std::span<const Matcher> matchers) const override;
    Result<std::vector<LabelsPtr>> series(Timestamp from, Timestamp to,
                                          std::span<const Matcher> matchers) const override;
    std::vector<std::pair<std::string, Metadata>> metadata() const override { return m_metadata; }
    Timestamp newest() const override { return m_newest; }
    Timestamp oldest() const override { return m_oldest; }

private:
    ServerAccess &m_access;
    std::vector<std::pair<std::string, Metadata>> m_metadata;
    Timestamp m_newest = 0;
    Timestamp m_oldest = 0;
};

} // namespace belfry
