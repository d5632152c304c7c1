// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/process_control.h"

#include "collect/process/process_stat.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace belfry {

namespace {

class Descriptor
{
public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(Descriptor &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    Descriptor &operator=(Descriptor &&) = delete;
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

// glibc 2.36 has these two for C alone.
int openProcess(int pid)
{
    return int(::syscall(SYS_pidfd_open, pid, 0));
}

bool sendSignal(const Descriptor &process, int number)
{
    return ::syscall(SYS_pidfd_send_signal, process.get(), number, nullptr, 0) == 0;
}

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};

tl::unexpected<Error> hasEnded(int pid)
{
    return failure(QStringLiteral("process %1 has ended").arg(pid), ErrorKind::NotFound);
}

/// What the system says to it.
tl::unexpected<Error> refusal(int error, int pid, const QString &notAllowed)
{
    if (error == ESRCH)
        return hasEnded(pid);
    if (error == EPERM || error == EACCES)
        return failure(notAllowed, ErrorKind::Forbidden);
    return failure(QStringLiteral("process %1: %2").arg(pid).arg(QString::fromLocal8Bit(std::strerror(error))),
                   ErrorKind::Unavailable);
}

QString userOfBelfry()
{
    return QStringLiteral("Belfry runs as user %1").arg(::geteuid());
}

/// The start of whoever has this pid now; nothing if nobody has.
std::optional<quint64> startTicksOf(int pid)
{
    std::array<char, 32> path{};
    std::snprintf(path.data(), path.size(), "/proc/%d/stat", pid);
    const Descriptor file(::open(path.data(), O_RDONLY | O_CLOEXEC));
    std::array<char, 2048> text{};
    const ssize_t got = file.get() < 0 ? -1 : ::read(file.get(), text.data(), text.size() - 1);
    if (got <= 0)
        return std::nullopt;
    const auto stat = parseProcessStat({text.data(), std::size_t(got)});
    return stat && stat->state != 'Z' && stat->state != 'X' ? std::optional<quint64>(stat->startTicks) : std::nullopt;
}

bool isAlive(const Descriptor &process)
{
    pollfd asked{process.get(), POLLIN, 0};
    return ::poll(&asked, 1, 0) == 0;
}

/// The process itself, whoever gets its pid later.
Result<Descriptor> holdProcess(const ProcessKey &process)
{
    if (process.pid < 1)
        return failure(QStringLiteral("there is no process %1").arg(process.pid), ErrorKind::NotFound);
    Descriptor held(openProcess(process.pid));
    if (held.get() < 0 && errno == ENOSYS)
        return failure(QStringLiteral("this system can't tell a process from the next one with its number; "
                                      "that needs Linux 5.3"),
                       ErrorKind::Unavailable);
    if (held.get() < 0)
        return refusal(errno, process.pid, {});
    const auto start = startTicksOf(process.pid);
    if (!start && isAlive(held)) // as where /proc is mounted with hidepid
        return failure(
            QStringLiteral("process %1 belongs to another user, and the system doesn't let Belfry see it; %2")
                .arg(process.pid)
                .arg(userOfBelfry()),
            ErrorKind::Forbidden);
    if (!start)
        return hasEnded(process.pid);
    if (*start != process.start)
        return failure(QStringLiteral("the process has ended, and another one has the number %1 now").arg(process.pid),
                       ErrorKind::Conflict);
    return held;
}

int numberOf(ProcessSignal signal)
{
    switch (signal) {
    case ProcessSignal::Terminate: return SIGTERM;
    case ProcessSignal::Kill: return SIGKILL;
    case ProcessSignal::Stop: return SIGSTOP;
    case ProcessSignal::Continue: return SIGCONT;
    case ProcessSignal::HangUp: return SIGHUP;
    case ProcessSignal::Interrupt: return SIGINT;
    }
    return 0;
}

/// Sets it for every thread, as the system's call is about one of them.
int reniceThreads(int pid, int nice)
{
    std::array<char, 32> path{};
    std::snprintf(path.data(), path.size(), "/proc/%d/task", pid);
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.data()));
    if (!folder)
        return ESRCH;
    int done = 0;
    while (const dirent *each = ::readdir(folder.get())) {
        unsigned thread = 0;
        const char *end = each->d_name + std::strlen(each->d_name);
        if (std::from_chars(each->d_name, end, thread).ptr != end || thread == 0)
            continue;
        if (::setpriority(PRIO_PROCESS, thread, nice) == 0)
            ++done;
        else if (errno != ESRCH) // that thread has ended meanwhile
            return errno;
    }
    return done > 0 ? 0 : ESRCH;
}

} // namespace

Result<void> signalProcess(const ProcessKey &process, ProcessSignal signal)
{
    const auto held = holdProcess(process);
    if (!held)
        return tl::unexpected(held.error());
    if (sendSignal(*held, numberOf(signal)))
        return {};
    return refusal(errno, process.pid,
                   QStringLiteral("process %1 belongs to another user, and the system doesn't let Belfry signal it; %2")
                       .arg(process.pid)
                       .arg(userOfBelfry()));
}

Result<void> reniceProcess(const ProcessKey &process, int nice)
{
    if (nice < kLeastNice || nice > kMostNice)
        return failure(QStringLiteral("expected a nice value from %1 to %2").arg(kLeastNice).arg(kMostNice));
    const auto held = holdProcess(process);
    if (!held)
        return tl::unexpected(held.error());
    const int error = reniceThreads(process.pid, nice);
    if (error == EACCES)
        return failure(
            QStringLiteral("the system doesn't let Belfry favour process %1 more than before; that needs the "
                           "right CAP_SYS_NICE; %2")
                .arg(process.pid)
                .arg(userOfBelfry()),
            ErrorKind::Forbidden);
    if (error != 0)
        return refusal(error, process.pid,
                       QStringLiteral("process %1 belongs to another user, and the system doesn't let Belfry change "
                                      "its nice value; %2")
                           .arg(process.pid)
                           .arg(userOfBelfry()));
    // While the descriptor's process lives, its pid is nobody else's.
    if (!isAlive(*held))
        return hasEnded(process.pid);
    return {};
}

} // namespace belfry
