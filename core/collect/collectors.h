// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"
#include "collect/group_worker.h"
#include "collect/survey_worker.h"
#include "metrics/instruments.h"

#include <memory>
#include <vector>

namespace belfry {

/// Where other threads leave what they read.
struct Boards {
    SurveyWorker::Boards surveys;
    GroupWorker::Boards groups;
};

/// All areas of the host, in the order in which a frame has them. `boards` and `instruments` must outlive them.
std::vector<std::unique_ptr<Collector>> makeCollectors(const CollectPaths &paths, const Boards &boards,
                                                       const Instruments &instruments);

} // namespace belfry
