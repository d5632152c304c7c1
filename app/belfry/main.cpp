// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "belfry/arguments.h"
#include "belfry/backend.h"
#include "belfry/connection_log.h"
#include "belfry/undo_folder.h"
#include "common/process.h"
#include "common/unix_signals.h"
#include "fleet/fleet.h"

#include <cstdio>
#include <ctime>

#include <QApplication>
#include <QDir>
#include <QFile>

using namespace belfry;

namespace {

int complain(const std::vector<Error> &errors, int code)
{
    for (const Error &error : errors)
        fprintf(stderr, "belfry: %s\n", qUtf8Printable(error.toString()));
    return code;
}

/// Where a session has no run-time directory (root, a container) Qt would make one up and complain: it looks there for
/// a display. Ours will do. Before QApplication.
void settleRuntimeDirectory(const QString &ours)
{
    constexpr char kVariable[] = "XDG_RUNTIME_DIR";
    if (!qEnvironmentVariableIsEmpty(kVariable) || !QDir().mkpath(ours))
        return;
    QFile::setPermissions(ours, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    qputenv(kVariable, QFile::encodeName(ours));
}

} // namespace

int main(int argc, char **argv)
{
    prepareProcess();
    Arguments arguments = parseArguments(argc, argv);
    if (arguments.exitCode)
        return *arguments.exitCode;
    installLogFormat();
    const Paths paths = arguments.serve.paths(RunAs::User);
    settleRuntimeDirectory(paths.runDir);
    UnixSignals::block();
    QApplication app(argc, argv);
    UnixSignals unixSignals;
    QApplication::setApplicationVersion(QStringLiteral(BELFRY_VERSION));
    QApplication::setQuitOnLastWindowClosed(false); // the main one's end is the program's, in the tray there is none
    QApplication::setDesktopFileName(QStringLiteral("org.belfry.Belfry"));

    auto backend = Backend::open(arguments, paths);
    if (!backend)
        return complain(backend.error().errors, backend.error().code);
    logConnection(backend->source());
    arguments.ui.stateFile = paths.dataDir + QStringLiteral("/window.ini");
    arguments.ui.compareFile = paths.dataDir + QStringLiteral("/compare.json");
    const UndoFolder undo(paths.dataDir);
    arguments.ui.undoFolder = undo.path();
    if (const Runtime *runtime = backend->runtime()) {
        arguments.ui.servingUrl = runtime->url();
        arguments.ui.portProblem = runtime->portProblem();
    }
    Fleet fleet(backend->source(), backend->machine());
    fleet.open(paths.dataDir + QStringLiteral("/machines.json"));
    AppUi ui(fleet, arguments.ui);
    QObject::connect(&ui, &AppUi::firstFrame, &app, [] {
        const qlonglong cpuMs = qlonglong(std::clock()) * 1000 / CLOCKS_PER_SEC;
        qCInfo(lcApp, "first frame with data %lld ms after the start, %lld ms of CPU time",
               qlonglong(processAge().count()), cpuMs);
    });
    // A picture of another page than the one asked for would be a wrong answer; a window of it is a start.
    const bool wantsPicture = !arguments.ui.screenshotPath.isEmpty();
    QObject::connect(&ui, &AppUi::pageUnknown, &app,
                     [wantsPicture, asked = arguments.ui.page](const QString &page, const QStringList &known) {
                         fprintf(stderr, "belfry: %s: there is no page \"%s\"; expected one of %s\n",
                                 page == asked ? "--page" : "--playlist", qUtf8Printable(page),
                                 qUtf8Printable(known.join(QStringLiteral(", "))));
                         if (wantsPicture)
                             QMetaObject::invokeMethod(
                                 qApp, [] { QApplication::exit(kExitUsage); }, Qt::QueuedConnection);
                     });
    QObject::connect(&ui, &AppUi::finished, &app, &QApplication::exit, Qt::QueuedConnection);
    QObject::connect(&unixSignals, &UnixSignals::terminate, &app,
                     [] { QApplication::exit(); }); // quit() would close all windows, as if for good
    if (const auto shown = ui.show(); !shown)
        return complain({shown.error()}, kExitFailure);
    return QApplication::exec();
}
