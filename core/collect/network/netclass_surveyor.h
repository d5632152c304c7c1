// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/survey.h"

namespace belfry {

/// The properties of network interfaces in /sys/class/net: node_network_up, _info, _mtu_bytes, _speed_bytes …
/// Some take the kernel's network lock, hence not in the tick.
class NetclassSurveyor final : public Surveyor
{
public:
    explicit NetclassSurveyor(const CollectPaths &paths) : m_folder(paths.sys + "/class/net") {}

    Survey take() override;

private:
    void addDevice(const std::string &device, Survey &survey) const;

    std::string m_folder;
};

} // namespace belfry
