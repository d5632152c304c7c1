// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "source/state_worker.h"
#include "state/annotation_repository.h"

#include <atomic>

namespace belfry {

/// The annotations of this host, kept in the state database for two years.
class AnnotationStore final : public StateWorker
{
    Q_OBJECT

public:
    /// `clock` must outlive the store.
    AnnotationStore(QString stateFile, const Clock &clock);

    /// What can't be written is logged.
    void record(const Annotation &annotation);
    /// The same, answering it with its id.
    QFuture<Result<Annotation>> create(const Annotation &annotation);
    QFuture<Result<std::vector<Annotation>>> list(const LogSlice &slice);
    /// Answers the id. ErrorKind::NotFound if there is none.
    QFuture<Result<std::int64_t>> remove(std::int64_t id);
    /// Grows with every one that is recorded or removed.
    quint64 revision() const { return m_revision; }

Q_SIGNALS:
    /// In the store's thread, after it is on the disk.
    void recorded(const belfry::Annotation &annotation);
    /// Likewise.
    void removed(qint64 id);

private:
    Result<Annotation> write(StateDatabase &database, Annotation annotation);

    const Clock &m_clock;
    std::atomic<quint64> m_revision{0};
};

} // namespace belfry
