// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "state/sql.h"
#include "state/state_database.h"
#include "state/token_repository.h"
#include "state/token_text.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace belfry;

class TestTokenRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = StateDatabase::open(m_folder->filePath(QStringLiteral("state.db"))).value();
    }

    void textsAreKnownByTheirForm()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray text = makeTokenText();
            QCOMPARE(text.size(), 50);
            QVERIFY(text.startsWith("bft_"));
            QVERIFY(isTokenText(text));
            seen.insert(text);
        }
        QCOMPARE(seen.size(), 1000);
    }

    /// Each single character counts.
    void aMistypedTextIsNone()
    {
        const QByteArray text = makeTokenText();
        for (qsizetype i = 0; i < text.size(); ++i) {
            QByteArray wrong = text;
            wrong[i] = text.at(i) == 'A' ? 'B' : 'A';
            // The last character has four bits that no byte takes.
            QVERIFY2(!isTokenText(wrong) || i == text.size() - 1, wrong.constData());
        }
        QVERIFY(!isTokenText(text.chopped(1)));
        QVERIFY(!isTokenText(text + 'A'));
        QVERIFY(!isTokenText(""));
        QVERIFY(!isTokenText("bft_"));
        QVERIFY(!isTokenText("bft_****"));
    }

    void hashesAreCompared()
    {
        const QByteArray hash = tokenHash("x");
        QCOMPARE(hash.size(), 32);
        QVERIFY(isSameHash(hash, tokenHash("x")));
        for (qsizetype i = 0; i < hash.size(); ++i) {
            QByteArray other = hash;
            other[i] = char(other.at(i) ^ 1);
            QVERIFY(!isSameHash(hash, other));
        }
        QVERIFY(!isSameHash(hash, hash.chopped(1)));
        QVERIFY(!isSameHash(hash, ""));
    }

    void keepsHashesOnly()
    {
        TokenRepository tokens(*m_database);
        const auto created = tokens.create({QStringLiteral("laptop"), Role::Editor, 5000}, 1000);
        QVERIFY2(created.has_value(), created ? "" : qPrintable(created.error().toString()));
        const auto list = tokens.list();
        QCOMPARE(list->size(), 1U);
        QVERIFY(list->at(0) == created->record);
        QCOMPARE(list->at(0).name, QStringLiteral("laptop"));
        QVERIFY(list->at(0).role == Role::Editor);
        QCOMPARE(list->at(0).hash, tokenHash(created->text));
        for (const char *part : {"", "-wal"}) {
            QFile file(m_database->file() + QLatin1String(part));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray all = file.readAll();
            QVERIFY(!all.contains(created->text));
            QVERIFY(!all.contains(created->text.mid(4, 20)));
        }
    }

    void expiresAndIsRevoked()
    {
        TokenRepository tokens(*m_database);
        const auto created = tokens.create({QStringLiteral("a"), Role::Viewer, 5000}, 1000);
        const std::int64_t id = created->record.id;
        QVERIFY(created->record.isValidAt(4999));
        QVERIFY(!created->record.isValidAt(5000));
        QVERIFY(tokens.noteUse(id, 1500));
        QVERIFY(tokens.revoke(id, 2000));
        QVERIFY(tokens.revoke(id, 3000)); // and stays what it was
        const TokenRecord record = tokens.list()->at(0);
        QCOMPARE(record.lastUsed, 1500);
        QCOMPARE(record.revoked, 2000);
        QVERIFY(!record.isValidAt(1000));
        QCOMPARE(tokens.revoke(id + 1, 2000).error().kind, ErrorKind::NotFound);
    }

    void refusesWishesThatMakeNoSense_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("role");
        QTest::addColumn<qint64>("expires");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("no name") << QString() << int(Role::Viewer) << qint64(0) << "/name";
        QTest::newRow("blank name") << QStringLiteral("  ") << int(Role::Viewer) << qint64(0) << "/name";
        QTest::newRow("two lines") << QStringLiteral("a\nb") << int(Role::Viewer) << qint64(0) << "/name";
        QTest::newRow("long name") << QString(101, u'a') << int(Role::Viewer) << qint64(0) << "/name";
        QTest::newRow("no role") << QStringLiteral("a") << int(Role::Nobody) << qint64(0) << "/role";
        QTest::newRow("over already") << QStringLiteral("a") << int(Role::Viewer) << qint64(1000) << "/expires";
    }
    void refusesWishesThatMakeNoSense()
    {
        QFETCH(QString, name);
        QFETCH(int, role);
        QFETCH(qint64, expires);
        QFETCH(QString, pointer);
        TokenRepository tokens(*m_database);
        const auto created = tokens.create({name, Role(role), expires}, 1000);
        QVERIFY(!created);
        QCOMPARE(created.error().kind, ErrorKind::Invalid);
        QCOMPARE(created.error().place.pointer, pointer);
        QVERIFY(tokens.list()->empty());
    }

    void hasRoomForAThousand()
    {
        TokenRepository tokens(*m_database);
        auto transaction = SqlTransaction::begin(m_database->connection()); // or each waits for the disk
        for (int i = 0; i < TokenRepository::kMost; ++i)
            QVERIFY(tokens.create({QString::number(i), Role::Viewer, i == 0 ? 2000 : 0}, 1000));
        const TokenWish one{QStringLiteral("one more"), Role::Viewer, 0};
        QCOMPARE(tokens.create(one, 1000).error().kind, ErrorKind::TooLarge);
        QVERIFY(tokens.create(one, 2000)); // the first is over
        QVERIFY(tokens.revoke(2, 2000));
        QVERIFY(tokens.create(one, 2000));
        QCOMPARE(tokens.list()->size(), 1002U);
        QVERIFY(tokens.revoke(3, 2000));
        QVERIFY(tokens.create(one, 2001 + TokenRepository::kKeptMs));
        QCOMPARE(tokens.list()->size(), 1000U); // what was over so long ago is forgotten
        QVERIFY(transaction->commit());
    }

    void anUnknownRoleHasNoPower()
    {
        TokenRepository tokens(*m_database);
        QVERIFY(tokens.create({QStringLiteral("a"), Role::Admin, 0}, 1000));
        QVERIFY(runSql(m_database->connection(), QStringLiteral("UPDATE tokens SET role = 'emperor'")));
        QVERIFY(tokens.list()->at(0).role == Role::Nobody);
    }

    void rolesHaveNames()
    {
        for (const Role role : {Role::Viewer, Role::Operator, Role::Editor, Role::Admin})
            QVERIFY(roleFromName(roleName(role)) == role);
        for (const char *name : {"nobody", "", "Viewer", "root"})
            QVERIFY(!roleFromName(QLatin1String(name)));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StateDatabase> m_database;
};

BELFRY_TEST(TestTokenRepository)
#include "tst_token_repository.moc"
