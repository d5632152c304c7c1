// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace belfry::grafana {

/// A regular expression as Grafana writes it ("/eth.*/i", searched for anywhere) as Belfry means it: matching all of a
/// text, in RE2's syntax. Nothing if RE2 can't do what it asks for.
std::optional<QString> anchoredRegex(const QString &pattern);

/// Whether such a pattern, or a plain text for which it stands alone, is found in a text.
bool isFoundIn(const QString &text, const QString &pattern);

} // namespace belfry::grafana
