// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace belfry {

/// SIGTERM, SIGINT and SIGHUP as Qt signals, through a signalfd.
///
/// Make it in main() before any thread: it blocks the three for the calling thread, and threads inherit that. Its
/// signals come from the event loop of the thread that made it.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    UnixSignals();
    ~UnixSignals() override;

Q_SIGNALS:
    /// SIGTERM or SIGINT: end soon, without losing anything.
    void terminate();
    /// SIGHUP: read configuration and rules again.
    void reload();

private:
    void read();
    int m_fd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace belfry
