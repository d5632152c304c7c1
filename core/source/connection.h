// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/strong_id.h"

#include <QFlags>
#include <QMetaType>
#include <QString>

namespace belfry {

/// A machine whose samples a source has; the value of its `instance` label. An empty id means the source's
/// own host.
using HostId = StrongId<struct HostTag, QString>;

/// How current what a source shows is.
struct Connection {
    enum class State {
        Connecting,   ///< no answer yet; nothing to show
        Live,         ///< every tick arrives
        Stale,        ///< connected or not, but the newest tick is old: `since` says since when
        Disconnected, ///< lost; coming back by itself, `retryAt` says when it tries next
        Refused,      ///< won't come back by itself: wrong token, wrong address, incompatible version
    };
    State state = State::Connecting;
    qint64 sinceMs = 0;   ///< since when it has been in this state (wall clock)
    qint64 retryAtMs = 0; ///< next attempt, 0 if none is planned
    QString address;      ///< "local", or ws://host:port
    QString reason;       ///< for people; empty while live
    friend bool operator==(const Connection &, const Connection &) = default;
};

/// What the principal behind a source may do. Viewers hide what is not allowed instead of failing later.
enum class Capability {
    EditLayouts = 1,
    Acknowledge = 2,
    Administrate = 4,
    ControlProcesses = 8, ///< signal them and change their nice value
    SeeCommandLines = 16, ///< of processes, which may hold secrets
    Annotate = 32,        ///< write notes on the time axis and remove them
};
Q_DECLARE_FLAGS(Capabilities, Capability)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capabilities)
inline constexpr Capabilities kAllCapabilities = Capability::EditLayouts | Capability::Acknowledge |
                                                 Capability::Administrate | Capability::ControlProcesses |
                                                 Capability::SeeCommandLines | Capability::Annotate;

} // namespace belfry

Q_DECLARE_METATYPE(belfry::Connection)
Q_DECLARE_METATYPE(belfry::Error)
