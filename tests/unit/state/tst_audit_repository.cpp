// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "state/audit_repository.h"
#include "state/sql.h"
#include "state/state_database.h"

#include <QTemporaryDir>

using namespace belfry;

namespace {

AuditRecord changeAt(Timestamp t)
{
    return {0,
            t,
            QStringLiteral("local token"),
            QStringLiteral("127.0.0.1"),
            QStringLiteral("layouts.write"),
            QStringLiteral("/api/belfry/v1/layouts/default"),
            QStringLiteral("200")};
}

AuditRecord failureAt(Timestamp t)
{
    return {0, t, QStringLiteral("anonymous"), QStringLiteral("192.0.2.1"), QStringLiteral("login"), {}, {}};
}

} // namespace

class TestAuditRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = StateDatabase::open(m_folder->filePath(QStringLiteral("state.db"))).value();
    }

    void isReadPageByPageNewestFirst()
    {
        AuditRepository audit(*m_database);
        for (Timestamp t = 1; t <= 5; ++t)
            QVERIFY(audit.append(changeAt(t)));
        const auto first = audit.list(std::numeric_limits<std::int64_t>::max(), 2);
        QCOMPARE(first->size(), 2U);
        QCOMPARE(first->at(0).t, 5);
        const auto second = audit.list(first->back().id, 10);
        QCOMPARE(second->size(), 3U);
        AuditRecord expected = changeAt(3);
        expected.id = second->at(0).id;
        QVERIFY(second->at(0) == expected);
        QVERIFY(audit.list(second->back().id, 10)->empty());
    }

    void forgetsWhatIsOld()
    {
        AuditRepository audit(*m_database);
        QVERIFY(audit.append(changeAt(1000)));
        QVERIFY(audit.append(failureAt(1000)));
        QVERIFY(audit.append(changeAt(1000 + AuditRepository::kKeptMs)));
        QCOMPARE(audit.list(100, 10)->size(), 3U);
        QVERIFY(audit.append(changeAt(1001 + AuditRepository::kKeptMs)));
        QCOMPARE(audit.list(100, 10)->size(), 2U);
    }

    /// Whoever fails to log in can't push changes out.
    void failuresHaveABoundOfTheirOwn()
    {
        AuditRepository audit(*m_database);
        auto transaction = SqlTransaction::begin(m_database->connection()); // or each waits for the disk
        QVERIFY(audit.append(changeAt(1)));
        for (Timestamp t = 0; t < AuditRepository::kMostLogins + 50; ++t)
            QVERIFY(audit.append(failureAt(t + 2)));
        QVERIFY(transaction->commit());
        const auto all = audit.list(std::numeric_limits<std::int64_t>::max(), 1'000'000);
        QCOMPARE(all->size(), std::size_t(AuditRepository::kMostLogins) + 1);
        QCOMPARE(all->back().operation, QStringLiteral("layouts.write"));
        QCOMPARE(all->at(all->size() - 2).t, 52); // the oldest fifty are gone
    }

    void changesAreBounded()
    {
        AuditRepository audit(*m_database);
        QVERIFY(audit.append(failureAt(1)));
        QVERIFY(runSql(m_database->connection(),
                       QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                                      "INSERT INTO audit (t, principal, address, operation, target, result) "
                                      "SELECT i, '', '', 'layouts.write', '', '' FROM n")
                           .arg(AuditRepository::kMostChanges)));
        QVERIFY(audit.append(changeAt(200'000)));
        const auto all = audit.list(std::numeric_limits<std::int64_t>::max(), 1'000'000);
        QCOMPARE(all->size(), std::size_t(AuditRepository::kMostChanges) + 1);
        QCOMPARE(all->back().operation, QStringLiteral("login"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StateDatabase> m_database;
};

BELFRY_TEST(TestAuditRepository)
#include "tst_audit_repository.moc"
