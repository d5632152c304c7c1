// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace belfry {

/// SIGTERM, SIGINT and SIGHUP as Qt signals, through a signalfd.
///
/// Call block() first thing in main(), because threads inherit what is blocked; make the object after QCoreApplication.
/// Its signals come from the event loop of the thread that made it.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    /// Keeps the three from ending the process, in this thread and all that it starts.
    static void block();

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
