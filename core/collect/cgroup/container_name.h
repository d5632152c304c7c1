// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace belfry {

/// What the path of a control group tells of the container whose it is.
struct ContainerName {
    std::string name;     ///< of LXC, systemd-nspawn and libvirt the machine's; else the first 12 digits of the id
    std::string dockerId; ///< all digits, if Docker may know a better name

    bool isContainer() const { return !name.empty(); }
};

/// "/system.slice/docker-0123….scope", "/kubepods/burstable/pod…/0123…", "/lxc.payload.web" and their like. Nothing of
/// services, and of groups below a container's.
ContainerName containerNameOf(std::string_view path);

/// The name that Docker gave to a container, from the folder it keeps its data in; empty if that can't be read.
std::string dockerName(const std::string &dockerData, const std::string &id);

} // namespace belfry
