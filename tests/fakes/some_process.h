// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/process/process_stat.h"
#include "source/process_types.h"

#include <QFile>

#include <array>
#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace belfry {

/// A process that sleeps until something is done to it; it doesn't outlive this.
class SomeProcess
{
public:
    SomeProcess() = default;
    SomeProcess(const SomeProcess &) = delete;
    SomeProcess &operator=(const SomeProcess &) = delete;
    ~SomeProcess()
    {
        if (m_pid <= 0 || m_hasEnded)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }

    bool start()
    {
        // Which waits until it is another program, without this one's signal handlers.
        posix_spawnattr_t attributes{};
        ::posix_spawnattr_init(&attributes);
        sigset_t all{};
        ::sigfillset(&all);
        ::posix_spawnattr_setsigdefault(&attributes, &all);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
        std::array<char, 6> name{"sleep"};
        std::array<char, 4> seconds{"600"};
        const std::array<char *, 3> arguments{name.data(), seconds.data(), nullptr};
        const int error = ::posix_spawn(&m_pid, "/bin/sleep", nullptr, &attributes, arguments.data(), environ);
        ::posix_spawnattr_destroy(&attributes);
        if (error != 0)
            return false;
        const auto stat = read();
        m_start = stat ? stat->startTicks : 0;
        return stat.has_value();
    }

    ProcessKey key() const { return {int(m_pid), m_start}; }
    char state() const { return read().value_or(ProcessStat()).state; }
    int nice() const { return read().value_or(ProcessStat()).nice; }
    bool isRunning() const { return ::waitpid(m_pid, nullptr, WNOHANG) == 0; }
    /// Waits for its end: the signal that ended it, 0 if none did.
    int endedBy()
    {
        int status = 0;
        if (::waitpid(m_pid, &status, 0) < 0)
            return 0;
        m_hasEnded = true;
        return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }

private:
    std::optional<ProcessStat> read() const
    {
        QFile file(QStringLiteral("/proc/%1/stat").arg(m_pid));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        m_text = file.readAll();
        return parseProcessStat({m_text.constData(), std::size_t(m_text.size())});
    }

    pid_t m_pid = 0;
    bool m_hasEnded = false;
    quint64 m_start = 0;
    mutable QByteArray m_text; ///< which what was read points into
};

} // namespace belfry
