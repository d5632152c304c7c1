// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_folder.h"
#include "program/test_class.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace belfry;

class TestLayoutFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void eachFileIsALayout()
    {
        write("wall.json", R"({"version":2,"name":"The wall","pages":[{"id":"a"}]})");
        write("plain.json", R"({"version":2,"pages":[{"id":"a"}]})");
        write("notes.txt", "no layout");
        LayoutFolder folder(m_dir->path());
        QVERIFY(folder.read().empty());
        QCOMPARE(folder.layouts().size(), 2U);
        QCOMPARE(folder.layouts()[0].id, QStringLiteral("plain"));
        QCOMPARE(folder.layouts()[0].name, QStringLiteral("plain"));
        QCOMPARE(folder.layouts()[1].name, QStringLiteral("The wall"));
        QCOMPARE(folder.layouts()[1].path, m_dir->filePath(QStringLiteral("wall.json")));
        QVERIFY(folder.layouts()[1].version > 0);
    }

    void noFolderIsNoLayouts()
    {
        LayoutFolder folder(m_dir->filePath(QStringLiteral("none")));
        QVERIFY(folder.read().empty());
        QVERIFY(folder.layouts().empty());
    }

    void errorsNameTheirPlace_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("no JSON") << "a.json" << QByteArray("{\n  \"version\": 1,\n  nonsense\n}") << "a.json:3:4";
        QTest::newRow("no layout") << "a.json" << QByteArray(R"({"version":2,"pages":[{"id":"A"}]})")
                                   << "a.json /pages/0/id";
        QTest::newRow("another name") << "My wall.json" << QByteArray("{}") << "My wall.json";
    }

    void errorsNameTheirPlace()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        write(file, text);
        LayoutFolder folder(m_dir->path());
        const auto errors = folder.read();
        QCOMPARE(errors.size(), 1U);
        QCOMPARE(errors[0].place.toString(), m_dir->filePath(place));
        QVERIFY(folder.layouts().empty());
    }

    void theOldOneStaysWhileItIsBroken()
    {
        write("a.json", R"({"version":2,"name":"One","pages":[{"id":"a"}]})");
        LayoutFolder folder(m_dir->path());
        QVERIFY(folder.read().empty());
        const quint64 first = folder.layouts()[0].version;
        QVERIFY(folder.read().empty());
        QCOMPARE(folder.layouts()[0].version, first);
        write("a.json", "{");
        QCOMPARE(folder.read().size(), 1U);
        QCOMPARE(folder.layouts()[0].name, QStringLiteral("One"));
        QCOMPARE(folder.layouts()[0].version, first);
        write("a.json", R"({"version":2,"name":"Two","pages":[{"id":"a"}]})");
        QVERIFY(folder.read().empty());
        QCOMPARE(folder.layouts()[0].name, QStringLiteral("Two"));
        QVERIFY(folder.layouts()[0].version > first);
        QFile::remove(m_dir->filePath(QStringLiteral("a.json")));
        QVERIFY(folder.read().empty());
        QVERIFY(folder.layouts().empty());
    }

private:
    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    void write(const char *name, const QByteArray &text) { write(QString::fromLatin1(name), text); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

BELFRY_TEST(TestLayoutFolder)
#include "tst_layout_folder.moc"
