// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/script/script_reader.h"

#include <map>
#include <set>

namespace belfry::promql {

/// Why an eval block is not for this engine (it returns native histograms, its syntax is experimental); empty if it
/// is.
QString unsupportedReason(const EvalCommand &command);

/// The native histograms that load_with_nhcb would make of classic ones: their labels, and the indices of their
/// values.
std::map<Labels, std::set<std::size_t>> nativeHistogramsOf(const LoadCommand &command);

} // namespace belfry::promql
