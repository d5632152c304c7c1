// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_worker.h"

#include "base/logging.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <malloc.h>

namespace belfry {

namespace {

constexpr int kRetryMs = 30'000;

void setAside(const QString &path, Timestamp now)
{
    const QString suffix = QStringLiteral(".damaged-%1").arg(now);
    for (const char *part : {"", "-wal", "-shm"}) {
        const QString file = path + QLatin1String(part);
        if (QFile::exists(file))
            QFile::rename(file, file + suffix);
    }
}

} // namespace

ArchiveWorker::ArchiveWorker(StoreContext &context, StatusBoard &status) : m_context(context), m_status(status) {}

ArchiveWorker::~ArchiveWorker() = default;

Result<void> ArchiveWorker::openDatabase()
{
    auto writer = ArchiveWriter::open(m_context.archivePath());
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    m_keeper = std::make_unique<TierKeeper>(m_context, *m_writer,
                                            [this](const std::vector<DamagedPage> &pages) { quarantine(pages); });
    if (auto done = m_writer->loadSeries(m_context.registry); !done)
        return done;
    auto metadata = m_writer->loadMetadata();
    if (!metadata)
        return tl::unexpected(metadata.error());
    const std::lock_guard lock(m_context.metadataMutex);
    m_context.metadata = std::move(*metadata);
    return {};
}

Result<void> ArchiveWorker::open(QStringList &notes)
{
    auto done = openDatabase();
    if (!done && done.error().kind == ErrorKind::Internal) { // damaged: what can't be opened can't be repaired here
        m_keeper.reset();
        m_writer.reset();
        const Timestamp now = m_context.clock.nowMs();
        setAside(m_context.archivePath(), now);
        notes += QStringLiteral("The archive was damaged (%1) and set aside as %2.damaged-%3; a new one was begun.")
                     .arg(done.error().message, m_context.archivePath())
                     .arg(now);
        done = openDatabase();
    }
    if (done)
        publish();
    return done;
}

void ArchiveWorker::start()
{
    m_syncTimer = new QTimer(this);
    m_syncTimer->setTimerType(Qt::CoarseTimer);
    connect(m_syncTimer, &QTimer::timeout, this, [this] { (void)syncJournal(); });
    m_syncTimer->start(int(m_context.options.syncMs));
    m_retryTimer = new QTimer(this);
    m_retryTimer->setSingleShot(true);
    m_retryTimer->setTimerType(Qt::VeryCoarseTimer);
    connect(m_retryTimer, &QTimer::timeout, this, [this] { (void)sealClosed(); });
}

void ArchiveWorker::packBlocks()
{
    for (const HeadBlock &block : m_context.head->closed([](const HeadBlock &b) { return b.raw != nullptr; }))
        m_context.head->setPacked(block.number, std::make_shared<const SeriesBlock>(packBlock(*block.raw, m_builder)));
    dropFromHead();
    m_context.instruments.headBytes.set(double(m_context.head->bytes()));
}

Result<void> ArchiveWorker::sealClosed()
{
    packBlocks();
    const Generation current = m_context.head->generation();
    for (std::uint32_t g = m_context.archivedGeneration + 1; g < current.value(); ++g) {
        auto done = seal(Generation(g));
        m_status.report(StatusBoard::Source::Archive, done);
        if (!done) {
            m_context.instruments.writeErrors.add();
            if (m_retryTimer)
                m_retryTimer->start(kRetryMs);
            return done;
        }
    }
    dropFromHead();
    publish();
    tidyLater();
    ::malloc_trim(0); // what sealing took for a moment goes back to the system
    return {};
}

Result<void> ArchiveWorker::seal(Generation generation)
{
    const auto blocks =
        m_context.head->closed([generation](const HeadBlock &block) { return block.generation == generation; });
    const SealedGeneration sealed =
        sealGeneration(generation, blocks, [this](SeriesId id) { return m_keeper->isCounter(id); });
    const SealedBlock *const both[] = {&sealed.raw, &sealed.buckets};
    if (auto done = m_writer->write(both, m_context.registry); !done)
        return done;
    m_context.archivedGeneration = generation.value();
    removeSegments(m_context.directory, generation);
    return writeMetadata();
}

Result<void> ArchiveWorker::writeMetadata()
{
    if (!m_context.metadataChanged.exchange(false))
        return {};
    std::map<std::string, Metadata> metadata;
    {
        const std::lock_guard lock(m_context.metadataMutex);
        metadata = m_context.metadata;
    }
    auto done = m_writer->writeMetadata(metadata);
    if (!done)
        m_context.metadataChanged = true;
    return done;
}

// One step at a time, so that the thread stays free for the next block or sync in between.
void ArchiveWorker::tidyLater()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            const auto more = m_keeper->step();
            if (!more)
                m_status.report(StatusBoard::Source::Archive, tl::unexpected(more.error()));
            else if (*more) {
                publish();
                tidyLater();
            }
        },
        Qt::QueuedConnection);
}

