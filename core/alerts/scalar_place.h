// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace belfry {

struct YamlNode;

/// Where in a file a place inside a YAML scalar is: `inner` has line and column, from 1, in the decoded text of
/// `scalar`, and `source` is the whole file. Knows plain, quoted and block scalars, folded lines and escapes.
Place placeInScalar(const QString &source, const YamlNode &scalar, const Place &inner, const QString &file);

} // namespace belfry
