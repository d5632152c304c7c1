// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "source/state_worker.h"
#include "state/audit_repository.h"

namespace belfry {

/// The audit log of this Belfry, kept in the state database. Any thread may call record() and list(); the work is done
/// in the store's own thread, which must run an event loop and may wait for the disk. Calls are carried out in their
/// order.
class AuditStore final : public StateWorker
{
    Q_OBJECT

public:
    /// `clock` must outlive the store. The state database is opened by the first call.
    AuditStore(QString stateFile, const Clock &clock);

    /// Time and id are filled in. What can't be written goes to the log with the reason, so that it is somewhere.
    void record(AuditRecord record);
    /// As AuditRepository::list().
    QFuture<Result<std::vector<AuditRecord>>> list(std::int64_t before, int limit);

private:
    const Clock &m_clock;
};

} // namespace belfry
