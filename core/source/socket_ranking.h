// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/connections/socket_holders.h"
#include "collect/connections/socket_table.h"
#include "collect/process/user_names.h"
#include "source/socket_types.h"

namespace belfry {

/// Of the sockets of a table those that a request asks for, grouped as it says.
SocketSnapshotPtr rankSockets(const SocketTable &table, const SocketHolders &owners, const SocketRequest &request,
                              UserNames &users, Timestamp now);

} // namespace belfry
