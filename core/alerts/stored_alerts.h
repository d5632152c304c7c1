// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_table.h"
#include "state/alert_repository.h"

#include <vector>

/// Between alerts at work and as `state` keeps them.
namespace belfry {

Alert fromStored(const StoredAlert &stored);
/// Appends the alerts of one rule.
void appendStored(std::vector<StoredAlert> &out, const QString &ruleKey, const AlertTable &table);
AlertLogEntry toLogEntry(const AlertEvent &event);

} // namespace belfry
