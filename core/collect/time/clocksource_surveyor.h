// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/survey.h"

namespace belfry {

/// What the system clock is made of and the time zone: node_time_clocksource_*_info, node_time_zone_offset_seconds.
class ClocksourceSurveyor final : public Surveyor
{
public:
    explicit ClocksourceSurveyor(const CollectPaths &paths) : m_folder(paths.sys + "/devices/system/clocksource") {}

    Survey take() override;

private:
    std::string m_folder;
};

} // namespace belfry
