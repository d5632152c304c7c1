// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/socket_types.h"

#include <QStringList>

namespace belfry {

/// What a table of connections says in each of its columns; the ids of columns are those of ConnectionsModel.

/// Those that rows of a group have, beside the first.
QStringList connectionColumns(SocketGroup group);
/// The one that names a row: "remote", or of ports "local".
QString firstConnectionColumn(SocketGroup group);
QString connectionHeading(const QString &column, SocketGroup group);
/// Set right, as numbers are.
bool isConnectionNumber(const QString &column);
QString connectionText(const SocketRow &row, const QString &column, SocketGroup group);
/// Which row it is among those of its group.
QString connectionKey(const SocketRow &row, SocketGroup group);

} // namespace belfry
