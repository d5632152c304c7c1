// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "belfryctl/commands.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

namespace belfry {

/// All a command line can say, and what to do about it.
struct CommandLine {
    ServerOptions server;
    QueryArguments query;
    ExplainArguments explain;
    WatchArguments watch;
    AckArguments ack;
    SilenceArguments silence;
    LayoutArguments layout;
    TokenArguments token;
    AuditArguments audit;
    DoctorArguments doctor;
    ExportArguments exported;
    ImportArguments imported;
    std::vector<std::string> files;
    bool verbose = false;
    std::function<int()> run;

    /// A verb whose choice sets what is run.
    CLI::App *verb(CLI::App &parent, const char *name, const char *about, std::function<int()> action)
    {
        CLI::App *app = parent.add_subcommand(name, about);
        app->callback([this, action = std::move(action)] { run = action; });
        return app;
    }
};

/// What can be done with layouts and their versions.
void addLayout(CLI::App &app, CommandLine &line);

} // namespace belfry
