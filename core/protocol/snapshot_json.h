// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "health/health_snapshot.h"
#include "protocol/json_reader.h"
#include "protocol/json_writer.h"
#include "source/host_source.h"
#include "source/process_types.h"
#include "source/socket_types.h"

#include <vector>

/// The notation of snapshots, the same on the stream and in REST. The read functions leave what is wrong in the
/// reader.
namespace belfry::wire {

/// With its fingerprint, which readers make of the labels again.
void write(Writer &out, const Alert &alert);
void write(Writer &out, const AlertSnapshot &snapshot);
/// As Alertmanager has them: {"name", "value", "isRegex", "isEqual"}, the last of which older clients leave out.
void writeMatchers(Writer &out, const std::vector<Matcher> &matchers);
std::vector<Matcher> readMatchers(ObjectReader &in, const char *key, qsizetype most);
AlertSnapshotPtr readAlertSnapshot(ObjectReader &in);

void write(Writer &out, const HealthSnapshot &snapshot);
HealthSnapshotPtr readHealthSnapshot(ObjectReader &in);

void write(Writer &out, const HostInfo &host);
HostInfo readHostInfo(ObjectReader &in);

void write(Writer &out, const ProcessSnapshot &snapshot);
ProcessSnapshotPtr readProcessSnapshot(ObjectReader &in);

void write(Writer &out, const SocketSnapshot &snapshot);
SocketSnapshotPtr readSocketSnapshot(ObjectReader &in);

} // namespace belfry::wire
