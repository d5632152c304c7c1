// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/machine_file.h"
#include "program/test_class.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace belfry;

namespace {

const MachineEntry kTower{QUrl(QStringLiteral("wss://tower:9909")), QStringLiteral("Tower"), QStringLiteral("bft_x"),
                          QStringLiteral("/etc/ca.pem")};
const MachineEntry kPlain{QUrl(QStringLiteral("ws://10.0.0.2:9909")), {}, {}, {}};

} // namespace

class TestMachineFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain()
    {
        MachineFile file(path());
        QVERIFY(file.read().empty());
        QVERIFY(file.problems().empty());
        QVERIFY(file.write({kTower, kPlain}));
        MachineFile again(path());
        QCOMPARE(again.read(), (std::vector<MachineEntry>{kTower, kPlain}));
        QVERIFY(again.problems().empty());
    }

    void onlyItsOwnerMayReadIt()
    {
        put("{\"version\":1,\"machines\":[]}");
        QVERIFY(QFile::setPermissions(path(), QFile::permissions(path()) | QFile::ReadGroup | QFile::ReadOther));
        MachineFile file(path());
        QVERIFY(file.write({kTower}));
        const QFileDevice::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path()) & others));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("machines.json")});
    }

    void aMachineWithAMistakeIsToldAndStaysInTheFile()
    {
        put("{\"version\":1,\"machines\":[{\"address\":\"ftp://x\"},{\"address\":\"ws://10.0.0.2:9909\"},"
            "{\"address\":\"ws://c:1\",\"colour\":\"red\"}]}");
        MachineFile file(path());
        QCOMPARE(file.read(), std::vector<MachineEntry>{kPlain});
        QCOMPARE(file.problems().size(), 2U);
        QCOMPARE(file.problems()[0].place.pointer, QStringLiteral("/machines/0/address"));
        QCOMPARE(file.problems()[0].place.file, path());
        QCOMPARE(file.problems()[1].place.pointer, QStringLiteral("/machines/2/colour"));
        QVERIFY(file.write({kPlain, kTower}));
        const QJsonArray machines = stored()[QLatin1String("machines")].toArray();
        QCOMPARE(machines.size(), 4);
        QCOMPARE(machines[2][QLatin1String("address")].toString(), QStringLiteral("ftp://x"));
        QCOMPARE(machines[3][QLatin1String("colour")].toString(), QStringLiteral("red"));
    }

    void aFileThatIsNoneIsNeverWrittenOver_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("torn") << QByteArray("{\"version\":1,\n \"machines\": [") << QStringLiteral(":2:");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral(":1:1");
        QTest::newRow("from the future") << QByteArray("{\"version\":2,\"machines\":[]}") << QStringLiteral("/version");
        QTest::newRow("something else") << QByteArray("{\"version\":1,\"hosts\":[]}") << QStringLiteral("/hosts");
    }
    void aFileThatIsNoneIsNeverWrittenOver()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        put(text);
        MachineFile file(path());
        QVERIFY(file.read().empty());
        QCOMPARE(file.problems().size(), 1U);
        const QString problem = file.problems().front().toString();
        QVERIFY2(problem.contains(place) && problem.contains(path()), qPrintable(problem));
        const Result<void> written = file.write({kTower});
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(place), qPrintable(written.error().message));
        QFile kept(path());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), text);
    }

    void withoutAPathNothingIsKept()
    {
        MachineFile file;
        QVERIFY(file.write({kTower}));
        QVERIFY(file.read().empty());
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("machines.json")); }
    void put(const QByteArray &text) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QJsonObject stored() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BELFRY_TEST(TestMachineFile)
#include "tst_machine_file.moc"
