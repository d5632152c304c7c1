// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/variable_names.h"

#include <QString>

namespace belfry::grafana {

/// What a variable's query asks for, as Belfry asks: a label's values over the series of a selector.
struct VariableQuery {
    QString label; ///< empty: it can't be asked so
    QString match;
    bool isWhole = true; ///< false: the selector is all that is kept of a longer expression
    QString problem;     ///< why there is no label
};

/// label_values(…), metrics(…), query_result(…) with a regex that takes a label out of its texts, or an expression
/// alone, which means the same.
VariableQuery readVariableQuery(const QString &query, const QString &regex, const VariableNames &names);

} // namespace belfry::grafana
