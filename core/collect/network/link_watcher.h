// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QSocketNotifier;

namespace belfry {

/// Tells when a network interface came, went or changed its state (rtnetlink(7)). Silent where the kernel
/// refuses the socket.
class LinkWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit LinkWatcher(QObject *parent = nullptr);
    ~LinkWatcher() override;

    bool isWatching() const { return m_notifier != nullptr; }

Q_SIGNALS:
    void changed();

private:
    void drain();

    int m_socket = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace belfry
