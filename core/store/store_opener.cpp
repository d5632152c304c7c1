// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_opener.h"

#include "base/logging.h"
#include "store/head_writer.h"
#include "store/io_error.h"
#include "store/journal/journal_replay.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace belfry {

namespace {

// What can't be replayed is kept under another name, if there is anything to keep.
void setDamageAside(OpenedStore &store, const QString &path, const ReplayedSegment &segment)
{
    QString note = QStringLiteral("The journal segment %1 was good up to byte %2 of %3; the rest was left out")
                       .arg(path)
                       .arg(segment.goodBytes)
                       .arg(segment.size);
    if (!segment.blankTail) {
        if (const auto aside = setTailAside(path, segment.goodBytes, store.context.clock.nowMs()))
            note += QStringLiteral(" and is kept as %1").arg(*aside);
    }
    store.notes += note + u'.';
}

// Sealing works beside the ticks, never before them.
void lowerPriority()
{
    ::setpriority(PRIO_PROCESS, id_t(::syscall(SYS_gettid)), 10);
}

Result<void> openArchive(OpenedStore &store)
{
    store.archive = std::make_unique<ArchiveWorker>(store.context, store.status);
    store.archive->moveToThread(&store.archiveThread);
    store.archiveThread.setObjectName(QStringLiteral("archive"));
    store.archiveThread.start();
    Result<void> done;
    QMetaObject::invokeMethod(
        store.archive.get(),
        [&store, &done] {
            lowerPriority();
            done = store.archive->open(store.notes);
        },
        Qt::BlockingQueuedConnection);
    return done;
}

struct LastSegment {
    Generation generation;
    std::int64_t goodBytes = 0;
};

// The archive has everything before the first segment, unless the end of it was lost.
void noteMissing(OpenedStore &store, Generation first)
{
    if (first.value() <= store.context.archivedGeneration + 1)
        return;
    const Timestamp to = store.archive->totals()[std::size_t(Tier::Raw)].to;
    const QString after =
        to > 0 ? QDateTime::fromMSecsSinceEpoch(to, Qt::UTC).toString(Qt::ISODate) : QStringLiteral("the beginning");
    store.notes += QStringLiteral("The archive lacks what came after %1: generations %2 to %3 are gone.")
                       .arg(after)
                       .arg(store.context.archivedGeneration + 1)
                       .arg(first.value() - 1);
}

// Replays what the archive doesn't have yet. Nothing if there is no segment.
Result<std::optional<LastSegment>> replayJournal(OpenedStore &store, HeadWriter &writer)
{
    StoreContext &context = store.context;
    BlockBuilder builder(CodecTarget::Memory);
    JournalReplay replay(context.registry, writer, [&context, &builder] {
        for (const HeadBlock &block : context.head->closed([](const HeadBlock &b) { return b.raw != nullptr; }))
            context.head->setPacked(block.number, std::make_shared<const SeriesBlock>(packBlock(*block.raw, builder)));
    });
    std::optional<LastSegment> last;
    for (const JournalSegment &segment : journalSegments(context.directory)) {
        if (segment.generation.value() <= context.archivedGeneration) {
            QFile::remove(segment.path); // sealed, but not yet removed when the program ended
            continue;
        }
        if (!last)
            noteMissing(store, segment.generation);
        if (context.head->generation() < segment.generation)
            context.head->beginGeneration(segment.generation);
        const auto replayed = replay.replay(segment.path, segment.generation);
        if (!replayed)
            return tl::unexpected(replayed.error());
        if (replayed->damaged())
            setDamageAside(store, segment.path, *replayed);
        last = LastSegment{segment.generation, replayed->goodBytes};
    }
    context.registry.reserveUpTo(std::max(replay.highest(), context.registry.highest()));
    return last;
}

Result<void> openJournal(OpenedStore &store, const std::optional<LastSegment> &last)
{
    StoreContext &context = store.context;
    std::shared_ptr<JournalFile> file;
    if (last && QFile::exists(journalPath(context.directory, last->generation))) {
        auto resumed = JournalFile::resume(context.directory, last->generation, last->goodBytes);
        if (!resumed)
            return tl::unexpected(resumed.error());
        file = std::move(*resumed);
    }
    context.journal.resume(std::move(file), context.head->generation(), context.registry.highest());
    return {};
}

} // namespace

OpenedStore::~OpenedStore()
{
    if (worker && storeThread.isRunning()) {
        QMetaObject::invokeMethod(
            worker.get(), [] {}, Qt::BlockingQueuedConnection); // what is queued is stored
        storeThread.quit();
        storeThread.wait();
    }
    if (archive && archiveThread.isRunning()) {
        QMetaObject::invokeMethod(
            archive.get(),
            [this] {
                (void)archive->syncJournal();
                archive.reset(); // its database connection and timers end in its thread
            },
            Qt::BlockingQueuedConnection);
        archiveThread.quit();
        archiveThread.wait();
    }
}

Result<std::unique_ptr<OpenedStore>> openStore(const QString &dataDir, const Clock &clock, Instruments &instruments,
                                               const StoreOptions &options)
{
    const QString directory = dataDir + QStringLiteral("/history");
    if (!QDir().mkpath(directory))
        return ioFailure(QStringLiteral("can't make the directory"), directory, errno);
    auto store = std::make_unique<OpenedStore>(directory, clock, instruments, options);
    auto lock = DirectoryLock::take(directory);
    if (!lock)
        return tl::unexpected(lock.error());
    store->lock = std::move(*lock);
    if (auto done = openArchive(*store); !done)
        return tl::unexpected(done.error());

    StoreContext &context = store->context;
    const TierTotals raw = store->archive->totals()[std::size_t(Tier::Raw)];
    const Timestamp archivedTo = raw.blocks > 0 ? raw.to : -1;
    context.head = std::make_unique<Head>(Generation(context.archivedGeneration + 1), archivedTo, raw.newestEpoch);
    auto writer = std::make_unique<HeadWriter>(*context.head, options.blockTicks);
    const auto last = replayJournal(*store, *writer);
    if (!last)
        return tl::unexpected(last.error());
    writer->resume(raw.blocks > 0 ? raw.newestTo : -1, raw.blocks > 0 ? raw.newestTick : -1);
    if (auto done = openJournal(*store, *last); !done)
        return tl::unexpected(done.error());
    context.newest = std::max<Timestamp>(writer->lastTick(), 0);
    context.liveSeries = writer->liveSeries();
    context.instruments.series.set(double(context.registry.size()));
    for (const QString &note : store->notes)
        qCWarning(lcStore).noquote() << note;
    store->worker = std::make_unique<StoreWorker>(context, store->status, std::move(writer));
    store->storeThread.setObjectName(QStringLiteral("store"));
    return store;
}

} // namespace belfry
