// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/survey.h"

namespace belfry {

/// The distribution, from os-release(5): node_os_info, node_os_version.
class OsSurveyor final : public Surveyor
{
public:
    /// The first of the files that can be read counts.
    explicit OsSurveyor(std::vector<std::string> files = {"/etc/os-release", "/usr/lib/os-release"})
        : m_files(std::move(files))
    {
    }

    Survey take() override;

private:
    std::vector<std::string> m_files;
};

} // namespace belfry
