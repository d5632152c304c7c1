// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/arguments.h"

#include "belfryctl/command_line.h"
#include "belfryctl/server_access.h"
#include "common/process.h"
#include "remote/client_tls.h"

#include <CLI/CLI.hpp>
#include <map>

namespace belfry {

namespace {

void addQuery(CLI::App &app, CommandLine &line)
{
    CLI::App *verb = line.verb(app, "query", "Evaluate a PromQL expression, at one time or over a range",
                               [&line] { return runQuery(line.server, line.query); });
    verb->add_option("EXPR", line.query.expr, "PromQL expression")->required();
    CLI::Option *time =
        verb->add_option("--time", line.query.time, "Instant: now, now-5m, 2026-11-24T12:00:00Z, or Unix seconds");
    CLI::Option *from = verb->add_option("--from", line.query.from, "Start of a range, as --time")->excludes(time);
    verb->add_option("--to", line.query.to, "End of the range; default now")->needs(from);
    verb->add_option("--step", line.query.step, "Distance of its points; default a 60th of the range")->needs(from);
    verb->footer("Examples:\n"
                 "  belfryctl query 'node_load1'\n"
                 "  belfryctl query 'sum by (mode) (rate(node_cpu_seconds_total[10s]))'\n"
                 "  belfryctl query --from now-10m --step 30s 'node_memory_MemAvailable_bytes' --json");
}

void addExplain(CLI::App &app, CommandLine &line)
{
    CLI::App *verb = line.verb(app, "explain", "What happened at an instant, and which series moved with one",
                               [&line] { return runExplain(line.server, line.explain); });
    verb->add_option("EXPR", line.explain.expr, "PromQL expression")->required();
    verb->add_option("--at", line.explain.at,
                     "The instant: now-5m, 2026-11-24T12:00:00Z, or Unix seconds; default the newest sample");
    verb->add_option("--series", line.explain.series, "Labels of the series that is meant, if EXPR has several");
    verb->add_option("--window", line.explain.window, "How much is compared before and after it")
        ->capture_default_str();
    verb->add_option("--limit", line.explain.limit, "Metrics that are listed")
        ->capture_default_str()
        ->check(CLI::Range(1, 200));
    verb->footer("Counters are compared as rates. SPREADS says how many times its usual spread a series was from its\n"
                 "usual value; LAG by how much it came later.\n\nExamples:\n"
                 "  belfryctl explain node_load1 --at now-10m\n"
                 "  belfryctl explain 'sum by (mode) (rate(node_cpu_seconds_total[5s]))' --series 'mode=\"user\"' "
                 "--at 2026-11-24T12:00:00Z");
}

void addWatch(CLI::App &app, CommandLine &line)
{
    CLI::App *verb = line.verb(app, "watch", "Print each new value of an expression as it is measured",
                               [&line] { return runWatch(line.server, line.watch); });
    verb->add_option("EXPR", line.watch.expr, "PromQL expression")->required();
    verb->add_option("--step", line.watch.step, "Distance of the points, whole seconds")->capture_default_str();
    verb->add_option("--history", line.watch.history, "Print this much of the past first")->capture_default_str();
    verb->add_option("--count", line.watch.count, "End after so many points; 0: go on")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    verb->footer("Comes back by itself when the server was restarted. Ctrl+C ends it.\n\nExamples:\n"
                 "  belfryctl watch 'node_load1'\n"
                 "  belfryctl watch --step 5s --count 12 'topk(3, rate(node_network_receive_bytes_total[10s]))'");
}

void addToken(CLI::App &app, CommandLine &line)
{
    CLI::App *token = app.add_subcommand("token", "Make, list and revoke the tokens with which others come in");
    token->require_subcommand(1);
    CLI::App *create = line.verb(*token, "create", "Make a token and print it, once",
                                 [&line] { return runTokenCreate(line.server, line.token); });
    create->add_option("--role", line.token.role, "viewer, operator, editor or admin")
        ->required()
        ->check(CLI::IsMember({"viewer", "operator", "editor", "admin"}).description(""))
        ->type_name("ROLE");
    create->add_option("--name", line.token.name, "Who has it or what it is for; default: the role");
    create->add_option("--expires", line.token.expires, "90d, 2027-01-31, or never")->capture_default_str();
    CLI::App *pair = line.verb(*token, "pair", "Print a code to read out, for which a viewer gets a token, once",
                               [&line] { return runTokenPair(line.server, line.token); });
    pair->add_option("--role", line.token.role, "viewer, operator, editor or admin; default: viewer")
        ->check(CLI::IsMember({"viewer", "operator", "editor", "admin"}).description(""))
        ->type_name("ROLE");
    pair->add_option("--expires", line.token.expires, "Of the token: 30d, 2027-01-31, or never")->capture_default_str();
    pair->add_option("--valid", line.token.valid, "Of the code: 1m to 1h")
        ->capture_default_str()
        ->type_name("DURATION");
    line.verb(*token, "list", "All but what they say", [&line] { return runTokenList(line.server); });
    CLI::App *revoke = line.verb(*token, "revoke", "End a token and every connection that has it, at once",
                                 [&line] { return runTokenRevoke(line.server, line.token); });
    revoke->add_option("ID", line.token.id, "Its number in the list")->required();
    token->footer(
        "Each role may do what the ones before it may: a viewer looks, an operator acknowledges and silences\n"
        "alerts, an editor changes dashboards, an admin makes tokens. Belfry keeps hashes only.\n"
        "Where no Belfry serves, this works on its data directory; a pairing needs one that does.\n\nExamples:\n"
        "  belfryctl token pair --expires 90d\n"
        "  belfryctl token create --role viewer --name wall --expires 365d\n"
        "  belfryctl token revoke 3");
}

void addAudit(CLI::App &app, CommandLine &line)
{
    CLI::App *verb = line.verb(app, "audit", "Who changed what, and who failed to log in, newest first",
                               [&line] { return runAudit(line.server, line.audit); });
    verb->add_option("--count", line.audit.count, "So many lines")
        ->capture_default_str()
        ->check(CLI::Range(1, 200'000));
}

void addAck(CLI::App &app, CommandLine &line)
{
    CLI::App *verb = line.verb(app, "ack", "Say that you look after an alert, or list those that fire",
                               [&line] { return runAck(line.server, line.ack); });
    verb->add_option("ALERT", line.ack.alert, "Name, or fingerprint where several of the name fire");
    verb->add_option("--comment", line.ack.comment, "What the others should know");
    verb->add_option("--for", line.ack.lasting, "End after this time, if the alert hasn't resolved before")
        ->type_name("DURATION");
    verb->add_flag("--withdraw", line.ack.withdraw, "Take it back");
    verb->footer("Every viewer sees it at once. It ends when the alert resolves.\n\nExamples:\n"
                 "  belfryctl ack\n"
                 "  belfryctl ack DiskFull --comment 'deleting old backups' --for 2h");
}

void addSilence(CLI::App &app, CommandLine &line)
{
    CLI::App *verb = line.verb(app, "silence", "Keep alerts from ringing for a while, or list what is silenced",
                               [&line] { return runSilence(line.server, line.silence); });
    CLI::Option *alerts = verb->add_option("ALERT", line.silence.alerts,
                                           "Name, or LABEL=VALUE, !=, =~, !~; an alert is silenced if all fit");
    verb->add_option("--for", line.silence.lasting, "How long")
        ->capture_default_str()
        ->type_name("DURATION")
        ->needs(alerts);
    verb->add_option("--comment", line.silence.comment, "What the others should know")->needs(alerts);
    verb->add_option("--end", line.silence.end, "Let ring again what this silence keeps quiet")
        ->type_name("ID")
        ->excludes(alerts);
    verb->add_flag("--ended", line.silence.ended, "List those that ended in the last five days, too")->excludes(alerts);
    verb->footer("Every viewer sees by whom and until when. What is silenced is judged on, and shown as firing.\n\n"
                 "Examples:\n"
                 "  belfryctl silence\n"
                 "  belfryctl silence DiskFull device=sda --for 2h --comment 'a new disk is on its way'\n"
                 "  belfryctl silence 'severity=~info|warning' --for 8h");
}

void addDoctor(CLI::App &app, CommandLine &line)
{
    CLI::App *verb = line.verb(app, "doctor", "Check a data directory, and repair it",
                               [&line] { return runDoctor(line.server, line.doctor); });
    verb->add_flag("--repair", line.doctor.repair,
                   "Save what can be read and set the rest aside under another name; Belfry must not be running");
    verb->footer(
        "Looks at every record of the journal, the structure of both databases, every page's checksum and chunks.\n"
        "Without --repair nothing is changed, and Belfry may run meanwhile. Nothing is ever deleted.\n"
        "Exit status: 0 sound or repaired, 1 damage was found or is left, 5 no data, or in use by a Belfry.\n\n"
        "Examples:\n"
        "  belfryctl doctor\n"
        "  belfryctl doctor --data /var/lib/belfry --json\n"
        "  systemctl stop belfryd && belfryctl doctor --data /var/lib/belfry --repair");
}

void addExport(CLI::App &app, CommandLine &line)
{
    const std::map<std::string, HistoryFormat> formats{
        {"csv", HistoryFormat::Csv}, {"jsonl", HistoryFormat::JsonLines}, {"openmetrics", HistoryFormat::OpenMetrics}};
    CLI::App *verb = line.verb(app, "export", "Write samples as text: of a server, or of a data directory (--offline)",
                               [&line] { return runExport(line.server, line.exported); });
    ExportArguments &exported = line.exported;
    verb->add_option("--format", exported.format, "openmetrics, jsonl or csv; default openmetrics")
        ->transform(CLI::CheckedTransformer(formats).description(""))
        ->type_name("FORMAT");
    verb->add_option("--match", exported.match, "Only series that this selector selects; may be given several times")
        ->type_name("SELECTOR")
        ->allow_extra_args(false);
    verb->add_option("--from", exported.from, "now-1d, 2026-11-24T12:00:00Z, or Unix seconds; default: the oldest");
    verb->add_option("--to", exported.to, "As --from; default now");
    verb->add_option("--output", exported.output, "Default: standard output")->type_name("FILE");
    verb->add_flag("--offline", exported.offline, "Read the data directory itself; no Belfry may have it open");
    verb->footer("Examples:\n"
                 "  belfryctl export --match '{job=\"node\"}' --from now-1h --format csv >hour.csv\n"
                 "  belfryctl export --offline --data /var/lib/belfry --format jsonl --output history.jsonl");
}

void addImport(CLI::App &app, CommandLine &line)
{
    const std::map<std::string, HistoryFormat> formats{{"jsonl", HistoryFormat::JsonLines},
                                                       {"openmetrics", HistoryFormat::OpenMetrics},
                                                       {"tsdb-dump", HistoryFormat::TsdbDump}};
    const std::map<std::string, NanMeaning> meanings{{"value", NanMeaning::Value}, {"stale", NanMeaning::Stale}};
    CLI::App *verb = line.verb(app, "import", "Take samples from texts into a data directory that no Belfry has open",
                               [&line] { return runImport(line.server, line.imported); });
    ImportArguments &imported = line.imported;
    verb->add_option("FILE", imported.files, "Texts; - reads standard input")->required();
    verb->add_option("--format", imported.format, "openmetrics, jsonl or tsdb-dump; default: what the text looks like")
        ->transform(CLI::CheckedTransformer(formats).description(""))
        ->type_name("FORMAT");
    verb->add_option("--nan", imported.nan, "What NaN means: value, or stale (default of tsdb-dump): the series ends")
        ->transform(CLI::CheckedTransformer(meanings).description(""))
        ->type_name("MEANING");
    verb->footer("All or nothing: after an error the history is as before. Samples that are there already are left\n"
                 "out, so that the same may be imported again.\n\nExamples:\n"
                 "  belfryctl import --data /var/lib/belfry history.jsonl\n"
                 "  promtool tsdb dump /var/lib/prometheus/metrics2 | belfryctl import -");
}

void addOffline(CLI::App &app, CommandLine &line)
{
    const auto files = [&line](CLI::App *verb) {
        verb->add_option("FILE", line.files, "Files")->required()->check(CLI::ExistingFile);
    };
    CLI::App *check =
        app.add_subcommand("check", "Check files without a server; faults are printed as file:line:column");
    check->require_subcommand(1);
    files(line.verb(*check, "rules", "Prometheus rule files", [&line] { return runCheckRules(line.files); }));
    files(line.verb(*check, "config", "belfry.yaml", [&line] { return runCheckConfig(line.files); }));
    CLI::App *test = app.add_subcommand("test", "Run test files without a server");
    test->require_subcommand(1);
    CLI::App *promql = line.verb(*test, "promql", "PromQL test scripts in Prometheus's format",
                                 [&line] { return runTestPromql(line.files, line.verbose); });
    files(promql);
    promql->add_flag("-v,--verbose", line.verbose, "Print the blocks that passed too");
    promql->footer("Prints the blocks that failed or were skipped, with reasons, and how many there were of each.\n"
                   "Skipped are native histograms and what Prometheus itself has behind feature flags.");
}

void addServer(CLI::App &app, ServerOptions &server)
{
    app.add_option("--server", server.server, "http(s)://HOST:PORT of a Belfry; default: the one that runs here")
        ->envname("BELFRY_SERVER");
    app.add_option("--token", server.token, "Token for it; default: the local one, if you may read it")
        ->envname("BELFRY_TOKEN");
    app.add_option("--data", server.data, "Talk to the local Belfry that was started with this --data")
        ->type_name("DIR");
    addTlsOptions(app, server.tlsFiles);
    app.add_flag("--json", server.json, "Print JSON for programs instead of tables");
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    CLI::App app("Ask, watch and change a Belfry from the command line.", "belfryctl");
    CommandLine line;
    app.set_version_flag("--version", BELFRY_VERSION, "Print the version and exit");
    app.require_subcommand(1);
    app.fallthrough(); // --json and --server may stand behind the verb
    addServer(app, line.server);
    addQuery(app, line);
    addExplain(app, line);
    addWatch(app, line);
    line.verb(app, "alerts", "Alerts that fire, are pending, or were lately resolved",
              [&line] { return runAlerts(line.server); });
    addAck(app, line);
    addSilence(app, line);
    line.verb(app, "health", "Health of the host and its components", [&line] { return runHealth(line.server); });
    addLayout(app, line);
    addToken(app, line);
    addAudit(app, line);
    addDoctor(app, line);
    addExport(app, line);
    addImport(app, line);
    addOffline(app, line);
    app.footer(
        "Exit status: 0 done, 1 the answer is an error or a check found faults, 2 usage, 5 the data directory is in use\n"
        "or unusable, 6 no Belfry answers.");
    for (CLI::App *verb : app.get_subcommands({})) {
        for (CLI::App *inner : verb->get_subcommands({}))
            inner->fallthrough();
        verb->fallthrough();
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? kExitOk : kExitUsage;
    }
    const auto tls = loadClientTls({QString::fromStdString(line.server.tlsFiles.ca),
                                    QString::fromStdString(line.server.tlsFiles.cert),
                                    QString::fromStdString(line.server.tlsFiles.key)});
    if (!tls)
        return complain(tls.error());
    line.server.tls = *tls;
    return line.run();
}

} // namespace belfry
