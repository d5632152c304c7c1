// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "source/process_types.h"

namespace belfry {

// What is done to processes of this machine. A process is held by a descriptor of it (pidfd) while its start is
// compared, so that neither reaches another one that has its pid meanwhile. Both may be called in any thread and don't
// wait. Errors as those of ProcessSource.

Result<void> signalProcess(const ProcessKey &process, ProcessSignal signal);
Result<void> reniceProcess(const ProcessKey &process, int nice);

} // namespace belfry
