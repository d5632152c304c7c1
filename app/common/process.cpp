// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/process.h"

#include <csignal>
#include <cstdlib>

#include <QFile>
#include <QString>
#include <malloc.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

namespace belfry {

void prepareProcess()
{
    setenv("QT_NO_GLIB", "1", 0);
    mallopt(M_ARENA_MAX, 2);
    // Freed memory above this goes back to the system at once; the default grows with what was once allocated. Less
    // would make each query pay for fresh pages, which costs more than the query; sealing gives back the rest.
    constexpr int kKept = 4 << 20;
    mallopt(M_TRIM_THRESHOLD, kKept);
    mallopt(M_MMAP_THRESHOLD, kKept);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a limit on file size is a write error like a full disk
    // A viewer is a descriptor. The usual limit of 1024 is there for select(2), which nothing here calls.
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
}

std::chrono::milliseconds processAge()
{
    // Field 22 of proc(5)'s stat, counted from the state behind the name in parentheses, is the start in clock ticks
    // since boot.
    constexpr int kStartAfterName = 19;
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const std::int64_t startMs = fields.value(kStartAfterName).toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
    return std::chrono::milliseconds(std::int64_t(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000 - startMs);
}

void installLogFormat()
{
    // QT_MESSAGE_PATTERN, where somebody sets it, wins over qSetMessagePattern by itself.
    if (qEnvironmentVariableIsSet("JOURNAL_STREAM")) {
        qSetMessagePattern(QStringLiteral("%{if-debug}<7>%{endif}%{if-info}<6>%{endif}%{if-warning}<4>%{endif}"
                                          "%{if-critical}<3>%{endif}%{if-fatal}<2>%{endif}%{category}: %{message}"));
    } else {
        qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddThh:mm:ss.zzz} %{type} %{category}: %{message}"));
    }
}

} // namespace belfry
