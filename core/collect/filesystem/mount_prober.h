// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace belfry {

/// Free space of a file system, in bytes and file nodes.
struct MountSpace {
    bool known = false; ///< the rest means nothing otherwise
    double size = 0;
    double free = 0;
    double available = 0; ///< to users other than root
    double files = 0;
    double filesFree = 0;
};

/// Asks file systems for their space without ever waiting for one that hangs: a network file system whose
/// server is gone keeps statvfs(2) waiting for hours.
///
/// Each question goes in a thread of its own; one that isn't answered in time counts as unknown, and no other
/// is asked of that mount point until it comes back. One thread calls.
class MountProber
{
public:
    /// Injected for tests; statvfs(2) otherwise. Called from other threads, and perhaps after the prober is gone.
    using Ask = std::function<MountSpace(const std::string &mountPoint)>;

    explicit MountProber(Ask ask = askKernel, std::chrono::milliseconds patience = std::chrono::milliseconds(1000));
    ~MountProber();

    /// Directly, for file systems that can't hang.
    MountSpace probeNow(const std::string &mountPoint) const { return m_ask(mountPoint); }
    /// All at once; back after `patience` at the latest. Answers are in the order of the questions.
    std::vector<MountSpace> probe(const std::vector<std::string> &mountPoints);

    static MountSpace askKernel(const std::string &mountPoint);

private:
    struct Question;
    std::shared_ptr<Question> ask(const std::string &mountPoint);

    Ask m_ask;
    std::chrono::milliseconds m_patience;
    std::unordered_map<std::string, std::shared_ptr<Question>> m_unanswered;
};

} // namespace belfry
