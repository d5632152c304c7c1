// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "query/test_script.h"

#include <QDir>

using namespace belfry;

/// Runs PromQL test scripts: the project's own beside this file, and any in $BELFRY_CONFORMANCE or beside the
/// checkout.
class TestPromqlConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void script_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("own");
        const QString given = qEnvironmentVariable("BELFRY_CONFORMANCE", QStringLiteral(BELFRY_SHARED_CONFORMANCE));
        for (const QString &folder : {QStringLiteral(BELFRY_TESTS "/conformance"), given}) {
            const bool own = folder != given;
            for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.test")}))
                QTest::addRow("%s %s", own ? "own" : "shared", qPrintable(file.fileName())) << file.filePath() << own;
        }
    }

    void script()
    {
        QFETCH(QString, path);
        QFETCH(bool, own);
        const auto report = runTestScriptFile(path);
        QVERIFY2(report, report ? "" : qPrintable(report.error().toString()));
        for (const ScriptBlock &block : report->blocks) {
            if (block.outcome == ScriptBlock::Outcome::Failed)
                qWarning("%s:%d: %s: %s", qPrintable(path), block.line, qPrintable(block.expr),
                         qPrintable(block.reason));
            else if (block.outcome == ScriptBlock::Outcome::Skipped)
                qDebug("%s:%d: skipped, %s", qPrintable(path), block.line, qPrintable(block.reason));
        }
        qInfo("%d passed, %d failed, %d skipped", report->passed(), report->failed(), report->skipped());
        QVERIFY(!report->blocks.empty());
        QCOMPARE(report->failed(), 0);
        if (own)
            QCOMPARE(report->skipped(), 0);
    }

    void reportsWhatDiffers()
    {
        const auto report =
            runTestScript("load 1m\n a 1 2\n\neval instant at 1m a\n a 3\n\neval instant at 1m a\n b 2\n\n"
                          "eval instant at 1m a\n\neval instant at 1m a\n a 2\n b 2\n\n"
                          "eval instant at 1m a\n expect warn\n a 2\n\neval instant at 1m a +\n a 2\n\n"
                          "eval instant at 1m sum(a)\n expect fail\n");
        QVERIFY(report);
        QCOMPARE(report->failed(), 7);
        QCOMPARE(report->blocks.front().line, 4);
    }

    void skipsNativeHistograms()
    {
        const auto report = runTestScript("load 1m\n h {{schema:0 sum:1 count:1}}x3\n a 1\n\neval instant at 1m h\n"
                                          " h {{schema:0 sum:1 count:1}}\n\neval instant at 1m count(h)\n {} 1\n\n"
                                          "eval instant at 0 limitk(1, a)\n a 1\n\neval instant at 0 a\n a 1\n\n"
                                          "eval instant at 0 limitk by (b) (1, a)\n a 1\n\n"
                                          "eval instant at 1m histogram_count(h)\n {} 1\n\n"
                                          "load 1m\n two {{count:1}} {{count:2}}\n typed{__type__=\"gauge\"} 1\n\n"
                                          "eval instant at 1m histogram_count(two)\n {} 2\n\n"
                                          "eval instant at 0 -typed\n {} -1\n");
        QVERIFY(report);
        QCOMPARE(report->failed(), 0);
        QCOMPARE(report->skipped(), 7);
        QCOMPARE(report->passed(), 1);
    }

    void refusesBrokenScripts_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<int>("line");
        QTest::newRow("unknown command") << "\nlaod 1m" << 2;
        QTest::newRow("load without a step") << "load\n a 1" << 1;
        QTest::newRow("values that are none") << "load 1m\n a 1 b" << 2;
        QTest::newRow("eval range without a step") << "eval range from 0 to 1m a" << 1;
        QTest::newRow("unknown expectation") << "eval instant at 1m a\n expect wonder" << 2;
    }

    void refusesBrokenScripts()
    {
        QFETCH(QString, script);
        QFETCH(int, line);
        const auto report = runTestScript(script.toStdString(), QStringLiteral("x.test"));
        QVERIFY(!report);
        QCOMPARE(report.error().place.line, line);
        QCOMPARE(report.error().place.file, QStringLiteral("x.test"));
    }
};

BELFRY_TEST(TestPromqlConformance)
#include "tst_promql_conformance.moc"
