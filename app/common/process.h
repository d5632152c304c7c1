// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace belfry {

/// How our programs end; the man pages list them.
enum ExitCode {
    kExitOk = 0,
    kExitFailure = 1,     ///< what was asked for can't be had, or a check found faults
    kExitUsage = 2,       ///< the command line makes no sense
    kExitConfig = 3,      ///< the configuration is invalid
    kExitAddress = 4,     ///< the address to listen on is taken or not ours
    kExitData = 5,        ///< the data directory is locked by another Belfry, or unusable
    kExitUnreachable = 6, ///< no Belfry answers
};

/// Settings of the process that must be made before the first thread and before QCoreApplication: Qt's own Unix
/// event dispatcher instead of GLib's (half the CPU time of a paced stream), few malloc arenas (each thread's
/// own arena would keep what it once used), no SIGPIPE and no SIGXFSZ, as many open files as are allowed.
void prepareProcess();

/// How long ago the kernel started this process, to about 10 ms.
std::chrono::milliseconds processAge();

/// Lets Qt's messages go to stderr in one line each. Under systemd (JOURNAL_STREAM) a line starts with its
/// priority as sd-daemon(3) has it and carries no time, because the journal adds it; elsewhere it starts with the time.
void installLogFormat();

} // namespace belfry
