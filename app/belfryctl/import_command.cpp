// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/local_data.h"
#include "belfryctl/server_access.h"
#include "belfryctl/time_text.h"
#include "common/process.h"
#include "config/config.h"
#include "config/paths.h"
#include "store/import/history_import.h"
#include "transfer/history_format.h"

#include <cstdio>

#include <QDateTime>
#include <QFile>
#include <unistd.h>

namespace belfry {

namespace {

Result<void> readFile(const std::string &name, const ImportArguments &arguments, ImportSink &sink)
{
    const bool standard = name == "-";
    QFile file(QString::fromStdString(name));
    if (standard ? !file.open(stdin, QIODevice::ReadOnly) : !file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("can't be read: %1").arg(file.errorString()), ErrorKind::NotFound,
                       Place{file.fileName(), 0, 0, {}});
    constexpr qint64 kLookedAt = 4096;
    const QByteArray start = file.peek(kLookedAt);
    const HistoryFormat format =
        arguments.format.value_or(guessHistoryFormat({start.constData(), std::size_t(start.size())}));
    // promtool prints stale markers as NaN, and there are more of them than of not-numbers.
    const NanMeaning usual = format == HistoryFormat::TsdbDump ? NanMeaning::Stale : NanMeaning::Value;
    return readHistory(file, standard ? QStringLiteral("<stdin>") : file.fileName(), format,
                       arguments.nan.value_or(usual), sink);
}

/// What retention will take again, with the configuration that a Belfry on this data usually has.
void warnOfRetention(const ImportReport &report, Timestamp now)
{
    PathOptions where;
    where.root = geteuid() == 0;
    const QString file = Paths::resolve(where).configFile();
    const auto config = loadConfig(file);
    if (!config || report.samples == 0)
        return;
    const Timestamp kept = now - config->storage.retention[std::size_t(Tier::Raw)].age.count();
    if (report.from >= kept)
        return;
    fprintf(stderr,
            "belfryctl: warning: belfryd keeps raw samples for %s and will keep of what is older what coarser tiers "
            "have; to keep it whole, set storage.retention.raw.age in %s before the next start\n",
            qUtf8Printable(formatAge(kept, now)), qUtf8Printable(file));
}

void print(const ImportReport &report)
{
    belfry::print(QStringLiteral("%1 samples of %2 series imported\n").arg(report.samples).arg(report.series));
    if (report.samples > 0)
        belfry::print(QStringLiteral("from %1 to %2\n").arg(formatTime(report.from), formatTime(report.to)));
    if (report.known > 0)
        belfry::print(QStringLiteral("%1 samples were there already\n").arg(report.known));
}

} // namespace

int runImport(const ServerOptions &server, const ImportArguments &arguments)
{
    const auto directory = localDataDirectory(server);
    if (!directory)
        return complain(directory.error());
    const SystemClock clock;
    const auto import = HistoryImport::open(*directory, clock);
    if (!import) {
        complain(import.error());
        return kExitData;
    }
    for (const std::string &file : arguments.files) {
        if (const auto read = readFile(file, arguments, **import); !read) {
            complain(read.error());
            return kExitFailure;
        }
    }
    const auto report = (*import)->commit();
    if (!report)
        return complain(report.error());
    print(*report);
    warnOfRetention(*report, clock.nowMs());
    return kExitOk;
}

} // namespace belfry
