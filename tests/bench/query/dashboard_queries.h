// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace belfry::bench {

struct DashboardQuery {
    QString name;
    QString expr;
    std::int64_t rangeMs = 0; ///< 0 for an instant query
    std::int64_t stepMs = 0;
};

/// Reads dashboard_queries.txt, whose head describes the format. Errors name the line.
Result<std::vector<DashboardQuery>> readDashboardQueries(const QString &file);

} // namespace belfry::bench
