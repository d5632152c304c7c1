// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/script/script_reader.h"
#include "query/script/script_store.h"

namespace belfry::promql {

/// Why an eval block is not for this engine (native histograms, experimental syntax); empty if it is.
QString unsupportedReason(const EvalCommand &command, const ScriptStore &store);

/// The label sets of the native histograms that load_with_nhcb would make of classic ones.
std::vector<Labels> nativeHistogramsOf(const LoadCommand &command);

} // namespace belfry::promql
