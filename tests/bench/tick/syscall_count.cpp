// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syscall_count.h"

#include <csignal>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace belfry::bench {

namespace {

[[noreturn]] void runTraced(const std::function<void()> &work)
{
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
        ::_exit(1);
    ::raise(SIGSTOP); // counting starts here
    work();
    ::raise(SIGUSR1); // and ends here
    ::_exit(0);
}

} // namespace

long countSyscalls(const std::function<void()> &work)
{
    const pid_t child = ::fork();
    if (child < 0)
        return -1;
    if (child == 0)
        runTraced(work);
    int status = 0;
    long stops = 0;
    ::waitpid(child, &status, 0);
    if (!WIFSTOPPED(status))
        return -1;
    ::ptrace(PTRACE_SETOPTIONS, child, nullptr, PTRACE_O_TRACESYSGOOD);
    for (;;) {
        ::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr);
        if (::waitpid(child, &status, 0) < 0 || WIFEXITED(status) || WIFSIGNALED(status))
            return -1;
        if (WSTOPSIG(status) == SIGUSR1)
            break;
        if (WSTOPSIG(status) == (SIGTRAP | 0x80))
            ++stops;
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, &status, 0);
    return stops / 2; // a stop at the entry and one at the exit
}

} // namespace belfry::bench
