// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace belfry {

/// How local programs reach a running Belfry: what it leaves in its run directory.
struct LocalEndpoint {
    QString url;   ///< http://127.0.0.1:9909
    QString token; ///< empty if this user may not read it; then only viewing is possible
    /// Who left it (uid), and so who must be found serving there before a token is given away; ourselves when
    /// publishing.
    unsigned owner = 0;
    friend bool operator==(const LocalEndpoint &, const LocalEndpoint &) = default;
};

/// The administrator's token that `file` (mode 0600) holds: 32 random bytes as 64 hexadecimal digits. Made if there is
/// none; it stays the same across restarts, so that viewers who know it come back by themselves.
Result<QString> persistentToken(const QString &file);

/// The run directory of a serving process: the files `address` (mode 0644) and `token` (mode 0600; 0640 with
/// group belfry where that group exists and we may give it). Both are written whole or not at all, and removed in the
/// destructor if they are still ours.
class RunDirectory
{
public:
    /// Makes the directory (mode 0755 for a service, else 0700) and writes both files.
    static Result<RunDirectory> publish(const QString &directory, const LocalEndpoint &endpoint);

    RunDirectory(RunDirectory &&other) noexcept;
    RunDirectory &operator=(RunDirectory &&other) noexcept;
    ~RunDirectory();

    /// What a Belfry left there; nothing if there is no readable address. It may be dead, and a
    /// stranger have its port by now.
    static std::optional<LocalEndpoint> read(const QString &directory);

private:
    RunDirectory(QString directory, QString url) : m_directory(std::move(directory)), m_url(std::move(url)) {}
    void remove();
    QString m_directory;
    QString m_url;
};

} // namespace belfry
