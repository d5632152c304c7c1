// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/choice.h"
#include "server/rest_request.h"

namespace belfry {

/// How long one question for a label's values may take.
inline constexpr std::int64_t kVariableTimeLimitMs = 5000;

} // namespace belfry

namespace belfry::rest {

/// What a URL chooses of a layout's variables: var-NAME, as often as there are values. A name that isn't there and a
/// value that can't be are noted as errors.
VariableChoices readChoices(Parameters &parameters, const UrlParams &params, const std::vector<Variable> &variables);

/// The same without a judgement: an address that somebody kept may be older than the layout.
VariableChoices keptChoices(const UrlParams &params);

} // namespace belfry::rest
