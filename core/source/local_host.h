// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/local_source.h"

namespace belfry {

/// What the parts of a local source share.
struct LocalContext : CoreServices {
    HostId host; ///< of hostInfo(), which doesn't change
};

/// Who does something by this process's own hands.
QString localUser();

/// Whether a host id means the one host that a local source has.
Result<void> checkLocalHost(const LocalContext &services, const HostId &host);

} // namespace belfry
