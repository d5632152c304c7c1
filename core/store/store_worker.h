// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"
#include "store/head_writer.h"
#include "store/list_resolver.h"
#include "store/store_context.h"

#include <QObject>

#include <memory>
#include <optional>

namespace belfry {

/// Puts frames into journal and head. Lives in the store thread.
class StoreWorker final : public QObject
{
    Q_OBJECT

public:
    StoreWorker(StoreContext &context, StatusBoard &status, std::unique_ptr<HeadWriter> writer);

    /// After opening: the series that lived at the last tick end there, unless the next tick follows at once.
    void openRestartGap();
    void append(const FramePtr &frame);
    void append(const Column &column);
    /// Closes what is open and begins a new segment, so that everything so far can be sealed.
    void rotate();
    /// What was written to the journal may not have reached the disk: it is sealed soon.
    void distrustJournal() { m_missed = true; }

Q_SIGNALS:
    void frameStored(const belfry::FramePtr &frame);
    /// A block was closed: it can be packed.
    void blockClosed();
    /// A generation is complete and its successor's segment begun: it can be sealed.
    void generationClosed(quint32 generation);

private:
    struct Lists {
        ResolvedListPtr host;
        std::vector<ResolvedListPtr> batches;
    };
    std::optional<Timestamp> gapBefore(const Frame &frame);
    void appendColumn(const ResolvedListPtr &list, const Column &column);
    void rotateIfDue(Timestamp t);
    void beginGeneration();
    void publishMetadata();
    template<typename Encode>
    void writeJournal(const Encode &encode);
    void sealMissed();
    void count(const Appended &appended);
    void finishAppend();

    StoreContext &m_context;
    StatusBoard &m_status;
    std::unique_ptr<HeadWriter> m_writer;
    ListResolver m_resolver;
    std::optional<Timestamp> m_restartGap; // to be opened before the first tick, if that leaves a gap
    std::uint64_t m_knownBlock = 0;
    Timestamp m_generationStart = 0;
    std::optional<Generation> m_closedGeneration; // to be announced once the next segment is begun
    bool m_missed = false;                        // memory has something that the journal hasn't
    bool m_written = true;                        // the last record is in the journal
};

} // namespace belfry
