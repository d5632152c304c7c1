// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QSqlDatabase>

namespace belfry {

/// The number of the newest migration, which is the version of a database that has them all.
int newestMigration();

/// The version of an open database (its user_version), 0 for an empty one.
Result<int> databaseVersion(const QSqlDatabase &db);

/// Brings a database step by step to version `to`, each step in a transaction of its own, so that a failure leaves
/// it at a whole version. Programs may do it at the same time. A newer version than ours is refused.
Result<void> migrate(const QSqlDatabase &db, int to);

} // namespace belfry
