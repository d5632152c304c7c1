// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process_tree.h"
#include "program/test_class.h"

#include <rapidcheck.h>

#include <map>

using namespace belfry;
using namespace belfry::test;

namespace {

ProcessStat statOf(int pid, std::string_view name, std::uint64_t user, std::uint64_t system, std::uint64_t start)
{
    ProcessStat stat;
    stat.pid = pid;
    stat.name = name;
    stat.userTicks = user;
    stat.systemTicks = system;
    stat.startTicks = start;
    stat.threads = 1;
    return stat;
}

/// A process of the made-up machine of the property.
struct Model {
    std::string name;
    std::uint64_t user = 0;
    std::uint64_t system = 0;
    std::uint64_t start = 0;
    std::uint64_t uncounted = 0; ///< ticks since the last reading
};

} // namespace

class TestProcessGroupProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whatever is born, dies, is renamed or takes another's pid: no total ever falls, and all of them together are
    /// what the processes used as seen at the readings.
    void totalsOnlyGrow()
    {
        QVERIFY(rc::check([] {
            ProcessGroups groups;
            std::map<int, Model> machine;
            std::uint64_t clock = 100;
            std::uint64_t expected = 0;
            std::map<std::string, std::uint64_t> before;
            const int readings = *rc::gen::inRange(1, 12);
            for (int reading = 0; reading < readings; ++reading) {
                const int events = *rc::gen::inRange(0, 12);
                for (int event = 0; event < events; ++event) {
                    const int pid = *rc::gen::inRange(1, 8);
                    Model &process = machine[pid];
                    switch (*rc::gen::inRange(0, 5)) {
                    case 0: machine.erase(pid); break;
                    case 1: // another process, at once under the same pid
                        process = Model{"new" + std::to_string(pid % 3), 0, 0, ++clock, 0};
                        break;
                    case 2: process.name = "name" + std::to_string(*rc::gen::inRange(0, 4)); break;
                    default:
                        const auto user = *rc::gen::inRange<std::uint64_t>(0, 50);
                        const auto system = *rc::gen::inRange<std::uint64_t>(0, 50);
                        process.user += user;
                        process.system += system;
                        process.uncounted += user + system;
                        if (process.start == 0)
                            process.start = ++clock;
                    }
                }
                groups.begin();
                std::map<std::string, unsigned> there;
                for (auto &[pid, process] : machine) {
                    if (process.start == 0)
                        process.start = ++clock;
                    groups.see(statOf(pid, process.name, process.user, process.system, process.start), 0);
                    expected += reading > 0 ? process.uncounted : 0;
                    process.uncounted = 0;
                    ++there[process.name.empty() ? "()" : process.name];
                }
                groups.end();
                std::uint64_t all = 0;
                for (const auto &[name, group] : groups.groups()) {
                    const std::uint64_t total = group.userTicks + group.systemTicks;
                    RC_ASSERT(total >= before[name]);
                    before[name] = total;
                    all += total;
                    RC_ASSERT(group.processes == there[name]);
                }
                RC_ASSERT(all == expected);
            }
        }));
    }
};

BELFRY_TEST(TestProcessGroupProperties)
#include "tst_process_group_properties.moc"
