// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "differential/sample_series.h"

#include <QByteArray>

namespace belfry::differential {

/// Prometheus's remote-write message (protobuf, version 1) of all samples with from <= t < to, in snappy's block
/// format. It isn't compressed: the block holds literals only.
QByteArray remoteWriteBody(const std::vector<Series> &all, Timestamp from, Timestamp to);

} // namespace belfry::differential
