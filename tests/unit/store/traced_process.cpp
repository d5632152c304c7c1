// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/store/traced_process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace belfry::test {

namespace {

// Where a call names its file.
enum class Names { Descriptor, Path, PathAt, NewFileAt };

struct Call {
    long number;
    const char *name;
    Names names;
};

constexpr Call kCalls[] = {
    {SYS_write, "write", Names::Descriptor},
    {SYS_writev, "writev", Names::Descriptor},
    {SYS_pwrite64, "pwrite64", Names::Descriptor},
    {SYS_pwritev, "pwritev", Names::Descriptor},
    {SYS_fsync, "fsync", Names::Descriptor},
    {SYS_fdatasync, "fdatasync", Names::Descriptor},
    {SYS_ftruncate, "ftruncate", Names::Descriptor},
    {SYS_fallocate, "fallocate", Names::Descriptor},
#ifdef SYS_unlink
    {SYS_unlink, "unlink", Names::Path},
    {SYS_rename, "rename", Names::Path},
#endif
    {SYS_unlinkat, "unlinkat", Names::PathAt},
    {SYS_renameat, "renameat", Names::PathAt},
    {SYS_renameat2, "renameat2", Names::PathAt},
    {SYS_openat, "openat", Names::NewFileAt},
};

__ptrace_syscall_info stopOf(pid_t thread)
{
    __ptrace_syscall_info info{};
    ::ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof info, &info);
    return info;
}

} // namespace

bool TracedProcess::run(int number, Moment moment)
{
    m_output.clear();
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        m_error = QStringLiteral("pipe: %1").arg(QString::fromLocal8Bit(std::strerror(errno)));
        return false;
    }
    ::fcntl(ends[1], F_SETPIPE_SZ, 1 << 20); // read only at the end
    m_outputEnd = ends[0];
    m_pid = start(ends[1]);
    ::close(ends[1]);
    const bool killed = m_pid > 0 && follow(number, moment);
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        while (::waitpid(-1, nullptr, __WALL) > 0) {
        }
    }
    char buffer[4096];
    for (ssize_t size; (size = ::read(ends[0], buffer, sizeof buffer)) > 0;)
        m_output.append(buffer, size);
    ::close(ends[0]);
    return killed;
}

