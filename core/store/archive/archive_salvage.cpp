// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_salvage.h"

#include "store/archive/salvage.h"
#include "store/journal/forgetful_head.h"
#include "store/journal/journal_file.h"
#include "store/journal/journal_replay.h"

#include <algorithm>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace belfry {

namespace {

// Segments name the series that live in them.
void readNames(const QString &directory, SeriesRegistry &names)
{
    ForgetfulHead head;
    JournalReplay replay(names, head.writer(), [&head] { head.forget(); });
    for (const JournalSegment &segment : journalSegments(directory))
        (void)replay.replay(segment.path, segment.generation); // one that can't be read has no names
}

QString timeText(Timestamp t)
{
    return QDateTime::fromMSecsSinceEpoch(t, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

QString Salvaged::toString() const
{
    QString text =
        QStringLiteral("%1 blocks with %2 pages and %3 series were saved").arg(blocks).arg(pages).arg(series);
    if (lostSeries > 0)
        text += QStringLiteral("; the names of %1 series are lost").arg(lostSeries);
    if (lost.empty())
        return text;
    const auto [first, last] =
        std::minmax_element(lost.begin(), lost.end(), [](const Lost &a, const Lost &b) { return a.from < b.from; });
    return text + QStringLiteral("; lost: %1 pages with samples from %2 to %3")
                      .arg(lost.size())
                      .arg(timeText(first->from), timeText(last->to));
}

Result<Salvaged> salvageArchive(const QString &damaged, const QString &fresh, Timestamp now)
{
    auto to = ArchiveConnection::open(fresh, ArchiveConnection::Mode::ReadWrite);
    if (!to)
        return tl::unexpected(to.error());
    if (auto done = migrateArchive(**to); !done)
        return tl::unexpected(done.error());
    auto from = ArchiveConnection::open(damaged, ArchiveConnection::Mode::Salvage);
    if (!from) // not even a header: nothing is reached from there
        from = ArchiveConnection::open(QStringLiteral(":memory:"), ArchiveConnection::Mode::Salvage);
    if (!from)
        return tl::unexpected(from.error());
    makeViewsOfAnyVersion(**from);
    SeriesRegistry names;
    readNames(QFileInfo(damaged).path(), names);
    FoundRows found(damaged);
    return Salvage(**from, found, **to, names, now).run();
}

Result<QString> replaceDamagedArchive(const QString &path, Timestamp now, const QString &why)
{
    const QString fresh = path + QStringLiteral(".salvage");
    const QString aside = QStringLiteral("%1.damaged-%2").arg(path).arg(now);
    const auto parts = {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
    for (const QString &part : parts)
        QFile::remove(fresh + part); // of a salvage that was interrupted
    const auto saved = salvageArchive(path, fresh, now);
    if (!saved)
        return tl::unexpected(saved.error());
    for (const QString &part : parts) {
        if (QFile::exists(path + part) && !QFile::rename(path + part, aside + part))
            return failure(QStringLiteral("can't set the damaged archive aside"), ErrorKind::Unavailable,
                           Place{path + part, 0, 0, {}});
    }
    if (!QFile::rename(fresh, path))
        return failure(QStringLiteral("can't put the salvaged archive in its place"), ErrorKind::Unavailable,
                       Place{fresh, 0, 0, {}});
    return QStringLiteral("The archive was damaged (%1): %2. The damaged file is kept as %3.")
        .arg(why, saved->toString(), aside);
}

} // namespace belfry
