// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file on its way into the layouts: looked at, then stored.

#include "fakes/fake_source.h"
#include "models/app_model.h"
#include "models/layout_import.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace belfry;

class TestLayoutImport : public QObject
{
    Q_OBJECT

private:
    QString written(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("dashboard.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

    static constexpr auto kDashboard =
        "{\"title\":\"Load\",\"panels\":[{\"type\":\"gauge\",\"targets\":[{\"expr\":\"node_load1\"}]},"
        "{\"type\":\"logs\",\"title\":\"Lines\"}]}";

    QTemporaryDir m_folder;

private Q_SLOTS:
    void whatIsLostIsListedBeforeAnythingIsStored()
    {
        FakeSource source;
        AppModel app(source);
        LayoutImport import;
        import.setApp(&app);
        QAbstractItemModelTester tester(import.remarks(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        import.read(written(kDashboard));
        QTRY_COMPARE(import.name(), QStringLiteral("Load"));
        QVERIFY(!import.isBusy());
        QCOMPARE(import.failure(), QString());
        QCOMPARE(import.remarks()->count(), 1);
        const QModelIndex remark = import.remarks()->index(0);
        QCOMPARE(remark.data(ImportRemarksModel::PlaceRole).toString(), QStringLiteral("/panels/1"));
        QCOMPARE(remark.data(ImportRemarksModel::PanelRole).toString(), QStringLiteral("Lines"));
        QVERIFY(remark.data(ImportRemarksModel::ReasonRole).toString().contains(QLatin1String("no logs")));
        QCOMPARE(source.fakeLayouts.puts, 0);
        QSignalSpy stored(&import, &LayoutImport::stored);
        import.store();
        QTRY_COMPARE(stored.size(), 1);
        QCOMPARE(stored[0][0].toString(), QStringLiteral("layout"));
        QCOMPARE(
            source.fakeLayouts.stored.value(QStringLiteral("layout")).document.value(QLatin1String("name")).toString(),
            QStringLiteral("Load"));
    }

    void aFileByItsAddress()
    {
        LayoutImport import;
        import.read(
            QUrl::fromLocalFile(written("{\"version\":2,\"name\":\"Mine\",\"pages\":[{\"id\":\"a\"}]}")).toString());
        QTRY_COMPARE(import.name(), QStringLiteral("Mine"));
        QCOMPARE(import.remarks()->count(), 0);
    }

    void whatIsWrongIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("no JSON") << QByteArray("{\n \"panels\": [}") << QStringLiteral("2:");
        QTest::newRow("no panels") << QByteArray("{\"panels\":[]}") << QStringLiteral("/panels");
        QTest::newRow("no layout") << QByteArray("{\"version\":3}") << QStringLiteral("/version");
    }

    void whatIsWrongIsSaidWithItsPlace()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, said);
        LayoutImport import;
        import.read(written(text));
        QTRY_VERIFY(!import.failure().isEmpty());
        QVERIFY2(import.failure().contains(said), qPrintable(import.failure()));
        QCOMPARE(import.name(), QString());
        import.read(m_folder.filePath(QStringLiteral("none.json")));
        QTRY_VERIFY(import.failure().contains(QLatin1String("none.json")));
    }

    void whatCantBeStoredStaysRead()
    {
        FakeSource source;
        AppModel app(source);
        LayoutImport import;
        import.setApp(&app);
        source.fakeLayouts.failure = Error{QStringLiteral("disk full"), ErrorKind::Unavailable, {}};
        import.read(written(kDashboard));
        QTRY_COMPARE(import.name(), QStringLiteral("Load"));
        import.store();
        QTRY_VERIFY(!import.failure().isEmpty());
        QCOMPARE(import.name(), QStringLiteral("Load"));
    }

    void whatWasGivenUpIsForgotten()
    {
        LayoutImport import;
        import.read(written(kDashboard));
        import.reset();
        import.read(written("{\"panels\":[]}"));
        QTRY_VERIFY(!import.failure().isEmpty());
        QCOMPARE(import.remarks()->count(), 0);
    }
};

BELFRY_TEST(TestLayoutImport)

#include "tst_layout_import.moc"
