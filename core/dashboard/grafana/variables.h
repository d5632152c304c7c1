// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/data_sources.h"
#include "dashboard/grafana/remarks.h"
#include "dashboard/grafana/variable_names.h"
#include "dashboard/variable.h"

namespace belfry::grafana {

struct ImportedVariables {
    std::vector<Variable> variables; ///< valid
    VariableNames names;
};

ImportedVariables importVariables(const Element &dashboard, const DataSources &sources, Remarks &remarks);

} // namespace belfry::grafana
