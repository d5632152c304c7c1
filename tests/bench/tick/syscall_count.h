// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

namespace belfry::bench {

/// How many system calls `work` makes, counted by a tracer on a copy of this process (a fork), so that counting
/// disturbs no measurement. Negative if tracing isn't allowed here.
long countSyscalls(const std::function<void()> &work);

} // namespace belfry::bench
