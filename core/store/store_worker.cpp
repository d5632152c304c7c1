// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_worker.h"

namespace belfry {

StoreWorker::StoreWorker(StoreContext &context, StatusBoard &status, std::unique_ptr<HeadWriter> writer)
    : m_context(context),
      m_status(status),
      m_writer(std::move(writer)),
      m_resolver(context.registry),
      m_knownBlock(context.head->openNumber()),
      m_generationStart(context.head->from())
{
}

template<typename Encode>
void StoreWorker::writeJournal(const Encode &encode)
{
    Journal &journal = m_context.journal;
    if (!journal.ready()) {
        m_missed = true;
        return;
    }
    journal.encoder().begin([this] { return m_writer->checkpoint(); });
    encode(journal.encoder());
    const auto done = journal.commit();
    m_written = done.has_value();
    if (!done) {
        m_missed = true;
        m_context.instruments.writeErrors.add();
    }
    m_status.report(StatusBoard::Source::Journal, done);
}

// Once the disk takes something again, what memory alone has gets there by being sealed.
void StoreWorker::sealMissed()
{
    if (!m_missed || !m_written)
        return;
    m_missed = false;
    rotate();
}

void StoreWorker::openRestartGap()
{
    if (m_writer->liveSeries() == 0)
        return;
    const Timestamp t = m_writer->newest() + m_context.options.intervalMs;
    // The tick at t may still come; what isn't there then shows at the first tick.
    if (m_context.clock.nowMs() < t + m_context.options.intervalMs) {
        m_restartGap = t;
        return;
    }
    writeJournal([t](JournalEncoder &encoder) { encoder.gap(t); });
    count(m_writer->openGap(t));
    finishAppend();
}

// When every live series ends before this frame, if a restart or missed ticks left a gap.
std::optional<Timestamp> StoreWorker::gapBefore(const Frame &frame)
{
    std::optional<Timestamp> gap = std::exchange(m_restartGap, std::nullopt);
    if (!gap && frame.missedTicks >= m_context.options.gapTicks)
        gap = m_writer->newest() + m_context.options.intervalMs;
    if (gap && frame.t() <= *gap)
        gap.reset();
    return gap;
}

void StoreWorker::append(const FramePtr &frame)
{
    if (frame->host.series && !m_writer->takes(frame->t())) {
        m_context.instruments.droppedFrames.add();
        return;
    }
    const std::int64_t start = threadCpuNs();
    Lists lists;
    if (frame->host.series)
        lists.host = m_resolver.resolve(frame->host.series);
    for (const Column &batch : frame->batches)
        lists.batches.push_back(batch.series ? m_resolver.resolve(batch.series) : nullptr);
    if (frame->host.series && m_writer->stepsBack(frame->t())) {
        beginGeneration(); // so that blocks have one order of times each
        m_context.revisions.note(frame->t());
    }
    rotateIfDue(frame->t());
    const auto gap = gapBefore(*frame);

    writeJournal([&](JournalEncoder &encoder) {
        if (gap)
            encoder.gap(*gap);
        if (lists.host)
            encoder.tick(*lists.host, frame->t(), frame->missedTicks, frame->host.values);
        for (std::size_t i = 0; i < lists.batches.size(); ++i) {
            if (lists.batches[i])
                encoder.column(*lists.batches[i], frame->batches[i].t, frame->batches[i].values);
        }
    });
    if (gap)
        count(m_writer->openGap(*gap));
    if (lists.host)
        count(m_writer->appendTick(lists.host, frame->t(), frame->host.values));
    for (std::size_t i = 0; i < lists.batches.size(); ++i) {
        if (lists.batches[i])
            appendColumn(lists.batches[i], frame->batches[i]);
    }
    m_context.newest.store(std::max<Timestamp>(m_writer->lastTick(), 0), std::memory_order_release);
    finishAppend();
    sealMissed();
    m_context.instruments.writeSeconds.add(double(threadCpuNs() - start) * 1e-9);
    Q_EMIT frameStored(frame);
}

void StoreWorker::append(const Column &column)
{
    if (!column.series)
        return;
    const ResolvedListPtr list = m_resolver.resolve(column.series);
    rotateIfDue(column.t);
    writeJournal([&](JournalEncoder &encoder) { encoder.column(*list, column.t, column.values); });
    appendColumn(list, column);
    finishAppend();
    sealMissed();
}

void StoreWorker::appendColumn(const ResolvedListPtr &list, const Column &column)
{
    const Appended appended = m_writer->appendColumn(list, column.t, column.values);
    count(appended);
    if (appended.stored > 0 && column.t <= m_context.newest.load(std::memory_order_relaxed))
        m_context.revisions.note(column.t);
}

void StoreWorker::rotateIfDue(Timestamp t)
{
    const StoreOptions &options = m_context.options;
    const auto blocks = std::size_t(std::max(options.sealBlocks, 1));
    const bool full = m_writer->wantsRoom(t) && m_context.head->closedInGeneration() + 1 >= blocks;
    const Timestamp longest = 2 * options.intervalMs * options.blockTicks * Timestamp(blocks);
    if (full || (m_generationStart != 0 && t - m_generationStart >= longest))
        beginGeneration();
    if (m_generationStart == 0)
        m_generationStart = t;
}

void StoreWorker::rotate()
{
    beginGeneration();
    if (!m_closedGeneration)
        return;
    writeJournal([](JournalEncoder &) {}); // the new segment begins with where every series stands
    finishAppend();
}

void StoreWorker::beginGeneration()
{
    Head &head = *m_context.head;
    if (head.open().empty() && head.closedInGeneration() == 0)
        return;
    m_closedGeneration = head.generation();
    const Generation next(head.generation().value() + 1);
    head.beginGeneration(next);
    m_context.journal.beginSegment(next);
    m_generationStart = 0;
}

void StoreWorker::count(const Appended &appended)
{
    StoreInstruments &instruments = m_context.instruments;
    if (appended.frameDropped)
        instruments.droppedFrames.add();
    if (appended.dropped > 0)
        instruments.droppedSamples.add(double(appended.dropped));
    instruments.samples.add(double(appended.stored));
    if (m_missed) {
        m_context.unsavedGeneration = m_context.head->generation().value();
        instruments.unsavedSamples.add(double(appended.stored));
    }
    m_context.samples.fetch_add(appended.stored, std::memory_order_relaxed);
}

void StoreWorker::finishAppend()
{
    StoreInstruments &instruments = m_context.instruments;
    m_context.liveSeries.store(m_writer->liveSeries(), std::memory_order_relaxed);
    instruments.liveSeries.set(double(m_writer->liveSeries()));
    if (const auto file = m_context.journal.current())
        instruments.journalBytes.set(double(file->size()));
    if (m_resolver.hasMetadata())
        publishMetadata();
    if (const std::uint64_t block = m_context.head->openNumber(); block != std::exchange(m_knownBlock, block))
        Q_EMIT blockClosed();
    if (m_closedGeneration) // its successor is on the disk by now
        Q_EMIT generationClosed(std::exchange(m_closedGeneration, std::nullopt)->value());
}

void StoreWorker::publishMetadata()
{
    m_context.instruments.series.set(double(m_context.registry.size()));
    const auto fresh = m_resolver.takeMetadata();
    const std::lock_guard lock(m_context.metadataMutex);
    for (const auto &[name, metadata] : fresh)
        m_context.metadata[name] = metadata;
    m_context.metadataChanged = true;
}

} // namespace belfry

#include "moc_store_worker.cpp"
