// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/survey.h"

namespace belfry {

/// How many neighbours each interface knows: node_arp_entries, from /proc/net/arp.
class ArpSurveyor final : public Surveyor
{
public:
    explicit ArpSurveyor(const CollectPaths &paths) : m_path(paths.proc + "/net/arp") {}

    Survey take() override;

private:
    std::string m_path;
};

} // namespace belfry