pid_t TracedProcess::start(int output) const
{
    std::vector<QByteArray> texts{QFile::encodeName(m_program)};
    for (const QString &argument : m_arguments)
        texts.push_back(argument.toLocal8Bit());
    std::vector<char *> arguments;
    for (QByteArray &text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    const pid_t pid = ::fork();
    if (pid != 0)
        return pid;
    ::dup2(output, STDOUT_FILENO);
    ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

bool TracedProcess::follow(int number, Moment moment)
{
    int status = 0;
    if (::waitpid(m_pid, &status, __WALL) != m_pid || !WIFSTOPPED(status)) {
        m_error = QStringLiteral("%1 can't be started under ptrace").arg(m_program);
        return false;
    }
    const long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_EXITKILL;
    if (::ptrace(PTRACE_SETOPTIONS, m_pid, nullptr, options) != 0) {
        m_error = QStringLiteral("ptrace: %1").arg(QString::fromLocal8Bit(std::strerror(errno)));
        return false;
    }
    pid_t chosen = 0; // the thread whose call is to be completed first
    for (pid_t thread = m_pid; thread > 0; thread = ::waitpid(-1, &status, __WALL)) {
        if (WIFEXITED(status) || WIFSIGNALED(status)) {
            if (thread != m_pid)
                continue;
            m_error = QStringLiteral("it ended before its call %1").arg(number);
            return false;
        }
        long signal = 0;
        if (WSTOPSIG(status) == (SIGTRAP | 0x80)) {
            if (thread == chosen)
                return true;
            if (!m_synced.isEmpty())
                watchSync(thread);
            QByteArray call;
            if (chosen == 0 && changesFile(thread, call) && --number == 0) {
                m_call = call;
                if (moment == Moment::BeforeCall)
                    return true;
                chosen = thread;
            }
        } else if (WSTOPSIG(status) != SIGTRAP && WSTOPSIG(status) != SIGSTOP) {
            signal = WSTOPSIG(status);
        }
        ::ptrace(PTRACE_SYSCALL, thread, nullptr, signal);
    }
    m_error = QStringLiteral("it is gone");
    return false;
}

void TracedProcess::keepSynced(QString source, QString directory)
{
    m_source = std::move(source);
    m_synced = std::move(directory);
}

// Copies a file when its sync begins; the copy counts once the sync has ended.
void TracedProcess::watchSync(pid_t thread)
{
    const __ptrace_syscall_info info = stopOf(thread);
    if (info.op == PTRACE_SYSCALL_INFO_EXIT) {
        const auto ended = m_syncs.extract(thread);
        if (ended.empty() || info.exit.rval != 0)
            return;
        const Sync &sync = ended.mapped();
        QFile::remove(m_synced + u'/' + sync.name);
        QFile::rename(m_synced + u'/' + sync.name + ".syncing", m_synced + u'/' + sync.name);
        for (const QString &kept : QDir(m_synced).entryList(QDir::Files)) {
            if (!sync.files.contains(kept) && !kept.endsWith(".syncing"))
                QFile::remove(m_synced + u'/' + kept);
        }
        if (sync.newestSegment)
            m_outputBeforeSync = sync.output;
        return;
    }
    if (info.op != PTRACE_SYSCALL_INFO_ENTRY || (info.entry.nr != SYS_fdatasync && info.entry.nr != SYS_fsync))
        return;
    const QFileInfo file(
        QFile::symLinkTarget(QStringLiteral("/proc/%1/fd/%2").arg(m_pid).arg(int(info.entry.args[0]))));
    if (file.path() != m_source || !file.isFile())
        return;
    Sync sync{file.fileName(), 0, false, QDir(m_source).entryList(QDir::Files)};
    QFile::remove(m_synced + u'/' + sync.name + ".syncing");
    QFile::copy(file.filePath(), m_synced + u'/' + sync.name + ".syncing");
    ::ioctl(m_outputEnd, FIONREAD, &sync.output);
    const QStringList segments = QDir(m_source).entryList({"journal-*"}, QDir::Files, QDir::Name);
    sync.newestSegment = !segments.isEmpty() && segments.last() == sync.name;
    m_syncs[thread] = sync;
}

// Whether the thread stands at the entry of such a call.
bool TracedProcess::changesFile(pid_t thread, QByteArray &call) const
{
    const __ptrace_syscall_info info = stopOf(thread);
    if (info.op != PTRACE_SYSCALL_INFO_ENTRY)
        return false;
    for (const Call &known : kCalls) {
        if (known.number != long(info.entry.nr))
            continue;
        call = known.name;
        const auto &arguments = info.entry.args;
        switch (known.names) {
        case Names::Descriptor:
            return isBelow(QFile::symLinkTarget(QStringLiteral("/proc/%1/fd/%2").arg(m_pid).arg(int(arguments[0]))));
        case Names::Path: return isBelow(textAt(thread, arguments[0]));
        case Names::PathAt: return isBelow(textAt(thread, arguments[1]));
        case Names::NewFileAt: return (arguments[2] & O_CREAT) != 0 && isBelow(textAt(thread, arguments[1]));
        }
    }
    return false;
}

bool TracedProcess::isBelow(const QString &path) const
{
    return path.startsWith(m_directory);
}

QString TracedProcess::textAt(pid_t thread, unsigned long address) const
{
    QByteArray text;
    while (!text.contains('\0') && text.size() < 4096) {
        errno = 0;
        const long word = ::ptrace(PTRACE_PEEKDATA, thread, address + unsigned(text.size()), nullptr);
        if (errno != 0)
            break;
        text.append(reinterpret_cast<const char *>(&word), sizeof word);
    }
    return QFile::decodeName(text.constData());
}

} // namespace belfry::test
