// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_import.h"

#include <QJsonArray>

namespace belfry {

/// [{"pointer": "/panels/3/targets/0", "panel": "Load", "reason": "…"}]; "panel" is missing where there is none.
QJsonArray writeRemarks(const std::vector<ImportRemark> &remarks);

} // namespace belfry
