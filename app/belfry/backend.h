// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/run_directory.h"
#include "fleet/machine.h"
#include "runtime/runtime.h"
#include "source/source.h"

#include <memory>
#include <optional>

namespace belfry {

struct Arguments;

/// What stands behind the window: a Belfry elsewhere, the one that already runs on this machine (so that nothing is
/// collected twice and history goes on when the window is closed), or one in this process.
class Backend
{
public:
    static tl::expected<Backend, StartFailure> open(const Arguments &arguments, const Paths &paths);

    Source &source() { return *m_source; }
    /// Its address if it was asked for by that.
    const MachineId &machine() const { return m_machine; }
    /// The runtime in this process; null while the Belfry is elsewhere.
    const Runtime *runtime() const { return m_runtime.get(); }

private:
    tl::expected<void, StartFailure> startOwn(const RuntimeOptions &options);

    std::unique_ptr<Runtime> m_runtime; ///< null if the Belfry isn't in this process
    std::unique_ptr<Source> m_source;   ///< gone before the runtime
    MachineId m_machine;
};

/// A Belfry that runs on this machine as the user who left its address, and answers, by the run directories; nothing if
/// none does. Blocks for at most half a second for each directory, normally a few milliseconds.
std::optional<LocalEndpoint> findRunning(const QStringList &runDirectories);

} // namespace belfry
