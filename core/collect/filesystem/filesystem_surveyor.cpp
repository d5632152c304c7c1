// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/filesystem/filesystem_surveyor.h"

#include "collect/filesystem/mount_table.h"

#include <fstream>
#include <iterator>
#include <unistd.h>

namespace belfry {

namespace {

constexpr MetricDef kError{"node_filesystem_device_error", kGauge,
                           "Whether an error occurred while getting statistics for the given device."};
constexpr MetricDef kReadOnly{"node_filesystem_readonly", kGauge, "Filesystem read-only status."};
constexpr MetricDef kSize{"node_filesystem_size_bytes", kGauge, "Filesystem size in bytes."};
constexpr MetricDef kFree{"node_filesystem_free_bytes", kGauge, "Filesystem free space in bytes."};
constexpr MetricDef kAvailable{"node_filesystem_avail_bytes", kGauge,
                               "Filesystem space available to non-root users in bytes."};
constexpr MetricDef kFiles{"node_filesystem_files", kGauge, "Filesystem total file nodes."};
constexpr MetricDef kFilesFree{"node_filesystem_files_free", kGauge, "Filesystem total free file nodes."};

void addMount(const Mount &mount, const MountSpace &space, Survey &survey)
{
    const std::vector<Label> labels{
        {"device", mount.device}, {"fstype", mount.fsType}, {"mountpoint", mount.mountPoint}};
    survey.add(kError, labels, space.known ? 0 : 1);
    if (!space.known)
        return;
    survey.add(kReadOnly, labels, mount.readOnly ? 1 : 0);
    survey.add(kSize, labels, space.size);
    survey.add(kFree, labels, space.free);
    survey.add(kAvailable, labels, space.available);
    survey.add(kFiles, labels, space.files);
    survey.add(kFilesFree, labels, space.filesFree);
}

} // namespace

FilesystemSurveyor::FilesystemSurveyor(const CollectPaths &paths, MountProber::Ask ask,
                                       std::chrono::milliseconds patience)
    : m_path(mountTablePath(paths)), m_prober(std::move(ask), patience)
{
}

std::string FilesystemSurveyor::mountTablePath(const CollectPaths &paths)
{
    const std::string first = paths.proc + "/1/mountinfo";
    return ::access(first.c_str(), R_OK) == 0 ? first : paths.proc + "/self/mountinfo";
}

Survey FilesystemSurveyor::take()
{
    std::ifstream file(m_path);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::vector<Mount> mounts = parseMountTable(text);
    std::vector<std::string> mayHang;
    for (const Mount &mount : mounts) {
        if (!isLocalFsType(mount.fsType))
            mayHang.push_back(mount.mountPoint);
    }
    const std::vector<MountSpace> answers = m_prober.probe(mayHang);
    auto answer = answers.begin();
    Survey survey;
    for (const Mount &mount : mounts)
        addMount(mount, isLocalFsType(mount.fsType) ? m_prober.probeNow(mount.mountPoint) : *answer++, survey);
    return survey;
}

} // namespace belfry
