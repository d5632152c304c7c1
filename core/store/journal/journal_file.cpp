// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/journal_file.h"

#include "store/codec/bytes.h"
#include "store/codec/checksum.h"
#include "store/io_error.h"
#include "store/journal/journal_format.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

namespace belfry {

namespace {

std::vector<std::uint8_t> header(Generation generation)
{
    std::vector<std::uint8_t> bytes;
    ByteWriter out(bytes);
    out.raw(kJournalMagic, sizeof kJournalMagic);
    out.u32(generation.value());
    out.u32(checksum(bytes));
    return bytes;
}

// So that the file's name survives a power loss too.
void syncDirectory(const QString &directory)
{
    const int fd = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
}

} // namespace

QString journalPath(const QString &directory, Generation generation)
{
    return QStringLiteral("%1/journal-%2").arg(directory).arg(generation.value(), 8, 10, QLatin1Char('0'));
}

Result<std::shared_ptr<JournalFile>> JournalFile::create(const QString &directory, Generation generation)
{
    const QString path = journalPath(directory, generation);
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
    if (fd < 0)
        return ioFailure(QStringLiteral("can't make the journal segment"), path, errno);
    std::shared_ptr<JournalFile> file(new JournalFile(fd, path, generation));
    file->m_header = header(generation);
    file->m_nameSynced = false;
    return file;
}

Result<std::shared_ptr<JournalFile>> JournalFile::resume(const QString &directory, Generation generation,
                                                         std::int64_t size)
{
    const QString path = journalPath(directory, generation);
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return ioFailure(QStringLiteral("can't open the journal segment"), path, errno);
    std::shared_ptr<JournalFile> file(new JournalFile(fd, path, generation));
    if (::ftruncate(fd, size) != 0)
        return ioFailure(QStringLiteral("can't cut the journal segment"), path, errno);
    file->m_size = size;
    if (size == 0)
        file->m_header = header(generation);
    return file;
}

JournalFile::~JournalFile()
{
    ::close(m_fd);
}

// Where the next record goes. The disk writes whole pages: a page that was synced and gets one more record is written
// again. So what comes between two syncs begins on a page of its own, unless it will fit into the rest of this one.
std::int64_t JournalFile::nextPosition() const
{
    const std::int64_t size = m_size;
    const std::int64_t inPage = size % kJournalPage;
    if (inPage == 0 || size != m_syncedTo)
        return size;
    const bool fits = inPage + m_lastStretch <= kJournalPage;
    return fits ? size : size - inPage + kJournalPage;
}

Result<void> JournalFile::append(std::span<const std::uint8_t> record)
{
    const iovec parts[] = {{m_header.data(), m_header.size()},
                           {const_cast<std::uint8_t *>(record.data()), record.size()}};
    const auto wanted = ssize_t(m_header.size() + record.size());
    const std::int64_t position = nextPosition();
    ssize_t written = 0;
    do
        written = ::pwritev(m_fd, parts, 2, position);
    while (written < 0 && errno == EINTR);
    if (written == wanted) {
        m_header.clear();
        m_size = position + written;
        m_dirty = true;
        return {};
    }
    const int error = written < 0 ? errno : ENOSPC; // a short write to a file: no more room
    if (written > 0 && ::ftruncate(m_fd, m_size) != 0)
        return ioFailure(QStringLiteral("can't cut an incomplete record off"), m_path, errno);
    return ioFailure(QStringLiteral("can't write the journal"), m_path, error);
}

Result<void> JournalFile::sync()
{
    if (!m_dirty.exchange(false))
        return {};
    const std::int64_t size = m_size;
    if (::fdatasync(m_fd) == 0) {
        if (!m_nameSynced.exchange(true))
            syncDirectory(QFileInfo(m_path).path());
        m_lastStretch = size - m_syncedTo;
        m_syncedTo = size;
        return {};
    }
    m_dirty = true;
    return ioFailure(QStringLiteral("can't sync the journal"), m_path, errno);
}

std::vector<JournalSegment> journalSegments(const QString &directory)
{
    std::vector<JournalSegment> segments;
    const auto files = QDir(directory).entryInfoList({QStringLiteral("journal-*")}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        bool ok = false;
        const uint number = file.fileName().mid(8).toUInt(&ok);
        if (ok && number > 0)
            segments.push_back({Generation(number), file.filePath()});
    }
    std::sort(segments.begin(), segments.end(),
              [](const JournalSegment &a, const JournalSegment &b) { return a.generation < b.generation; });
    return segments;
}

Result<QString> setTailAside(const QString &path, std::int64_t size, std::int64_t now)
{
    const QString aside = QStringLiteral("%1.damaged-%2").arg(path).arg(now);
    const auto fails = [](const QFile &file) {
        return failure(QStringLiteral("can't set a damaged part of the journal aside: %1").arg(file.errorString()),
                       ErrorKind::Unavailable, Place{file.fileName(), 0, 0, {}});
    };
    QFile segment(path);
    if (size == 0)
        return segment.rename(aside) ? Result<QString>(aside) : fails(segment);
    QFile copy(aside);
    if (!segment.open(QIODevice::ReadWrite) || !segment.seek(size))
        return fails(segment);
    const QByteArray tail = segment.readAll();
    if (!copy.open(QIODevice::WriteOnly) || copy.write(tail) != tail.size() || !copy.flush() ||
        ::fsync(copy.handle()) != 0)
        return fails(copy);
    if (!segment.resize(size))
        return fails(segment);
    return aside;
}

std::int64_t removeSegments(const QString &directory, Generation last)
{
    std::int64_t freed = 0;
    for (const JournalSegment &segment : journalSegments(directory)) {
        if (segment.generation > last)
            break;
        const std::int64_t size = QFileInfo(segment.path).size();
        if (QFile::remove(segment.path))
            freed += size;
    }
    return freed;
}

} // namespace belfry
