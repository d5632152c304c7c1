// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/directory_lock.h"

#include "store/io_error.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace belfry {

namespace {

QByteArray readOwner(int fd)
{
    char text[32];
    const ssize_t size = ::pread(fd, text, sizeof text, 0);
    return QByteArray(text, std::max<ssize_t>(size, 0)).trimmed();
}

// "process 4711 (belfryd)"; the name is left out where it can't be had.
QString describe(const QByteArray &pid)
{
    QFile comm(QStringLiteral("/proc/%1/comm").arg(QString::fromLatin1(pid)));
    const QByteArray name = comm.open(QIODevice::ReadOnly) ? comm.readAll().trimmed() : QByteArray();
    const QString process = QStringLiteral("process %1").arg(QString::fromLatin1(pid));
    return name.isEmpty() ? process : QStringLiteral("%1 (%2)").arg(process, QString::fromLocal8Bit(name));
}

} // namespace

Result<std::unique_ptr<DirectoryLock>> DirectoryLock::take(const QString &directory)
{
    const QString path = directory + QStringLiteral("/lock");
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0640);
    if (fd < 0)
        return ioFailure(QStringLiteral("can't make the lock file"), path, errno);
    std::unique_ptr<DirectoryLock> lock(new DirectoryLock(fd));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK)
            return ioFailure(QStringLiteral("can't lock the history"), path, errno);
        return failure(QStringLiteral("%1 has this history open; give the second one its own --data directory")
                           .arg(describe(readOwner(fd))),
                       ErrorKind::Conflict, Place{directory, 0, 0, {}});
    }
    const QByteArray pid = QByteArray::number(qlonglong(::getpid())) + '\n';
    // Only information for people: the lock holds without it, on a full disk too.
    if (::ftruncate(fd, 0) == 0 && ::pwrite(fd, pid.constData(), size_t(pid.size()), 0) < 0)
        return lock;
    return lock;
}

DirectoryLock::~DirectoryLock()
{
    ::close(m_fd);
}

} // namespace belfry
