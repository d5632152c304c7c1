// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/command_line.h"

namespace belfry {

namespace {

std::string isVersion(const std::string &text)
{
    const bool isNumber = QByteArray::fromStdString(text).toLongLong() > 0;
    return isNumber ? std::string() : "expected the number of a version, found \"" + text + '"';
}

/// What is about earlier versions of a layout.
void addVersions(CLI::App &layout, CommandLine &line)
{
    LayoutArguments &asked = line.layout;
    CLI::App *versions = line.verb(layout, "versions", "Who stored which version, and what it changed, newest first",
                                   [&line] { return runLayoutVersions(line.server, line.layout); });
    versions->add_option("ID", asked.id, "Of which layout")->capture_default_str();
    versions->add_option("--count", asked.count, "So many")->capture_default_str()->check(CLI::Range(1, 999));
    CLI::App *name = line.verb(layout, "name", "Name a version, which keeps it for ever, or take its name away",
                               [&line] { return runLayoutName(line.server, line.layout); });
    CLI::App *diff = line.verb(layout, "diff", "What is different between two versions, in words",
                               [&line] { return runLayoutDiff(line.server, line.layout); });
    CLI::App *restore = line.verb(layout, "restore", "Store an earlier version again, or bring a deleted layout back",
                                  [&line] { return runLayoutRestore(line.server, line.layout); });
    for (CLI::App *verb : {name, diff, restore}) {
        CLI::Option *version = verb->add_option("VERSION", asked.version, "Its number")->check(isVersion);
        if (verb != restore)
            version->required();
        verb->add_option("--id", asked.id, "Of which layout")->capture_default_str();
    }
    name->add_option("LABEL", asked.label, "What to call it; without one its name is taken away");
    name->add_option("--note", asked.note, "What else to say of it");
    diff->add_option("TO", asked.to, "The other one's; default: the newest")->check(isVersion);
}

} // namespace

void addLayout(CLI::App &app, CommandLine &line)
{
    CLI::App *layout = app.add_subcommand("layout", "Read and store dashboards");
    layout->require_subcommand(1);
    line.verb(*layout, "list", "Names and versions of all layouts", [&line] { return runLayoutList(line.server); });
    CLI::App *get = line.verb(*layout, "get", "Print a layout document",
                              [&line] { return runLayoutGet(line.server, line.layout); });
    get->add_option("ID", line.layout.id, "Which one")->capture_default_str();
    CLI::App *put = line.verb(*layout, "put", "Store a layout document",
                              [&line] { return runLayoutPut(line.server, line.layout); });
    put->add_option("FILE", line.layout.file, "The document; - reads standard input")->required();
    put->add_option("--id", line.layout.id, "Under which id")->capture_default_str();
    CLI::App *import = line.verb(*layout, "import", "Store a dashboard of Grafana as a layout, or a layout",
                                 [&line] { return runLayoutImport(line.server, line.layout); });
    import->add_option("FILE", line.layout.file, "What was exported there; - reads standard input")->required();
    import->add_option("--id", line.layout.importId, "Under which id, in place of what is there; default: a new one");
    import->add_flag("--dry-run", line.layout.dryRun, "Store nothing and ask no server");
    import->footer("Lists what isn't carried over, with its place in the file and the reason.\n\nExamples:\n"
                   "  belfryctl layout import node-exporter-full.json\n"
                   "  belfryctl layout import --dry-run --json dashboard.json >what-it-becomes.json");
    addVersions(*layout, line);
    layout->footer("Examples:\n"
                   "  belfryctl layout get default >mine.json\n"
                   "  belfryctl layout put mine.json\n"
                   "  belfryctl layout import grafana-dashboard.json\n"
                   "  belfryctl layout versions\n"
                   "  belfryctl layout name 12 'Before the move'\n"
                   "  belfryctl layout diff 12\n"
                   "  belfryctl layout restore 12");
}

} // namespace belfry
