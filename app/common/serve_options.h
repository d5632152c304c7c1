// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/paths.h"

#include <string>

namespace CLI {
class App;
}

namespace belfry {

/// What every program that collects and serves can be told on its command line. Empty: not given.
struct ServeOptions {
    std::string config; ///< directory
    std::string data;   ///< directory
    std::string listen; ///< ADDRESS:PORT

    Paths paths(RunAs runAs) const;
};

/// Adds --config, --data, --listen and --version.
void addServeOptions(CLI::App &app, ServeOptions &options);

} // namespace belfry
