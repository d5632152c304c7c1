// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/tls_options.h"

#include <CLI/CLI.hpp>

namespace belfry {

void addTlsOptions(CLI::App &app, TlsOptions &options)
{
    app.add_option("--ca", options.ca, "Certificates (PEM) of who vouches for the server, besides the system's")
        ->type_name("FILE")
        ->check(CLI::ExistingFile);
    CLI::Option *cert = app.add_option("--cert", options.cert, "Our certificate (PEM), where the server wants one")
                            ->type_name("FILE")
                            ->check(CLI::ExistingFile);
    app.add_option("--key", options.key, "Its key; default: in the same file")
        ->type_name("FILE")
        ->check(CLI::ExistingFile)
        ->needs(cert);
}

} // namespace belfry
