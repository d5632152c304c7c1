// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "store/archive/row_scan.h"
#include "unit/store/storetesting.h"

#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>

// Every row of a database that SQLite wrote is found in its bytes, as SQLite gives it, with and without the pages that
// lead to it.

using namespace belfry;

namespace {

using Values = std::vector<QVariant>;
constexpr qint64 kDatabasePage = 4096;

class ScannedDatabase
{
public:
    explicit ScannedDatabase(const QString &path) : m_db(QSqlDatabase::addDatabase("QSQLITE", "scanned"))
    {
        m_db.setDatabaseName(path);
        m_good = m_db.open();
    }
    ~ScannedDatabase()
    {
        m_db = {};
        QSqlDatabase::removeDatabase("scanned");
    }
    void run(const QString &sql, const Values &values = {})
    {
        QSqlQuery query(m_db);
        m_good = m_good && query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        m_good = m_good && query.exec();
    }
    bool good() const { return m_good; }

private:
    QSqlDatabase m_db;
    bool m_good = false;
};

// Of every kind and width, some of which don't fit onto a page.
Values valuesOf(int row)
{
    auto &random = *QRandomGenerator::global();
    const auto blob = [&](int size) {
        QByteArray bytes(size, '\0');
        for (char &byte : bytes)
            byte = char(random.bounded(256));
        return bytes;
    };
    const qlonglong wide = qlonglong(random.generate64()) >> random.bounded(64);
    return {row,
            row % 5 == 0   ? QVariant(blob(random.bounded(30'000)))
            : row % 5 == 1 ? QVariant(QString("tëxt %1").arg(row))
            : row % 5 == 2 ? QVariant(random.generateDouble() + 0.5)
            : row % 5 == 3 ? QVariant(wide)
                           : QVariant(),
            row % 3};
}

// Those of the table, by row number, and of the index-like one.
struct Found {
    std::map<qlonglong, Values> table;
    std::map<qlonglong, Values> keyed;
};

Found scan(const QString &path)
{
    Found found;
    RowScan everything(path);
    everything.each([&](const RowScan::Row &row) {
        auto values = everything.values(row);
        if (!values || values->size() != 3 || row.columns != 3)
            return;
        if (row.inTable)
            values->front() = qlonglong(row.rowid);
        (row.inTable ? found.table : found.keyed)[values->front().toLongLong()] = *values;
    });
    return found;
}

bool same(const std::map<qlonglong, Values> &found, const std::map<qlonglong, Values> &written)
{
    return std::equal(found.begin(), found.end(), written.begin(), written.end(), [](const auto &a, const auto &b) {
        return a.first == b.first && a.second[1] == b.second[1] && a.second[1].isNull() == b.second[1].isNull() &&
               a.second[2] == b.second[2];
    });
}

} // namespace

class TestRowScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryRow()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("a.db");
        const auto rows = fill(path);
        const Found found = scan(path);
        QVERIFY(same(found.table, rows));
        QVERIFY(same(found.keyed, rows));
    }

    // Blanks the schema, and every page that does nothing but lead to others.
    void needsNoTrees()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("a.db");
        const auto rows = fill(path);
        QByteArray bytes = belfry::test::contentOf(path);
        int trees = 0;
        for (qint64 page = 0; page < bytes.size(); page += kDatabasePage) {
            const char kind = bytes[page];
            if (page == 0 || kind == 5) {
                bytes.replace(page, kDatabasePage, QByteArray(kDatabasePage, '\0'));
                ++trees;
            }
        }
        QVERIFY(trees >= 2);
        QVERIFY(belfry::test::writeContent(path, bytes));
        const Found found = scan(path);
        QVERIFY(same(found.table, rows));
        QVERIFY(same(found.keyed, rows));
    }

    // As a crash leaves it: changes that are committed count, those that aren't don't.
    void readsTheLog()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("a.db");
        const QString copy = folder.filePath("b.db");
        auto rows = fill(path);
        {
            ScannedDatabase db(path);
            db.run("PRAGMA journal_mode = WAL");
            for (int row = 1; row <= 50; ++row) {
                rows[row][1] = QByteArray(row * 300, char(row));
                db.run("UPDATE t SET v = ? WHERE id = ?", {rows[row][1], row});
            }
            db.run("PRAGMA cache_size = 2"); // so that what isn't committed is written, too
            db.run("BEGIN");
            db.run("UPDATE t SET v = 'not committed'");
            QVERIFY(db.good());
            QVERIFY(QFile::copy(path, copy));
            QVERIFY(QFile::copy(path + "-wal", copy + "-wal"));
        }
        QVERIFY(same(scan(copy).table, rows));
        QVERIFY(QFile::remove(copy + "-wal"));
        QVERIFY(!same(scan(copy).table, rows));
    }

    /// A row whose header says that it goes one byte beyond the row, where no number ends.
    void aHeaderBeyondItsRowIsNone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("a.db");
        {
            ScannedDatabase db(path);
            db.run("CREATE TABLE t (id INTEGER PRIMARY KEY, v, w INTEGER)");
            db.run("INSERT INTO t VALUES (1, 'first', 1)"); // stands behind the second
            db.run("INSERT INTO t VALUES (2, 'second-row', 300)");
            QVERIFY(db.good());
        }
        QByteArray bytes = belfry::test::contentOf(path);
        const qsizetype header = bytes.indexOf("second-row") - 4;
        constexpr char kPayload = 4 + 10 + 2;
        QCOMPARE(bytes[header], char(4));
        bytes[header] = kPayload + 1;
        for (int i = 1; i < kPayload; ++i)
            bytes[header + i] = char(0xff);
        QVERIFY(belfry::test::writeContent(path, bytes));
        QCOMPARE(scan(path).table.size(), 1U);
    }

    void survivesAnyBytes()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath("a.db");
        fill(path);
        const QByteArray bytes = belfry::test::contentOf(path);
        for (int i = 0; i < 50; ++i) {
            QByteArray damaged = bytes;
            for (int j = 0; j < 200; ++j)
                damaged[QRandomGenerator::global()->bounded(damaged.size())] =
                    char(QRandomGenerator::global()->bounded(256));
            QVERIFY(belfry::test::writeContent(path, damaged));
            (void)scan(path);
        }
        (void)scan(folder.filePath("isn't there"));
    }

private:
    static std::map<qlonglong, Values> fill(const QString &path)
    {
        std::map<qlonglong, Values> rows;
        ScannedDatabase db(path);
        db.run("CREATE TABLE t (id INTEGER PRIMARY KEY, v, w INTEGER)");
        db.run("CREATE TABLE k (id INTEGER PRIMARY KEY, v, w INTEGER) WITHOUT ROWID");
        db.run("BEGIN");
        for (int row = 1; row <= 400; ++row) {
            const Values values = valuesOf(row);
            db.run("INSERT INTO t VALUES (?, ?, ?)", values);
            db.run("INSERT INTO k VALUES (?, ?, ?)", values);
            rows[row] = values;
        }
        db.run("COMMIT");
        return db.good() ? rows : std::map<qlonglong, Values>();
    }
};

BELFRY_TEST(TestRowScan)
#include "tst_row_scan.moc"