Result<void> ArchiveWorker::tidyNow()
{
    for (Result<bool> more = true; !more || *more; more = m_keeper->step()) {
        if (!more)
            return tl::unexpected(more.error());
    }
    publish();
    return {};
}

void ArchiveWorker::dropFromHead()
{
    Head &head = *m_context.head;
    const Timestamp before = m_context.newest - m_context.options.headMs;
    head.drop(Generation(m_context.archivedGeneration), before);
    // The disk takes nothing for long: rather lose the oldest than the machine's memory.
    while (head.bytes() > m_context.options.headBytesLimit && head.oldest() < head.generation()) {
        const Generation oldest = head.oldest();
        const std::uint64_t samples = head.drop(oldest, std::numeric_limits<Timestamp>::max());
        if (samples == 0)
            break;
        if (oldest.value() > m_context.archivedGeneration) {
            m_context.instruments.droppedSamples.add(double(samples));
            qCWarning(lcStore) << "the head is full:" << samples << "unsealed samples dropped from memory";
        }
    }
}

Result<void> ArchiveWorker::syncJournal()
{
    const auto file = m_context.journal.current();
    if (!file)
        return {};
    auto done = file->sync();
    if (!done)
        m_status.report(StatusBoard::Source::Journal, done);
    return done;
}

void ArchiveWorker::quarantine(const std::vector<DamagedPage> &pages)
{
    for (const DamagedPage &page : pages) {
        m_context.instruments.damagedPages.add();
        qCWarning(lcStore).noquote() << "archive: page" << page.page << "with samples from" << page.from << "to"
                                     << page.to << "is set aside:" << page.reason;
        if (auto done = m_writer->quarantine(page.page, page.reason, m_context.clock.nowMs()); !done)
            m_status.report(StatusBoard::Source::Archive, done);
    }
}

void ArchiveWorker::publish()
{
    const ArchiveTotals &totals = m_writer->totals();
    std::int64_t pages = 0;
    Timestamp oldest = 0;
    for (const TierTotals &tier : totals) {
        m_context.archivedGeneration = std::max(m_context.archivedGeneration.load(), tier.newest.value());
        pages += tier.pages;
        if (tier.blocks > 0)
            oldest = oldest == 0 ? tier.from : std::min(oldest, tier.from);
    }
    m_context.archiveOldest = oldest;
    m_context.rawOldest = totals[std::size_t(Tier::Raw)].from;
    {
        const std::lock_guard lock(m_context.totalsMutex);
        m_context.totals = totals;
    }
    m_context.instruments.chunks.set(double(pages));
    m_context.instruments.sqliteBytes.set(double(QFileInfo(m_context.archivePath()).size() +
                                                 QFileInfo(m_context.archivePath() + QStringLiteral("-wal")).size()));
    if (m_context.head)
        m_context.instruments.headBytes.set(double(m_context.head->bytes()));
}

} // namespace belfry
