// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/choice.h"

#include <QString>
#include <QUrl>

#include <cstdint>

namespace belfry {

/// A page of a layout of a server, the time that it shows and what is chosen of its variables: what two people can send
/// each other. The web page understands the same.
///
///   http://HOST:PORT/?layout=ID&page=ID&from=MS&to=MS&var-NAME=VALUE
struct LayoutLink {
    QUrl server;           ///< http(s)://HOST:PORT
    QString layout;        ///< empty: whichever is shown there
    QString page;          ///< empty: the first
    std::int64_t from = 0; ///< ms since 1970 UTC; both 0: live
    std::int64_t to = 0;
    VariableChoices choices{}; ///< several values: var-NAME several times
    friend bool operator==(const LayoutLink &, const LayoutLink &) = default;
};

QUrl toUrl(const LayoutLink &link);
/// Errors say what was expected.
Result<LayoutLink> parseLayoutLink(const QString &text);
/// Whether two addresses are the same server's, whatever their scheme: ws and http, localhost and 127.0.0.1.
bool isSameServer(const QUrl &a, const QUrl &b);

} // namespace belfry
