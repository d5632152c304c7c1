// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "state/alert_repository.h"
#include "state/health_repository.h"
#include "state/layout_repository.h"
#include "state/migrations.h"
#include "state/settings_repository.h"
#include "state/sql.h"
#include "state/state_database.h"

#include <QFile>
#include <QTemporaryDir>

#include <cmath>

using namespace belfry;

namespace {

/// The schema as SQLite has it, for comparing two databases.
QStringList schema(const QSqlDatabase &db)
{
    QStringList all;
    auto query = runSql(db, QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"));
    while (query && query->next())
        all.append(query->value(0).toString());
    return all;
}

/// A database file at an earlier version.
void makeVersion(const QString &file, int version)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("old"));
        db.setDatabaseName(file);
        QVERIFY(db.open());
        QVERIFY(migrate(db, version).has_value());
        QCOMPARE(databaseVersion(db).value(), version);
        if (version >= 1)
            QVERIFY(runSql(db, QStringLiteral("INSERT INTO layouts VALUES ('old', 'Old', 3, 4, '{}')")).has_value());
        if (version >= 2)
            QVERIFY(
                runSql(db, QStringLiteral(
                               "INSERT INTO alert_log (id, t, rule_group, name, labels, from_state, to_state, value,"
                               " summary) VALUES (1, 5, 'g', 'n', '{}', 'a', 'b', 1.5, '')"))
                    .has_value());
        db.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("old"));
}

} // namespace

class TestStateDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void migratesFromEveryVersion_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 0; version <= newestMigration(); ++version)
            QTest::addRow("from version %d", version) << version;
    }

    void migratesFromEveryVersion()
    {
        QFETCH(int, version);
        makeVersion(file(), version);
        const auto database = StateDatabase::open(file());
        QVERIFY2(database.has_value(), database ? "" : qPrintable(database.error().toString()));
        QCOMPARE(databaseVersion((*database)->connection()).value(), StateDatabase::schemaVersion());
        const SystemClock clock;
        if (version >= 1)
            QCOMPARE(LayoutRepository(**database, clock).get(QStringLiteral("old"))->version, 3);
        if (version >= 2)
            QCOMPARE(AlertRepository(**database).log({0, 10, 10})->size(), 1U);

        const auto fresh = StateDatabase::open(m_dir->filePath(QStringLiteral("fresh.db")));
        QCOMPARE(schema((*database)->connection()), schema((*fresh)->connection()));
        QVERIFY(!schema((*fresh)->connection()).isEmpty());
    }

    void failedStepLeavesAWholeVersion()
    {
        makeVersion(file(), 1);
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("spoil"));
            db.setDatabaseName(file());
            QVERIFY(db.open());
            // The second statement of step 2 finds its table there already.
            QVERIFY(runSql(db, QStringLiteral("CREATE TABLE alert_log (x)")).has_value());
            QVERIFY(!migrate(db, 2).has_value());
            QCOMPARE(databaseVersion(db).value(), 1);
            QVERIFY(!schema(db).join(QLatin1Char(' ')).contains(QLatin1String("alert_states")));
            db.close();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("spoil"));
    }

    void newerFileIsRefusedUntouched()
    {
        {
            const auto database = StateDatabase::open(file());
            QVERIFY(runSql((*database)->connection(), QStringLiteral("PRAGMA user_version = 99")).has_value());
        }
        const auto database = StateDatabase::open(file());
        QVERIFY(!database.has_value());
        QCOMPARE(database.error().kind, ErrorKind::Invalid);
        QVERIFY(database.error().toString().startsWith(
            file() + QStringLiteral(": the state database has version 99; this program")));
    }

    void damagedFileIsAnError()
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray(8192, 'x'));
        out.close();
        const auto database = StateDatabase::open(file());
        QVERIFY(!database.has_value());
        QCOMPARE(database.error().kind, ErrorKind::Invalid);
    }

    void unusableDirectoryIsAnError()
    {
        QCOMPARE(StateDatabase::open(QStringLiteral("/proc/nowhere/state.db")).error().kind, ErrorKind::Unavailable);
    }

    void durableAndConcurrent()
    {
        const auto database = StateDatabase::open(file());
        const auto pragma = [&](const char *name) {
            auto query = runSql((*database)->connection(), QStringLiteral("PRAGMA %1").arg(QLatin1String(name)));
            return query && query->next() ? query->value(0).toString() : QString();
        };
        QCOMPARE(pragma("journal_mode"), QStringLiteral("wal"));
        QCOMPARE(pragma("synchronous"), QStringLiteral("2"));
    }

    void settings()
    {
        const auto database = StateDatabase::open(file());
        SettingsRepository settings(**database);
        const QString key = QStringLiteral("ui.theme");
        QVERIFY(!settings.get(key)->has_value());
        QVERIFY(settings.set(key, QStringLiteral("dark")).has_value());
        QVERIFY(settings.set(key, QStringLiteral("light")).has_value());
        QCOMPARE(settings.get(key)->value(), QStringLiteral("light"));
        QVERIFY(settings.set(key, QString()).has_value());
        QCOMPARE(settings.get(key)->value(), QString());
        QVERIFY(settings.remove(key).has_value());
        QVERIFY(!settings.get(key)->has_value());
    }

    void alertStatesAreReplaced()
    {
        const auto database = StateDatabase::open(file());
        AlertRepository alerts(**database);
        StoredAlert alert{QStringLiteral("rule"),
                          Labels{{"alertname", "A"}, {"x", "a\"b"}},
                          Labels{{"summary", "s"}},
                          QStringLiteral("firing"),
                          std::nan(""),
                          1,
                          2,
                          3,
                          4,
                          5};
        StoredAlert other = alert;
        other.labels = Labels{{"alertname", "B"}};
        other.value = std::numeric_limits<double>::infinity();
        QVERIFY(
            alerts.save({alert, other}, {{0, 7, {}, QStringLiteral("A"), alert.labels, {}, {}, 1.5, {}}}).has_value());
        const auto states = alerts.states();
        QCOMPARE(states->size(), 2U);
        QCOMPARE(states->at(0).labels, alert.labels);
        QCOMPARE(states->at(0).annotations, alert.annotations);
        QVERIFY(std::isnan(states->at(0).value));
        QCOMPARE(states->at(1).value, other.value);
        QCOMPARE(states->at(1).lastSeen, 5);
        QVERIFY(
            alerts.save({other}, {{0, 9, {}, QStringLiteral("B"), {}, {}, {}, 0, {}, Labels{{"summary_de", "heiß"}}}})
                .has_value());
        QCOMPARE(alerts.states()->size(), 1U);

        QCOMPARE(alerts.log({0, 100, 10})->at(0).name, QStringLiteral("B"));
        QCOMPARE(alerts.log({0, 100, 10})->at(0).translations, (Labels{{"summary_de", "heiß"}}));
        QVERIFY(alerts.log({0, 100, 10})->at(1).translations.empty());
        QCOMPARE(alerts.log({0, 100, 1})->size(), 1U);
        QCOMPARE(alerts.log({7, 100, 10})->size(), 1U);
        QVERIFY(alerts.trimLog(9).has_value());
        QCOMPARE(alerts.log({0, 100, 10})->size(), 1U);
    }

    void healthTransitions()
    {
        const auto database = StateDatabase::open(file());
        HealthRepository health(**database);
        const QString cpu = QStringLiteral("cpu");
        QVERIFY(health
                    .append({{0, 1, cpu, {}, QStringLiteral("healthy"), {}},
                             {0, 2, QStringLiteral("memory"), {}, QStringLiteral("healthy"), {}},
                             {0,
                              3,
                              cpu,
                              {},
                              QStringLiteral("degraded"),
                              QStringLiteral("busy"),
                              Labels{{"reason_de", "ausgelastet"}}}})
                    .has_value());
        QCOMPARE(health.transitions(cpu, 0, 10, 10)->size(), 2U);
        QCOMPARE(health.transitions(cpu, 0, 10, 10)->at(0).reason, QStringLiteral("busy"));
        QCOMPARE(health.transitions(cpu, 0, 10, 10)->at(0).translations, (Labels{{"reason_de", "ausgelastet"}}));
        QVERIFY(health.transitions(cpu, 0, 10, 10)->at(1).translations.empty());
        QCOMPARE(health.incidents(cpu, {0, 10, 10})->at(0).translations, (Labels{{"reason_de", "ausgelastet"}}));
        QCOMPARE(health.transitions({}, 1, 2, 10)->size(), 1U);
        QVERIFY(health.trim(10).has_value());
        const auto latest = health.latest();
        QCOMPARE(latest->size(), 2U);
        QCOMPARE(latest->at(0).to, QStringLiteral("degraded"));
        QCOMPARE(health.transitions({}, 0, 10, 10)->size(), 2U);
    }

private:
    QString file() const { return m_dir->filePath(QStringLiteral("state.db")); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

BELFRY_TEST(TestStateDatabase)
#include "tst_state_database.moc"
