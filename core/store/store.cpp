// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store.h"

#include "base/logging.h"
#include "store/archive/archive_worker.h"
#include "store/directory_lock.h"
#include "store/store_opener.h"
#include "store/store_reader.h"
#include "store/store_worker.h"

#include <QMetaObject>

namespace belfry {

namespace {

constexpr int kMostWaiting = 600; // frames and columns; more than that and the disk hangs

} // namespace

Store::Store(std::unique_ptr<OpenedStore> parts) : m_parts(std::move(parts))
{
    OpenedStore &p = *m_parts;
    p.status.onChange([this](const StorageStatus &status) { Q_EMIT statusChanged(status); });
    connect(p.worker.get(), &StoreWorker::frameStored, this, &Store::frameStored, Qt::DirectConnection);
    connect(p.worker.get(), &StoreWorker::blockClosed, p.archive.get(), &ArchiveWorker::packBlocks);
    connect(p.worker.get(), &StoreWorker::generationClosed, p.archive.get(),
            [archive = p.archive.get()] { (void)archive->sealClosed(); });
    connect(p.archive.get(), &ArchiveWorker::syncFailed, p.worker.get(), &StoreWorker::distrustJournal);
    ArchiveWorker *archive = p.archive.get();
    m_reader =
        std::make_unique<StoreReader>(p.context, [archive](std::vector<DamagedPage> pages, std::uint32_t edition) {
            QMetaObject::invokeMethod(
                archive, [archive, pages = std::move(pages), edition] { archive->quarantine(pages, edition); });
        });
    p.worker->openRestartGap(); // by the time of opening, not of whenever the thread gets there
    p.worker->moveToThread(&p.storeThread);
    p.storeThread.start();
    // Generations that a crash left unsealed.
    QMetaObject::invokeMethod(archive, [archive] {
        archive->start();
        (void)archive->sealClosed();
    });
}

Result<std::unique_ptr<Store>> Store::open(const QString &dataDir, const Clock &clock, Instruments &instruments,
                                           const StoreOptions &options)
{
    auto parts = openStore(dataDir, clock, instruments, options);
    if (!parts)
        return tl::unexpected(parts.error());
    return std::unique_ptr<Store>(new Store(std::move(*parts)));
}

Store::~Store()
{
    m_reader.reset();
}

void Store::append(FramePtr frame)
{
    if (m_parts->waiting.fetch_add(1) >= kMostWaiting) {
        m_parts->waiting.fetch_sub(1);
        m_parts->context.instruments.droppedFrames.add();
        return;
    }
    QMetaObject::invokeMethod(
        m_parts->worker.get(),
        [parts = m_parts.get(), frame = std::move(frame)] {
            parts->worker->append(frame);
            parts->waiting.fetch_sub(1);
        },
        Qt::QueuedConnection);
}

void Store::append(Column column)
{
    if (m_parts->waiting.fetch_add(1) >= kMostWaiting) {
        m_parts->waiting.fetch_sub(1);
        m_parts->context.instruments.droppedSamples.add(double(column.values.size()));
        return;
    }
    QMetaObject::invokeMethod(
        m_parts->worker.get(),
        [parts = m_parts.get(), column = std::move(column)] {
            parts->worker->append(column);
            parts->waiting.fetch_sub(1);
        },
        Qt::QueuedConnection);
}

Result<Selected> Store::select(const SelectHints &hints, std::span<const Matcher> matchers) const
{
    return m_reader->select(hints, matchers);
}

Result<Tier> Store::each(const SelectHints &hints, std::span<const Matcher> matchers, const SeriesSink &sink) const
{
    return m_reader->each(hints, matchers, sink);
}

Result<std::vector<LabelsPtr>> Store::series(Timestamp from, Timestamp to, std::span<const Matcher> matchers) const
{
    return m_reader->series(from, to, matchers);
}

std::vector<std::pair<std::string, Metadata>> Store::metadata() const
{
    const StoreContext &context = m_parts->context;
    const std::lock_guard lock(context.metadataMutex);
    return {context.metadata.begin(), context.metadata.end()};
}

Timestamp Store::newest() const
{
    return m_parts->context.newest.load(std::memory_order_acquire);
}

Timestamp Store::oldest() const
{
    const Timestamp archive = m_parts->context.archiveOldest;
    const Timestamp head = m_parts->context.head->from();
    if (archive == 0 || head == 0)
        return std::max(archive, head);
    return std::min(archive, head);
}

Revisions Store::revisedSince(std::uint64_t number) const
{
    return m_parts->context.revisions.since(number);
}

StorageStatus Store::status() const
{
    return m_parts->status.status();
}

StoreStats Store::stats() const
{
    const StoreContext &context = m_parts->context;
    StoreStats stats;
    stats.series = context.registry.size();
    stats.liveSeries = context.liveSeries;
    stats.samples = context.samples;
    stats.droppedFrames = std::uint64_t(context.instruments.droppedFrames.value());
    stats.droppedSamples = std::uint64_t(context.instruments.droppedSamples.value());
    stats.headBytes = context.head->bytes();
    if (const auto file = context.journal.current())
        stats.journalBytes = file->size();
    {
        const std::lock_guard lock(context.totalsMutex);
        stats.archive = context.totals;
    }
    stats.oldest = oldest();
    stats.newest = newest();
    return stats;
}

const QStringList &Store::openNotes() const
{
    return m_parts->notes;
}

Result<void> Store::sealNow()
{
    QMetaObject::invokeMethod(
        m_parts->worker.get(), [parts = m_parts.get()] { parts->worker->rotate(); }, Qt::BlockingQueuedConnection);
    Result<void> done;
    QMetaObject::invokeMethod(
        m_parts->archive.get(),
        [parts = m_parts.get(), &done] {
            done = parts->archive->sealClosed();
            if (done)
                done = parts->archive->tidyNow();
        },
        Qt::BlockingQueuedConnection);
    return done;
}

void Store::flush()
{
    QMetaObject::invokeMethod(
        m_parts->worker.get(), [] {}, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(
        m_parts->archive.get(), [parts = m_parts.get()] { (void)parts->archive->syncJournal(); },
        Qt::BlockingQueuedConnection);
}

} // namespace belfry

#include "moc_store.cpp"
