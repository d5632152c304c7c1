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

struct Tally {
    int passed = 0;
    int failed = 0;
    int skipped = 0;

    void add(const ScriptReport &report)
    {
        passed += report.passed();
        failed += report.failed();
        skipped += report.skipped();
    }
    QString text() const
    {
        return QStringLiteral("%1 passed, %2 failed, %3 skipped\n").arg(passed).arg(failed).arg(skipped);
    }
};

void printBlock(const QString &file, const ScriptBlock &block, bool passedToo)
{
    const QString place = QStringLiteral("%1:%2: ").arg(file).arg(block.line);
    switch (block.outcome) {
    case ScriptBlock::Outcome::Passed:
        if (passedToo)
            print(place + QStringLiteral("passed: %1\n").arg(block.expr));
        break;
    case ScriptBlock::Outcome::Failed:
        print(place + QStringLiteral("failed: %1: %2\n").arg(block.expr, block.reason));
        break;
    case ScriptBlock::Outcome::Skipped:
        print(place + QStringLiteral("skipped: %1: %2\n").arg(block.expr, block.reason));
        break;
    }
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

int runTestPromql(const std::vector<std::string> &files, bool verbose)
{
    bool unreadable = false;
    Tally all;
    for (const std::string &name : files) {
        const QString file = QString::fromStdString(name);
        const auto report = runTestScriptFile(file);
        if (!report) {
            print(report.error().toString() + u'\n');
            unreadable = true;
            continue;
        }
        for (const ScriptBlock &block : report->blocks)
            printBlock(file, block, verbose);
        Tally one;
        one.add(*report);
        all.add(*report);
        print(file + QStringLiteral(": ") + one.text());
    }
    if (files.size() > 1)
        print(all.text());
    return unreadable || all.failed > 0 ? kExitFailure : kExitOk;
}

} // namespace belfry
