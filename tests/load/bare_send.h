// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

namespace load {

/// CPU seconds of the sending thread for a million calls of send(2) with that many bytes, going around `sockets`
/// connections over loopback that another thread reads: what no server can go below. Negative if there aren't enough
/// descriptors.
double bareSend(std::size_t sockets, int rounds, std::size_t bytes);

} // namespace load
