// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/audit_store.h"

#include "base/logging.h"
#include "source/run_in.h"
#include "state/state_database.h"

namespace belfry {

AuditStore::AuditStore(QString stateFile, const Clock &clock) : m_stateFile(std::move(stateFile)), m_clock(clock) {}

AuditStore::~AuditStore() = default;

Result<AuditRepository *> AuditStore::repository()
{
    if (m_repository)
        return m_repository.get();
    Result<std::unique_ptr<StateDatabase>> database = StateDatabase::open(m_stateFile);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    m_repository = std::make_unique<AuditRepository>(*m_database);
    return m_repository.get();
}

void AuditStore::write(const AuditRecord &record)
{
    const auto written = repository().and_then([&record](AuditRepository *audit) { return audit->append(record); });
    if (!written)
        qCWarning(lcServer).noquote() << "the audit log lacks a line:" << record.principal << record.address
                                      << record.operation << record.target << record.result
                                      << written.error().toString();
}

void AuditStore::record(AuditRecord record)
{
    record.t = m_clock.nowMs();
    QMetaObject::invokeMethod(
        this, [this, record = std::move(record)] { write(record); }, Qt::QueuedConnection);
}

QFuture<Result<std::vector<AuditRecord>>> AuditStore::list(std::int64_t before, int limit)
{
    return runIn(this, [this, before, limit] {
        return repository().and_then([&](AuditRepository *audit) { return audit->list(before, limit); });
    });
}

} // namespace belfry

#include "moc_audit_store.cpp"
