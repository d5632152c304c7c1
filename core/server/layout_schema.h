// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace belfry {

/// What a layout document may be, as JSON Schema (2020-12): what openapi.yaml says of it, and of each type of widget
/// its options, as the registry of types has them.
Result<QByteArray> layoutSchema();

} // namespace belfry
