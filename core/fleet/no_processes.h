// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/process_source.h"

namespace belfry {

/// Of all machines together there are no processes to see: they are each machine's own, and it says so.
class NoProcesses final : public ProcessSource
{
    Q_OBJECT

public:
    std::unique_ptr<ProcessSubscription> subscribe(const ProcessRequest &request) override;
    QFuture<Result<void>> signal(const HostId &host, const ProcessKey &process, ProcessSignal signal) override;
    QFuture<Result<void>> renice(const HostId &host, const ProcessKey &process, int nice) override;
};

} // namespace belfry
