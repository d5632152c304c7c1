// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace belfry {

/// What a client adds to the system's TLS: PEM files, each empty if not given.
struct ClientTlsFiles {
    QString authority;   ///< certificates of who vouches for servers, besides the system's
    QString certificate; ///< ours, where the server wants one
    QString key;         ///< its key; empty: in the same file
};

/// Nothing if no file is given.
Result<std::optional<QSslConfiguration>> loadClientTls(const ClientTlsFiles &files);

/// Why a server's certificate isn't accepted, for people; empty without errors.
QString certificateProblem(const QList<QSslError> &errors);

} // namespace belfry
