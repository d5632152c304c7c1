// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/filesystem/mount_prober.h"
#include "collect/survey.h"

namespace belfry {

/// The mounted file systems and their space: node_filesystem_*.
class FilesystemSurveyor final : public Surveyor
{
public:
    explicit FilesystemSurveyor(const CollectPaths &paths, MountProber::Ask ask = MountProber::askKernel,
                                std::chrono::milliseconds patience = std::chrono::milliseconds(1000));

    Survey take() override;

    /// The mount table: that of the host's first process if it can be read, for a service may see another.
    static std::string mountTablePath(const CollectPaths &paths);

private:
    std::string m_path;
    MountProber m_prober;
};

} // namespace belfry
