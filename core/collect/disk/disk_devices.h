// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"

#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// node_exporter's default: partitions, loop, RAM and floppy devices are left out,
/// ^(ram|loop|fd|(h|s|v|xv)d[a-z]|nvme\d+n\d+p)\d+$
bool isIgnoredDisk(std::string_view device);

/// The labels of node_disk_info from udev's database file "b<major>:<minor>" in `udevData`; what it doesn't
/// say is missing.
std::vector<Label> diskInfoLabels(const std::string &udevData, std::string_view device, std::string_view major,
                                  std::string_view minor);

} // namespace belfry
