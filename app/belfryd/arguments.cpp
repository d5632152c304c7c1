// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryd/arguments.h"

#include "common/process.h"

#include <CLI/CLI.hpp>

namespace belfry {

Arguments parseArguments(int argc, char **argv)
{
    Arguments arguments;
    CLI::App app("Belfry without a display: collects, keeps, judges and serves this machine.", "belfryd");
    addServeOptions(app, arguments.serve);
    app.footer(
        "SIGHUP reads configuration and rules again; SIGTERM and SIGINT end it without loss.\n"
        "Exit status: 2 usage, 3 invalid configuration, 4 the address can't be listened on, 5 the data directory is\n"
        "in use or unusable.\n\nExamples:\n"
        "  belfryd\n"
        "  belfryd --listen 127.0.0.1:0 --data /tmp/belfry");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        arguments.exitCode = app.exit(error) == 0 ? kExitOk : kExitUsage;
    }
    return arguments;
}

} // namespace belfry
