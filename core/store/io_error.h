// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cerrno>
#include <cstring>

namespace belfry {

/// A failed system call as an error that names the file. Disk full is told apart by isDiskFull().
inline tl::unexpected<Error> ioFailure(const QString &what, const QString &path, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    return failure(QStringLiteral("%1: %2").arg(what, QString::fromLocal8Bit(std::strerror(error))),
                   full ? ErrorKind::TooLarge : ErrorKind::Unavailable, Place{path, 0, 0, {}});
}

/// Whether a write error means that the disk or quota has no room.
inline bool isDiskFull(const Error &error)
{
    return error.kind == ErrorKind::TooLarge;
}

/// Whether an error of the archive means that the file is damaged.
inline bool isDamage(const Error &error)
{
    return error.kind == ErrorKind::Internal;
}

} // namespace belfry
