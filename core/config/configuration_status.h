// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QStringList>

#include <cstdint>
#include <vector>

namespace belfry {

/// Which configuration is in force, and what was wrong with the newest one if that is another.
struct ConfigurationStatus {
    QString file;              ///< belfry.yaml
    bool found = false;        ///< without it the defaults are in force
    std::int64_t loadedAt = 0; ///< when what is in force was read, ms since 1970 UTC
    std::int64_t triedAt = 0;  ///< when it was last read; later than loadedAt if that failed
    QStringList ruleFiles;
    std::vector<Error> errors; ///< of the last try
};

} // namespace belfry
