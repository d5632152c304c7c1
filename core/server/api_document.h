// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace belfry {

/// The description of /api/belfry/v1 (resources/api/openapi.yaml), as it is written.
Result<QByteArray> apiDocument();
/// The same as JSON.
Result<QByteArray> apiDocumentAsJson();

} // namespace belfry
