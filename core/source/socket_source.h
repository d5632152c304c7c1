// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "source/socket_types.h"

#include <QObject>

#include <memory>

namespace belfry {

/// A viewer's hold on a list of sockets. Deleting it ends the reading that was for it alone. Lives in the thread of its
/// source; every signal is emitted there, never from within subscribe().
class SocketSubscription : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual const SocketRequest &request() const = 0;

Q_SIGNALS:
    void snapshot(const belfry::SocketSnapshotPtr &snapshot);
    /// There will be none, until a reconnect.
    void failed(const belfry::Error &error);
};

/// Network connections of a host, as they are now: nothing of them is kept. They are read while somebody watches. One
/// thread.
class SocketSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Never null.
    virtual std::unique_ptr<SocketSubscription> subscribe(const SocketRequest &request) = 0;
};

} // namespace belfry
