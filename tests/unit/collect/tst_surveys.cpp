// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/host/os_surveyor.h"
#include "collect/network/link_watcher.h"
#include "collect/survey_worker.h"
#include "program/test_class.h"
#include "tree.h"

#include <QTemporaryDir>
#include <QThread>

using namespace belfry;
using namespace belfry::test;

namespace {

std::map<std::string, double> table(const Survey &survey)
{
    std::map<std::string, double> values;
    for (std::size_t i = 0; i < survey.series.size(); ++i) {
        const std::string metric(survey.series[i].metric->name);
        Labels labels(survey.series[i].labels);
        values[labels.with(kMetricName, metric).toString()] = survey.values[i];
    }
    return values;
}

} // namespace

class TestSurveys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOsRelease()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("os-release");
        writeFile(path,
                  "# comment\nNAME=\"Debian GNU/Linux\"\nID=debian\nVERSION_ID='12.4'\nPRETTY_NAME=\"A \\\"B\\\"\"\n"
                  "no equals sign\n");
        OsSurveyor surveyor({"/no/such/file", path.toStdString()});
        const auto found = table(surveyor.take());
        QCOMPARE(found.at("node_os_version{id=\"debian\",name=\"Debian GNU/Linux\"}"), 12.4);
        QVERIFY(found.contains("node_os_info{id=\"debian\",name=\"Debian GNU/Linux\",pretty_name=\"A \\\"B\\\"\","
                               "version_id=\"12.4\"}"));
    }

    void noOsReleaseIsNoSeries()
    {
        OsSurveyor surveyor({"/no/such/file"});
        QVERIFY(surveyor.take().series.empty());
    }

    void surveysInItsOwnThread()
    {
        SystemClock clock;
        SurveyWorker::Boards boards;
        QThread thread;
        auto *worker = new SurveyWorker(treePaths("server-4cpu"), clock, boards);
        worker->moveToThread(&thread);
        connect(&thread, &QThread::started, worker, &SurveyWorker::start);
        connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
        QTRY_VERIFY_WITH_TIMEOUT(boards.properties.latest() && boards.filesystems.latest(), 30'000);
        thread.quit();
        QVERIFY(thread.wait(30'000));
        QCOMPARE(table(*boards.properties.latest()).at("node_network_mtu_bytes{device=\"eth0\"}"), 1500.0);
        // None of the recorded folders but these is here for sure.
        const auto filesystems = table(*boards.filesystems.latest());
        QVERIFY(filesystems.at("node_filesystem_size_bytes{device=\"/dev/mapper/vg-root\",fstype=\"ext4\","
                               "mountpoint=\"/\"}") > 0);
        QCOMPARE(filesystems.at("node_filesystem_device_error{device=\"/dev/sdb\",fstype=\"btrfs\","
                                "mountpoint=\"/srv/with blank\tand\\\\slash\"}"),
                 1.0);
    }

    void watchesLinks()
    {
        LinkWatcher watcher;
        QVERIFY(watcher.isWatching());
    }
};

BELFRY_TEST(TestSurveys)
#include "tst_surveys.moc"
