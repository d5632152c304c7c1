// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "belfryctl/commands.h"

#include <QString>

namespace belfry {

/// The data directory for verbs that work without a server: --data, else this user's. Fails with ErrorKind::Forbidden
/// if it is another user's, because files that we made there would be in the way of that user's Belfry.
Result<QString> localDataDirectory(const ServerOptions &options);

} // namespace belfry
