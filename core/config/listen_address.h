// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>

namespace belfry {

/// Where a server listens: "127.0.0.1:9909", "[::1]:0", "localhost:9909", ":9909" (every address). Port 0 picks a free
/// one.
struct ListenAddress {
    QString host = QStringLiteral("127.0.0.1"); ///< numeric address or "localhost"; "0.0.0.0" stands for every one
    std::uint16_t port = 9909;

    /// Accepts ADDRESS:PORT and :PORT; IPv6 addresses stand in brackets.
    static Result<ListenAddress> parse(const QString &text);
    QString toString() const;
    bool isLoopback() const;
    friend bool operator==(const ListenAddress &, const ListenAddress &) = default;
};

} // namespace belfry
