// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "source/process_types.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace belfry {

/// A viewer's hold on a list of processes. Deleting it ends the reading that was for it alone. Lives in the thread of
/// its source; every signal is emitted there, never from within subscribe().
class ProcessSubscription : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual const ProcessRequest &request() const = 0;

Q_SIGNALS:
    void snapshot(const belfry::ProcessSnapshotPtr &snapshot);
    /// There will be none, until a reconnect.
    void failed(const belfry::Error &error);
};

/// Processes of a host, as they are now: nothing of them is kept. They are read while somebody watches. One thread; a
/// future finishes in any.
class ProcessSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Never null.
    virtual std::unique_ptr<ProcessSubscription> subscribe(const ProcessRequest &request) = 0;
    /// Errors: NotFound, it has ended; Conflict, another process has its pid now; Forbidden, with the system's reason
    /// in words.
    virtual QFuture<Result<void>> signal(const HostId &host, const ProcessKey &process, ProcessSignal signal) = 0;
    /// For all threads of the process; `nice` from kLeastNice, which is favoured most, to kMostNice.
    virtual QFuture<Result<void>> renice(const HostId &host, const ProcessKey &process, int nice) = 0;
};

} // namespace belfry
