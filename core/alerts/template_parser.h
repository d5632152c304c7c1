// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/template_ast.h"
#include "base/result.h"

#include <QStringView>

namespace belfry::templates {

/// Parses what stands between {{ and }}. In an error place.column is the offset in `text`, from 0; the caller knows
/// where that is.
Result<std::shared_ptr<const Pipeline>> parsePipeline(QStringView text);

} // namespace belfry::templates
