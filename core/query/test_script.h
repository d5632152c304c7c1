// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

namespace belfry {

/// What became of one eval block of a PromQL test script.
struct ScriptBlock {
    enum class Outcome { Passed, Failed, Skipped };
    int line = 0; ///< of the eval line, from 1
    QString expr;
    Outcome outcome = Outcome::Passed;
    QString reason; ///< why it failed or was skipped
};

struct ScriptReport {
    std::vector<ScriptBlock> blocks;
    int passed() const { return count(ScriptBlock::Outcome::Passed); }
    int failed() const { return count(ScriptBlock::Outcome::Failed); }
    int skipped() const { return count(ScriptBlock::Outcome::Skipped); }

private:
    int count(ScriptBlock::Outcome outcome) const;
};

/// Runs a test script in Prometheus's format against the engine: load, clear, eval instant and eval range with
/// their expect lines, and the older eval_fail, eval_warn, eval_info and eval_ordered. Blocks that load or
/// return native histograms or use experimental syntax are skipped with the reason. An error is a script that
/// can't be read, with file and line.
Result<ScriptReport> runTestScript(std::string_view text, const QString &fileName = {});
Result<ScriptReport> runTestScriptFile(const QString &path);

} // namespace belfry
