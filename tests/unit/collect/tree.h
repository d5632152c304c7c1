// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/cgroup/cgroup_reader.h"
#include "collect/collectors.h"
#include "collect/filesystem/filesystem_surveyor.h"
#include "collect/network/arp_surveyor.h"
#include "collect/network/netclass_surveyor.h"
#include "collect/process/process_group_reader.h"
#include "collect/sampler.h"
#include "collect/time/clocksource_surveyor.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <map>
#include <string>
#include <string_view>

namespace belfry::test {

/// A recorded tree of tests/fixtures/proc.
inline CollectPaths treePaths(const std::string &tree)
{
    const std::string root = std::string(BELFRY_TESTS) + "/fixtures/proc/" + tree;
    return {root + "/proc", root + "/sys", root + "/udev", root + "/docker"};
}

/// A frame as a table: "node_load1" or node_cpu_seconds_total{cpu="0",mode="idle"} (without instance and job)
/// to value. Stale markers are left out.
inline std::map<std::string, double> table(const Frame &frame)
{
    std::map<std::string, double> values;
    for (std::size_t i = 0; i < frame.host.values.size(); ++i) {
        if (!isStale(frame.host.values[i]))
            values[frame.host.series->labels[i]->without("instance").without("job").toString()] = frame.host.values[i];
    }
    return values;
}

/// What a reader read last: 'num_procs{groupname="x"}' to value. Names without their common beginning, stale markers
/// left out.
inline std::map<std::string, double> groupValues(const GroupReader &reader, std::string_view prefix)
{
    std::map<std::string, double> values;
    for (std::size_t i = 0; i < reader.series()->size(); ++i) {
        const Survey::Series &series = (*reader.series())[i];
        const auto metric = std::string(series.metric->name.substr(prefix.size()));
        if (!isStale(reader.values()[i]))
            values[Labels(series.labels).with(kMetricName, metric).toString()] = reader.values()[i];
    }
    return values;
}

/// A Sampler over a tree with surveys and groups read on request, as tests have no threads for these.
class TreeSampler
{
public:
    explicit TreeSampler(const CollectPaths &paths, MountProber::Ask ask = MountProber::askKernel)
        : filesystems(paths, std::move(ask)),
          network(paths),
          arp(paths),
          clocksource(paths),
          processes(paths.proc, 100),
          cgroups(paths, 100),
          sampler({"host", "node", "belfry"}, makeCollectors(paths, boards, instruments))
    {
    }

    void survey(std::int64_t nowNs = 0)
    {
        publish({&filesystems}, boards.surveys.filesystems, nowNs);
        publish({&network, &arp, &clocksource}, boards.surveys.properties, nowNs);
    }
    void readGroups(std::int64_t nowNs = 0)
    {
        publish(processes, boards.groups.processes, nowNs);
        publish(cgroups, boards.groups.containers, nowNs);
    }
    FramePtr sample(Timestamp t = 1000, std::int64_t nowNs = 0) { return sampler.sample(t, nowNs, 0); }

    Instruments instruments;
    Boards boards;
    FilesystemSurveyor filesystems;
    NetclassSurveyor network;
    ArpSurveyor arp;
    ClocksourceSurveyor clocksource;
    ProcessGroupReader processes;
    CgroupReader cgroups;
    Sampler sampler;

private:
    static void publish(GroupReader &reader, ReadingBoard &board, std::int64_t nowNs)
    {
        QVERIFY(reader.read(nowNs));
        board.publish(reader.series(), reader.values(), nowNs);
    }
    static void publish(std::initializer_list<Surveyor *> surveyors, SurveyBoard &board, std::int64_t nowNs)
    {
        Survey survey;
        for (Surveyor *surveyor : surveyors)
            survey.add(surveyor->take());
        survey.takenNs = nowNs;
        board.publish(std::make_shared<const Survey>(std::move(survey)));
    }
};

/// A copy of a tree that a test may change.
inline void copyTree(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    const QDir source(from);
    for (const QString &name : source.entryList(QDir::Files))
        QVERIFY2(QFile::copy(source.filePath(name), to + '/' + name), qPrintable(name));
    for (const QString &name : source.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        copyTree(source.filePath(name), to + '/' + name);
}

inline void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(path));
    file.write(text);
}

} // namespace belfry::test
