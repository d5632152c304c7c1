// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryd/arguments.h"
#include "common/process.h"
#include "common/service_notifier.h"
#include "common/unix_signals.h"
#include "runtime/runtime.h"

#include <cstdio>

#include <QCoreApplication>

using namespace belfry;

int main(int argc, char **argv)
{
    prepareProcess();
    const Arguments arguments = parseArguments(argc, argv);
    if (arguments.exitCode)
        return *arguments.exitCode;
    installLogFormat();
    UnixSignals::block();
    QCoreApplication app(argc, argv);
    UnixSignals unixSignals;
    ServiceNotifier service;
    Runtime runtime({arguments.serve.paths(RunAs::Service), QString::fromStdString(arguments.serve.listen)});
    if (const auto started = runtime.start(); !started) {
        for (const Error &error : started.error().errors)
            fprintf(stderr, "belfryd: %s\n", qUtf8Printable(error.toString()));
        return started.error().code;
    }
    QObject::connect(&unixSignals, &UnixSignals::terminate, &app, &QCoreApplication::quit);
    QObject::connect(&unixSignals, &UnixSignals::reload, &runtime, [&] {
        service.reloading();
        runtime.reload();
        service.ready(runtime.url());
    });
    printf("listening on %s\n", qUtf8Printable(runtime.url()));
    fflush(stdout);
    service.ready(runtime.url());
    const int code = app.exec();
    service.stopping();
    return code;
}
