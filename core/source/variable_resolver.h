// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/choice.h"
#include "source/series_source.h"

#include <QFuture>
#include <QMap>

namespace belfry {

/// What a layout's variables are at a moment.
struct ResolvedVariables {
    VariableStates states;       ///< of each of them
    QMap<QString, Error> errors; ///< why there are no values of a label, by the variable's name
};

/// Asks the host's series which values labels have now and chooses: one variable after the other, as a selector may
/// name those before it. Call it in the thread of `series`, which must live until the future has finished; that comes
/// there too. `timeLimitMs` of each query, 0: the source's own.
QFuture<ResolvedVariables> resolveVariables(SeriesSource &series, const HostId &host, std::vector<Variable> variables,
                                            VariableChoices wanted, std::int64_t timeLimitMs = 0);

} // namespace belfry
