// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace belfry {

/// Keeps a second process away from a directory: an flock on a file in it, which ends with the process however it
/// ends. The file holds the owner's pid.
class DirectoryLock
{
public:
    /// Fails with ErrorKind::Conflict while somebody has it, ErrorKind::Unavailable if the file can't be made.
    static Result<std::unique_ptr<DirectoryLock>> take(const QString &directory);
    ~DirectoryLock();
    DirectoryLock(const DirectoryLock &) = delete;
    DirectoryLock &operator=(const DirectoryLock &) = delete;

private:
    explicit DirectoryLock(int fd) : m_fd(fd) {}

    int m_fd;
};

} // namespace belfry
