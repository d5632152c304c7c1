// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/serve_options.h"

#include <CLI/CLI.hpp>
#include <unistd.h>

namespace belfry {

Paths ServeOptions::paths(RunAs runAs) const
{
    return Paths::resolve({.config = QString::fromStdString(config),
                           .data = QString::fromStdString(data),
                           .runAs = runAs,
                           .root = geteuid() == 0});
}

void addServeOptions(CLI::App &app, ServeOptions &options)
{
    app.add_option("--config", options.config, "Directory with belfry.yaml and rules.d/")->type_name("DIR");
    app.add_option("--data", options.data, "Directory for history and state")->type_name("DIR");
    app.add_option("--listen", options.listen,
                   "Where to serve, over belfry.yaml's server.listen; port 0 picks a free one")
        ->type_name("ADDRESS:PORT");
    app.set_version_flag("--version", BELFRY_VERSION, "Print the version and exit");
}

} // namespace belfry
