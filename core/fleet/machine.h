// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/strong_id.h"

#include <QMetaType>
#include <QString>
#include <QUrl>

namespace belfry {

/// Which machine a viewer means: its address as it was added. Two machines may call themselves the same, but not be
/// reached by the same address. Empty: the viewer's own.
using MachineId = StrongId<struct MachineTag, QString>;

/// What a viewer remembers of a machine.
struct MachineEntry {
    QUrl url;          ///< as parseServerUrl() gives it
    QString name;      ///< the viewer's name for it; empty: as the machine calls itself
    QString token;     ///< empty: anonymous
    QString authority; ///< PEM file of who vouches for its certificate besides the system's; empty: nobody
    MachineId id() const { return MachineId(url.toString(QUrl::RemovePath | QUrl::RemoveUserInfo)); }
    friend bool operator==(const MachineEntry &, const MachineEntry &) = default;
};

} // namespace belfry

Q_DECLARE_METATYPE(belfry::MachineEntry)
Q_DECLARE_METATYPE(belfry::MachineId)
