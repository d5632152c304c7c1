// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/queryable.h"

#include <QString>

namespace belfry {

/// A matcher as Alertmanager and amtool write it: `severity="info"`, `instance=~web.+`, quotes are optional. In them,
/// and without, \" \\ and \n are escapes. As pkg/labels/parse.go of Alertmanager 0.25 has it.
/// ErrorKind::Invalid with what was expected.
Result<Matcher> parseMatcher(const QString &text);

} // namespace belfry
