// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace CLI {
class App;
}

namespace belfry {

/// PEM files with which a program that connects over TLS knows its server and is known by it. Empty: not given.
struct TlsOptions {
    std::string ca;   ///< who vouches for the server, besides the system's
    std::string cert; ///< ours, where the server wants one
    std::string key;  ///< its key; default: in the same file
};

/// Adds --ca, --cert and --key.
void addTlsOptions(CLI::App &app, TlsOptions &options);

} // namespace belfry
