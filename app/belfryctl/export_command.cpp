// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/local_data.h"
#include "belfryctl/server_history.h"
#include "belfryctl/time_text.h"
#include "common/process.h"
#include "query/parser.h"
#include "store/store.h"
#include "transfer/history_export.h"
#include "transfer/history_format.h"

#include <cstdio>

#include <QDateTime>
#include <QFileInfo>
#include <QSaveFile>

namespace belfry {

namespace {

/// A server's answers are JSON that it and we hold at once.
constexpr std::size_t kMostServerSamples = 200'000;
constexpr Timestamp kSlackMs = 60'000;

Result<ExportRequest> requestOf(const ExportArguments &arguments, Timestamp now)
{
    ExportRequest request;
    const auto to = parseTime(arguments.to.empty() ? "now" : arguments.to, now);
    const auto from = arguments.from.empty() ? Result<Timestamp>(0) : parseTime(arguments.from, now);
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    request.from = *from;
    request.to = *to;
    if (request.to < request.from)
        return failure(QStringLiteral("--to lies before --from"));
    for (const std::string &text : arguments.match) {
        const auto selector = parseSelector(text);
        if (!selector)
            return failure(
                QStringLiteral("--match %1: %2").arg(QString::fromStdString(text), selector.error().toString()));
        request.selectors.push_back(*selector);
    }
    return request;
}

/// The file to write: what isn't finished never stands under its name. Standard output without a name.
class Output
{
public:
    Result<QIODevice *> open(const QString &path)
    {
        m_saved.setFileName(path);
        const bool opened =
            path.isEmpty() ? m_standard.open(stdout, QIODevice::WriteOnly) : m_saved.open(QIODevice::WriteOnly);
        QFileDevice &device = path.isEmpty() ? static_cast<QFileDevice &>(m_standard) : m_saved;
        if (!opened)
            return failure(QStringLiteral("can't write: %1").arg(device.errorString()), ErrorKind::Invalid,
                           Place{path, 0, 0, {}});
        return &device;
    }
    Result<void> commit()
    {
        if (m_saved.isOpen() && !m_saved.commit())
            return failure(QStringLiteral("can't write: %1").arg(m_saved.errorString()), ErrorKind::Invalid,
                           Place{m_saved.fileName(), 0, 0, {}});
        return {};
    }

private:
    QFile m_standard;
    QSaveFile m_saved;
};

int write(const Queryable &source, const ExportArguments &arguments, ExportRequest request)
{
    // The stale markers of a Belfry that has just ended come a tick behind its last.
    if (arguments.to.empty())
        request.to += kSlackMs;
    if (request.from == 0)
        request.from = source.oldest();
    if (request.from == 0) {
        fprintf(stderr, "belfryctl: the server doesn't say how far its history goes back; --from is needed\n");
        return kExitUsage;
    }
    Output file;
    const auto device = file.open(QString::fromStdString(arguments.output));
    if (!device)
        return complain(device.error());
    TextOutput output(**device);
    const auto report = exportHistory(source, request, *makeHistoryWriter(arguments.format, output));
    if (!report)
        return complain(report.error());
    if (const auto done = file.commit(); !done)
        return complain(done.error());
    if (report->unsayable > 0)
        fprintf(stderr,
                "belfryctl: warning: %zu series have names that this format can't say and were left out: %s …\n",
                report->unsayable, report->firstUnsayable.c_str());
    fprintf(stderr, "%llu samples of %zu series\n", static_cast<unsigned long long>(report->samples), report->series);
    return kExitOk;
}

int exportOffline(const ServerOptions &server, const ExportArguments &arguments, const ExportRequest &request)
{
    const auto directory = localDataDirectory(server);
    if (!directory)
        return complain(directory.error());
    if (!QFileInfo::exists(*directory + QStringLiteral("/history"))) {
        complain({QStringLiteral("there is no history here"), ErrorKind::NotFound, Place{*directory, 0, 0, {}}});
        return kExitData;
    }
    const SystemClock clock;
    Instruments instruments;
    const auto store = Store::open(*directory, clock, instruments, StoreOptions::keepingAll());
    if (!store) {
        complain(store.error());
        return kExitData;
    }
    if ((*store)->oldest() == 0) {
        complain({QStringLiteral("the history is empty"), ErrorKind::NotFound, Place{*directory, 0, 0, {}}});
        return kExitFailure;
    }
    return write(**store, arguments, request);
}

} // namespace

int runExport(const ServerOptions &server, const ExportArguments &arguments)
{
    auto request = requestOf(arguments, QDateTime::currentMSecsSinceEpoch());
    if (!request) {
        complain(request.error());
        return kExitUsage;
    }
    if (arguments.offline)
        return exportOffline(server, arguments, *request);
    ServerAccess access(server);
    ServerHistory history(access);
    if (const auto opened = history.open(); !opened)
        return complain(opened.error());
    request->mostSamples = kMostServerSamples;
    return write(history, arguments, *request);
}

} // namespace belfry
