// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_json.h"
#include "fleet/own_layouts.h"
#include "program/test_class.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace belfry;

/// The pages that compare machines, which are the viewer's.
class TestOwnLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyOutliveTheProgram()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("compare.json"));
        QJsonObject changed;
        {
            OwnLayouts layouts(file);
            const auto stored = layouts.get(QStringLiteral("compare")).result();
            QVERIFY2(stored, stored ? "" : qPrintable(stored.error().toString()));
            QCOMPARE(stored->document[QLatin1String("pages")][0][QLatin1String("widgets")].toArray().size(), 6);
            changed = stored->document;
            changed[QLatin1String("name")] = QStringLiteral("Mine");
            QSignalSpy heard(&layouts, &LayoutSource::changed);
            QCOMPARE(layouts.put(QStringLiteral("compare"), changed, stored->version, {}).result()->version,
                     stored->version + 1);
            QCOMPARE(heard.count(), 1);
            QCOMPARE(layouts.put(QStringLiteral("compare"), changed, stored->version, {}).result().error().kind,
                     ErrorKind::Conflict);
        }
        OwnLayouts again(file);
        QCOMPARE(again.get(QStringLiteral("compare")).result()->name, QStringLiteral("Mine"));
        QCOMPARE(again.get(QStringLiteral("default")).result().error().kind, ErrorKind::NotFound);
    }

    void thoseOfAnOlderVersionAreMigrated()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("compare.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray document = QJsonDocument(writeLayout(*compareLayout())).toJson();
        document.replace("\"translate\": true", "\"locked\": false").replace("\"version\": 2", "\"version\": 1");
        file.write(document);
        file.close();
        OwnLayouts layouts(file.fileName());
        const auto stored = layouts.get(QStringLiteral("compare")).result();
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().toString()));
        QCOMPARE(stored->document, writeLayout(*compareLayout()));
    }

    void aDamagedFileIsToldAndKept()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("compare.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ oops");
        file.close();
        OwnLayouts layouts(path);
        const auto broken = layouts.get(QStringLiteral("compare")).result();
        QVERIFY(!broken);
        QVERIFY2(broken.error().toString().startsWith(path + QStringLiteral(":1:")),
                 qPrintable(broken.error().toString()));
        QVERIFY(!layouts.put(QStringLiteral("compare"), {}, 1, {}).result());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{ oops"));
    }
};

BELFRY_TEST(TestOwnLayouts)
#include "tst_own_layouts.moc"
