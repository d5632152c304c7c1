// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <optional>

namespace belfry {

/// Where a server is, and as whom to ask it.
struct Endpoint {
    QUrl url;      ///< ws(s)://host:port or http(s)://host:port
    QString token; ///< empty: anonymous
    /// The user (uid) whose process must serve there; root's may too. Nothing goes to anybody else. For an address of
    /// this machine that was found and not given: whoever left it may be gone, and another user's program have the port
    /// now. Nothing: whoever serves there is the right one.
    std::optional<unsigned> owner;
    std::optional<QSslConfiguration> tls = std::nullopt; ///< see loadClientTls(); nothing: as the system has it
};

} // namespace belfry
