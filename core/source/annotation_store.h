// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "state/annotation_repository.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace belfry {

class StateDatabase;

/// The annotations of this host, kept in the state database for two years. Any thread may call record() and list();
/// the work is done in the store's own thread, which must run an event loop and may wait for the disk. Calls are
/// carried out in their order.
class AnnotationStore final : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the store. The state database is opened by the first call.
    AnnotationStore(QString stateFile, const Clock &clock);
    ~AnnotationStore() override;

    /// What can't be written is logged.
    void record(const Annotation &annotation);
    /// As AnnotationRepository::list().
    QFuture<Result<std::vector<Annotation>>> list(Timestamp from, Timestamp to, int limit);

Q_SIGNALS:
    /// In the store's thread, after it is on the disk.
    void recorded(const belfry::Annotation &annotation);

private:
    Result<AnnotationRepository *> repository();
    Result<Annotation> write(Annotation annotation);

    const QString m_stateFile;
    const Clock &m_clock;
    std::unique_ptr<StateDatabase> m_database;
    std::unique_ptr<AnnotationRepository> m_repository;
};

} // namespace belfry
