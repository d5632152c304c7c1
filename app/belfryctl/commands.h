// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/tls_options.h"
#include "transfer/history_format.h"

#include <QSslConfiguration>

#include <optional>
#include <string>
#include <vector>

namespace belfry {

/// What all verbs that talk to a server are told. Empty: not given.
struct ServerOptions {
    std::string server; ///< URL
    std::string token;
    std::string data; ///< --data of a local Belfry, whose run directory tells address and token
    TlsOptions tlsFiles;
    std::optional<QSslConfiguration> tls; ///< what they hold
    bool json = false;
};

struct QueryArguments {
    std::string expr;
    std::string time; ///< of an instant query; empty: the newest tick
    std::string from; ///< set: a range query
    std::string to;
    std::string step;
};

struct ExplainArguments {
    std::string expr;
    std::string at;            ///< empty: the newest tick
    std::string series;        ///< labels of the one that is meant; empty: there is one
    std::string window = "5m"; ///< on each side
    int limit = 30;            ///< metrics
};

struct WatchArguments {
    std::string expr;
    std::string step = "1s";
    std::string history = "0s"; ///< print this much of the past first
    int count = 0;              ///< end after so many points; 0: never
};

struct LayoutArguments {
    std::string id = "default";
    std::string file;     ///< "-" is standard input
    std::string importId; ///< of `import`; empty: made of the name
    bool dryRun = false;
    int count = 20; ///< the newest so many versions
    long long version = 0;
    long long to = 0;  ///< the version it is compared with; 0: the newest
    std::string label; ///< empty: take the name away
    std::string note;
};

struct TokenArguments {
    std::string role;
    std::string name;              ///< empty: the role
    std::string expires = "never"; ///< or a duration, or a time
    std::string valid = "10m";     ///< of a pairing's code
    long long id = 0;
};

struct AuditArguments {
    int count = 100; ///< the newest so many lines
};

struct AckArguments {
    std::string alert; ///< name or fingerprint; empty: list what fires
    std::string comment;
    std::string lasting; ///< ends after this time at the latest; empty: when the alert resolves
    bool withdraw = false;
};

struct SilenceArguments {
    std::vector<std::string> alerts; ///< matchers, or names of alerts; empty: list silences
    std::string lasting = "1h";
    std::string comment;
    std::string end;    ///< id of the one to end
    bool ended = false; ///< list those that are over, too
};

struct DoctorArguments {
    bool repair = false;
};

struct ExportArguments {
    HistoryFormat format = HistoryFormat::OpenMetrics;
    std::string from;               ///< empty: as far as the history goes back
    std::string to;                 ///< empty: now
    std::vector<std::string> match; ///< selectors; empty: all series
    std::string output;             ///< file; empty: standard output
    bool offline = false;           ///< from the data directory instead of from a server
};

struct ImportArguments {
    std::optional<HistoryFormat> format; ///< not given: by the text's first bytes
    std::optional<NanMeaning> nan;       ///< not given: by the format
    std::vector<std::string> files;      ///< "-" is standard input
};

// Each returns an ExitCode (common/process.h), prints its answer on standard output and errors on standard error.
int runQuery(const ServerOptions &server, const QueryArguments &arguments);
int runExplain(const ServerOptions &server, const ExplainArguments &arguments);
int runWatch(const ServerOptions &server, const WatchArguments &arguments);
int runAlerts(const ServerOptions &server);
int runAck(const ServerOptions &server, const AckArguments &arguments);
int runSilence(const ServerOptions &server, const SilenceArguments &arguments);
int runHealth(const ServerOptions &server);
int runLayoutList(const ServerOptions &server);
int runLayoutGet(const ServerOptions &server, const LayoutArguments &arguments);
int runLayoutPut(const ServerOptions &server, const LayoutArguments &arguments);
/// Takes a layout, or a dashboard of Grafana; asks no server with `dryRun`.
int runLayoutImport(const ServerOptions &server, const LayoutArguments &arguments);
int runLayoutVersions(const ServerOptions &server, const LayoutArguments &arguments);
int runLayoutName(const ServerOptions &server, const LayoutArguments &arguments);
int runLayoutDiff(const ServerOptions &server, const LayoutArguments &arguments);
/// An earlier version, or without one a layout that was deleted.
int runLayoutRestore(const ServerOptions &server, const LayoutArguments &arguments);

// Of a server, or of a data directory that none has open.
int runTokenCreate(const ServerOptions &server, const TokenArguments &arguments);
int runTokenPair(const ServerOptions &server, const TokenArguments &arguments);
int runTokenList(const ServerOptions &server);
int runTokenRevoke(const ServerOptions &server, const TokenArguments &arguments);
int runAudit(const ServerOptions &server, const AuditArguments &arguments);

int runExport(const ServerOptions &server, const ExportArguments &arguments);

// These need no server.
int runImport(const ServerOptions &server, const ImportArguments &arguments);
int runCheckRules(const std::vector<std::string> &files);
int runCheckConfig(const std::vector<std::string> &files);
/// Prints failed and skipped blocks with their reasons, with `verbose` those that passed too, and counts.
int runTestPromql(const std::vector<std::string> &files, bool verbose);
/// Checks the data directory that `server` names: that of a local Belfry, which needn't run.
int runDoctor(const ServerOptions &server, const DoctorArguments &arguments);

} // namespace belfry
