// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/engine.h"
#include "source/local_host.h"
#include "source/series_source.h"

namespace belfry {

/// Queries in the core's pool, live queries from its LiveQueries.
class LocalSeriesSource final : public SeriesSource
{
    Q_OBJECT

public:
    LocalSeriesSource(const LocalContext &services, QObject *parent);

    QFuture<Result<QueryResultPtr>> query(const InstantRequest &request) override;
    QFuture<Result<QueryResultPtr>> queryRange(const RangeRequest &request) override;
    std::unique_ptr<LiveSubscription> subscribe(const LiveRequest &request) override;
    QFuture<Result<MetadataList>> metadata(const HostId &host) override;
    QFuture<Result<std::vector<std::string>>> labelNames(const LabelNamesRequest &request) override;

private:
    void stopWhenCancelled(const QFuture<Result<QueryResultPtr>> &future, CancelToken token);

    const LocalContext m_services;
};

} // namespace belfry
