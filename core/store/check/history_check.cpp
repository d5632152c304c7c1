// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/check/history_check.h"

#include "store/check/archive_check.h"
#include "store/check/journal_check.h"
#include "store/directory_lock.h"

#include <QDir>
#include <QFileInfo>

namespace belfry {

namespace {

using Grade = Finding::Grade;

void append(Findings &findings, Findings more)
{
    findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Damage becomes what was done about it.
void markRepaired(Findings &findings)
{
    for (Finding &finding : findings) {
        if (finding.grade == Grade::Damaged)
            finding.grade = Grade::Repaired;
    }
}

ArchiveChecked checkAndRepairArchive(const QString &path, Repair repair, std::int64_t now)
{
    ArchiveChecked checked = checkArchive(path);
    if (repair == Repair::No || isSound(checked.findings))
        return checked;
    const auto repaired = repairArchive(path, now);
    if (!repaired) {
        checked.findings.push_back({Grade::Damaged, QStringLiteral("archive"),
                                    QStringLiteral("can't be repaired: ") + repaired.error().toString(), 0, 0});
        return checked;
    }
    markRepaired(checked.findings);
    checked.findings.push_back({Grade::Repaired, QStringLiteral("archive"), *repaired, 0, 0});
    ArchiveChecked after = checkArchive(path);
    checked.newest = after.newest;
    for (Finding &finding : after.findings) {
        if (finding.grade == Grade::Damaged) // what is lost for good
            checked.findings.push_back(std::move(finding));
    }
    return checked;
}

Findings filesSetAside(const QString &directory)
{
    Findings findings;
    for (const QFileInfo &file :
         QDir(directory).entryInfoList({QStringLiteral("*.damaged-*")}, QDir::Files, QDir::Name))
        findings.push_back(
            {Grade::Note, file.fileName(),
             QStringLiteral("%1 bytes that were set aside; delete it once you don't need it").arg(file.size()), 0, 0});
    return findings;
}

} // namespace

Result<Findings> checkHistory(const QString &dataDir, Repair repair, std::int64_t now)
{
    const QString directory = dataDir + QStringLiteral("/history");
    if (!QFileInfo(directory).isDir())
        return failure(QStringLiteral("there is no history here"), ErrorKind::NotFound, Place{directory, 0, 0, {}});
    const auto lock = DirectoryLock::take(directory);
    if (!lock && (repair == Repair::Yes || lock.error().kind != ErrorKind::Conflict))
        return tl::unexpected(lock.error());
    Findings findings;
    if (!lock)
        findings.push_back(
            {Grade::Note, QStringLiteral("lock"),
             lock.error().message.section(u';', 0, 0) + QStringLiteral("; only what may be read beside it is checked"),
             0, 0});
    ArchiveChecked archive = checkAndRepairArchive(directory + QStringLiteral("/history.db"), repair, now);
    append(findings, std::move(archive.findings));
    append(findings, checkJournal(directory, {repair, !lock, archive.newest, now}));
    append(findings, filesSetAside(directory));
    return findings;
}

} // namespace belfry
