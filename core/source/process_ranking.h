// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/process/process_table.h"
#include "collect/process/user_names.h"
#include "source/process_types.h"

namespace belfry {

/// Of the processes of a table those that a request asks for. What is equal is in the order of the pids, so that rows
/// don't jump. A filter looks at command lines only where the request has them.
ProcessSnapshotPtr rankProcesses(const ProcessTable &table, const ProcessRequest &request, UserNames &users,
                                 Timestamp now);

} // namespace belfry
