// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_worker.h"

#include "base/logging.h"
#include "store/archive/archive_salvage.h"
#include "store/io_error.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <malloc.h>

namespace belfry {

namespace {

constexpr int kRetryMs = 10'000;
constexpr std::size_t kSeriesBytes = 4096; // that the head may take for a live series, however many there are

} // namespace

ArchiveWorker::ArchiveWorker(StoreContext &context, StatusBoard &status) : m_context(context), m_status(status) {}

ArchiveWorker::~ArchiveWorker() = default;

Result<void> ArchiveWorker::openDatabase()
{
    auto writer = ArchiveWriter::open(m_context.archivePath());
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    // Later, because setting pages aside may put another archive in the place of the one being worked on.
    const auto damaged = [this, edition = m_context.archiveEdition.load()](std::vector<DamagedPage> pages) {
        QMetaObject::invokeMethod(
            this, [this, pages = std::move(pages), edition] { quarantine(pages, edition); }, Qt::QueuedConnection);
    };
    m_keeper = std::make_unique<TierKeeper>(m_context, *m_writer, damaged);
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
    if (!done && isDamage(done.error())) {
        const auto note = salvage(done.error());
        if (!note)
            return tl::unexpected(note.error());
        notes += *note;
        return {};
    }
    if (done)
        publish();
    return done;
}

// Puts what can be read of the archive into a new one. Readers find it at their next query.
Result<QString> ArchiveWorker::salvage(const Error &damage)
{
    m_keeper.reset();
    m_writer.reset();
    auto note = replaceDamagedArchive(m_context.archivePath(), m_context.clock.nowMs(), damage.message);
    m_cannotSalvage = !note.has_value();
    m_salvagedAt = m_context.clock.monotonicNs();
    ++m_context.archiveEdition;
    if (auto done = openDatabase(); !done)
        return tl::unexpected(done.error());
    publish();
    return note;
}

// A fresh archive that seems damaged again at once isn't what is wrong.
bool ArchiveWorker::wasSalvaged() const
{
    constexpr std::int64_t kNotAgainNs = 60'000'000'000;
    return m_salvagedAt > 0 && m_context.clock.monotonicNs() - m_salvagedAt < kNotAgainNs;
}

// Runs work on the archive, and once more on a salvaged one if the archive turns out to be damaged.
Result<void> ArchiveWorker::onArchive(const std::function<Result<void>()> &work)
{
    if (!m_keeper) {
        if (auto done = openDatabase(); !done)
            return done;
    }
    auto done = work();
    if (done || !isDamage(done.error()) || m_cannotSalvage || wasSalvaged())
        return done;
    m_context.instruments.damagedPages.add();
    const auto note = salvage(done.error());
    if (!note)
        return tl::unexpected(note.error());
    qCWarning(lcStore).noquote() << *note;
    return work();
}

void ArchiveWorker::start()
{
    m_syncTimer = new QTimer(this);
    m_syncTimer->setTimerType(Qt::CoarseTimer);
    connect(m_syncTimer, &QTimer::timeout, this, [this] {
        (void)syncJournal();
        m_context.pages.expire(m_context.clock.monotonicNs());
    });
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
        auto done = onArchive([this, g] { return seal(Generation(g)); });
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
    // The next segment begins with where every series stands, and this one isn't looked at any more once it is sealed.
    (void)syncJournal();
    const SealedGeneration sealed = sealGeneration(
        generation, blocks, [this](SeriesId id) { return m_keeper->isCounter(id); },
        [&](std::span<const SeriesId> ids, Timestamp from, Timestamp to) {
            return m_keeper->samplesBefore(generation, blocks.front().epoch, ids, from, to);
        });
    const SealedBlock *const both[] = {&sealed.raw, &sealed.buckets};
    if (auto done = m_writer->write(both, m_context.registry); !done)
        return done;
    m_context.archivedGeneration = generation.value();
    if (generation.value() >= m_context.unsavedGeneration)
        m_context.instruments.unsavedSamples.set(0);
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

Result<bool> ArchiveWorker::tidyStep()
{
    bool more = false;
    const auto done = onArchive([&]() -> Result<void> {
        const auto step = m_keeper->step();
        if (!step)
            return tl::unexpected(step.error());
        more = *step;
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    return more;
}

// One step at a time, so that the thread stays free for the next block or sync in between.
void ArchiveWorker::tidyLater()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            const auto more = tidyStep();
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
    Result<bool> more = true;
    while (more && *more)
        more = tidyStep();
    publish();
    return more ? Result<void>() : tl::unexpected(more.error());
}

void ArchiveWorker::dropFromHead()
{
    Head &head = *m_context.head;
    const Timestamp newest = m_context.newest; // 0 before the first tick
    head.drop(Generation(m_context.archivedGeneration), newest - m_context.options.headMs,
              newest > 0 ? newest : std::numeric_limits<Timestamp>::max());
    // The disk takes nothing for long: rather lose the oldest than the machine's memory.
    const std::size_t most = std::max(m_context.options.headBytesLimit, m_context.liveSeries * kSeriesBytes);
    while (head.bytes() > most && head.oldest() < head.generation()) {
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
    auto done = m_context.journal.sync();
    if (!done) {
        m_context.instruments.writeErrors.add();
        m_status.report(StatusBoard::Source::Journal, done);
        Q_EMIT
        syncFailed(); // the kernel may have dropped what it couldn't write; a second try would find nothing to do
    }
    return done;
}

void ArchiveWorker::quarantine(const std::vector<DamagedPage> &pages, std::uint32_t edition)
{
    for (const DamagedPage &page : pages) {
        if (edition != m_context.archiveEdition) // of an archive that has been replaced since
            return;
        m_context.instruments.damagedPages.add();
        qCWarning(lcStore).noquote() << "archive: page" << page.page << "with samples from" << page.from << "to"
                                     << page.to << "is set aside:" << page.reason;
        const auto done = onArchive([&]() -> Result<void> {
            if (edition != m_context.archiveEdition) // salvaged just now
                return {};
            // SQLite would go on to write in a tree that it has lost a row of, and lose what is new there.
            if (page.page == DamagedPage::kArchive || (page.isGone && !m_cannotSalvage && !wasSalvaged()))
                return failure(page.isGone ? QStringLiteral("page %1 is gone").arg(page.page) : page.reason,
                               ErrorKind::Internal);
            return m_writer->quarantine(page.page, page.reason, m_context.clock.nowMs());
        });
        if (!done && page.page != DamagedPage::kArchive)
            m_status.report(StatusBoard::Source::Archive, done);
    }
}

void ArchiveWorker::publish()
{
    if (!m_writer)
        return;
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

#include "moc_archive_worker.cpp"
