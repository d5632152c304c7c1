// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/audit_store.h"

#include "base/logging.h"

namespace belfry {

AuditStore::AuditStore(QString stateFile, const Clock &clock) : StateWorker(std::move(stateFile)), m_clock(clock) {}

void AuditStore::record(AuditRecord record)
{
    record.t = m_clock.nowMs();
    run<std::int64_t>([record = std::move(record)](StateDatabase &database) {
        return AuditRepository(database).append(record).map_error([&record](const Error &error) {
            qCWarning(lcServer).noquote() << "the audit log lacks a line:" << record.principal << record.address
                                          << record.operation << record.target << record.result << error.toString();
            return error;
        });
    });
}

QFuture<Result<std::vector<AuditRecord>>> AuditStore::list(std::int64_t before, int limit)
{
    return run<std::vector<AuditRecord>>(
        [before, limit](StateDatabase &database) { return AuditRepository(database).list(before, limit); });
}

} // namespace belfry

#include "moc_audit_store.cpp"
