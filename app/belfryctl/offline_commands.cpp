// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/rule_file.h"
#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "common/process.h"
#include "config/config.h"
#include "query/test_script.h"

#include <QFileInfo>

namespace belfry {

namespace {

/// Faults go to standard output like the rest of a check's answer, one a line, so that editors can jump to them.
void printFaults(const std::vector<Error> &faults)
{
    for (const Error &fault : faults)
        print(fault.toString() + u'\n');
}

QString outcomeText(const QString &file, const ScriptReport &report)
{
    return QStringLiteral("%1: %2 passed, %3 failed, %4 skipped\n")
        .arg(file)
        .arg(report.passed())
        .arg(report.failed())
        .arg(report.skipped());
}

} // namespace

int runCheckRules(const std::vector<std::string> &files)
{
    bool faulty = false;
    for (const std::string &name : files) {
        const QString file = QString::fromStdString(name);
        if (const auto count = checkRules(file)) {
            print(QStringLiteral("%1: %2 rules\n").arg(file).arg(*count));
        } else {
            printFaults(count.error());
            faulty = true;
        }
    }
    return faulty ? kExitFailure : kExitOk;
}

int runCheckConfig(const std::vector<std::string> &files)
{
    bool faulty = false;
    for (const std::string &name : files) {
        const QString file = QString::fromStdString(name);
        const auto config = loadConfig(file);
        if (!config) {
            printFaults(config.error());
            faulty = true;
            continue;
        }
        // The rules that this configuration would load are part of what can be wrong with it.
        const auto rules = loadRuleFiles(config->ruleFiles(QFileInfo(file).absolutePath()));
        if (!rules) {
            printFaults(rules.error());
            faulty = true;
            continue;
        }
        print(QStringLiteral("%1: valid, %2 rule groups\n").arg(file).arg(rules->size()));
    }
    return faulty ? kExitFailure : kExitOk;
}

int runTestPromql(const std::vector<std::string> &files)
{
    bool failed = false;
    for (const std::string &name : files) {
        const QString file = QString::fromStdString(name);
        const auto report = runTestScriptFile(file);
        if (!report) {
            print(report.error().toString() + u'\n');
            failed = true;
            continue;
        }
        for (const ScriptBlock &block : report->blocks) {
            if (block.outcome == ScriptBlock::Outcome::Failed)
                print(QStringLiteral("%1:%2: %3: %4\n").arg(file).arg(block.line).arg(block.expr, block.reason));
        }
        print(outcomeText(file, *report));
        failed = failed || report->failed() > 0;
    }
    return failed ? kExitFailure : kExitOk;
}

} // namespace belfry
