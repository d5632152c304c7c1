// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app_ui.h"
#include "common/serve_options.h"
#include "common/tls_options.h"

#include <QUrl>

#include <optional>

namespace belfry {

struct Arguments {
    ServeOptions serve;
    std::string connect; ///< ws://HOST:PORT; empty: this machine
    QUrl linked;         ///< the server of a link: shown unless it is this machine's own; empty: none
    std::string token;
    TlsOptions tlsFiles;
    UiOptions ui;                ///< but for stateFile
    std::optional<int> exitCode; ///< set: what was asked for is done, or makes no sense
};

Arguments parseArguments(int argc, char **argv);

} // namespace belfry
