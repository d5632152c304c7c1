// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/check/journal_check.h"

#include "store/journal/forgetful_head.h"
#include "store/journal/journal_file.h"
#include "store/journal/journal_replay.h"

#include <QFileInfo>

namespace belfry {

namespace {

Finding describe(const JournalSegment &segment, const ReplayedSegment &replayed, const ForgetfulHead &head,
                 HeadWriter &writer, const JournalCheckOptions &options)
{
    Finding finding;
    finding.subject = QFileInfo(segment.path).fileName();
    finding.from = head.from();
    finding.to = std::max<Timestamp>(writer.newest(), 0);
    finding.text = QStringLiteral("%1 records, %2 bytes").arg(replayed.records).arg(replayed.goodBytes);
    if (!replayed.damaged())
        return finding;
    if (options.inUse) {
        finding.grade = Finding::Grade::Note;
        finding.text += QStringLiteral("; its end is being written");
        return finding;
    }
    finding.grade = Finding::Grade::Damaged;
    finding.text = QStringLiteral("good up to byte %1 of %2 (%3 records); what follows can't be read")
                       .arg(replayed.goodBytes)
                       .arg(replayed.size)
                       .arg(replayed.records);
    return finding;
}

} // namespace

Findings checkJournal(const QString &directory, const JournalCheckOptions &options)
{
    Findings findings;
    SeriesRegistry registry;
    for (const JournalSegment &segment : journalSegments(directory)) {
        if (segment.generation <= options.archived) {
            findings.push_back({Finding::Grade::Note, QFileInfo(segment.path).fileName(),
                                QStringLiteral("the archive has it already; it goes at the next start"), 0, 0});
            continue;
        }
        ForgetfulHead head;
        JournalReplay replay(registry, head.writer(), [&head] { head.forget(); });
        const auto replayed = replay.replay(segment.path, segment.generation);
        if (!replayed) {
            if (!options.inUse) // else it may have been sealed and removed meanwhile
                findings.push_back(
                    {Finding::Grade::Damaged, QFileInfo(segment.path).fileName(), replayed.error().message, 0, 0});
            continue;
        }
        Finding finding = describe(segment, *replayed, head, head.writer(), options);
        if (finding.grade == Finding::Grade::Damaged && options.repair == Repair::Yes) {
            const auto aside = setTailAside(segment.path, replayed->goodBytes, options.now);
            finding.grade = aside ? Finding::Grade::Repaired : Finding::Grade::Damaged;
            finding.text +=
                aside ? QStringLiteral(" and was moved to ") + *aside : QStringLiteral("; ") + aside.error().toString();
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace belfry
