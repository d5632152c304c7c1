// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "config/listen_address.h"

#include <QMap>
#include <QStringList>

#include <array>
#include <chrono>
#include <cstdint>

namespace belfry {

/// `server.tls:` in belfry.yaml: PEM files. Relative paths start at the configuration directory.
struct TlsConfig {
    QString certificate; ///< `certificate`: the server's, with what leads to its authority; empty: no TLS
    QString key;         ///< `key` of it, without a passphrase
    QString clientCa;    ///< `client_ca`: if set, clients must show a certificate of one of these authorities
};

/// `server:` in belfry.yaml.
struct ServerConfig {
    ListenAddress listen; ///< `listen`, default 127.0.0.1:9909
    /// `allowed_hosts`: names that a request's Host may carry besides loopback names and the listening address.
    QStringList allowedHosts;
    /// `allowed_origins`: origins ("https://wall.example") of pages that may open the stream.
    QStringList allowedOrigins;
    bool requireToken = false;       ///< `require_token`: of clients of this machine too, who else may look
    int connections = 4096;          ///< `connections`: of HTTP and stream together; default 4096, 1 to 100000
    int connectionsPerAddress = 256; ///< `connections_per_address`: of one peer; default 256, 1 to 100000
    /// `unlimited_addresses`: peers ("10.1.0.7") and networks ("10.1.0.0/16") held to `connections` alone.
    QStringList unlimitedAddresses;
    int ioThreads = 2; ///< `io_threads`: that serve viewers, as soon as there are many; default 2, 1 to 64
    TlsConfig tls;     ///< `tls`; default none
};

/// How much of one resolution is kept: whichever is reached first makes the oldest data go.
struct RetentionConfig {
    std::chrono::milliseconds age{};
    std::uint64_t bytes = std::uint64_t(1) << 30;
};

/// `storage:` in belfry.yaml.
struct StorageConfig {
    /// `retention.raw`, `.10s`, `.1m` and `.15m`, each with `age` (default 7d, 30d, 180d, 2y) and `bytes` (1GiB).
    std::array<RetentionConfig, 4> retention{
        RetentionConfig{std::chrono::hours(24 * 7)}, RetentionConfig{std::chrono::hours(24 * 30)},
        RetentionConfig{std::chrono::hours(24 * 180)}, RetentionConfig{std::chrono::hours(24 * 730)}};
    /// `sync_interval`, default 10s: how often the journal is forced to the disk. A crash of the program loses
    /// nothing; a crash of the machine loses at most this much. 0s syncs every tick.
    std::chrono::milliseconds syncInterval = std::chrono::seconds(10);
    /// `seal_interval`, default 15m, 1s to 2h: how often what is in memory is sealed into the archive and the journal
    /// starts anew. Longer compresses better; shorter keeps the journal, and with it the start after a crash, short.
    std::chrono::milliseconds sealInterval = std::chrono::minutes(15);
};

/// `collect:` in belfry.yaml.
struct CollectConfig {
    std::chrono::milliseconds interval = std::chrono::seconds(1); ///< `interval`, default 1s; 100ms to 1h
    int processGroups = 100; ///< `process_groups` that have series, at most; default 100, 0 to 10000
    int controlGroups = 100; ///< `control_groups` (containers, services), likewise
};

/// `query:` in belfry.yaml: what queries of viewers may take. Rules and live queries have their own threads.
struct QueryConfig {
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< `timeout`, default 30s; 100ms to 1h
    int maxSamples = 50'000'000; ///< `max_samples` of one query in memory, default 50000000 (16 bytes each)
    int concurrency = 4;         ///< `concurrency`: how many run at once, those that take long aside; default 4
};

/// `rules:` in belfry.yaml: alerting and recording rules.
struct RulesConfig {
    /// `files`: rule files besides rules.d/*.yaml; relative ones start at the configuration directory, and the
    /// last part of a path may hold the wildcards * and ?.
    QStringList files;
    std::chrono::milliseconds evaluationInterval = std::chrono::seconds(10); ///< `evaluation_interval`, default 10s
    bool defaults = true;                  ///< `defaults`: load the rules that come with Belfry
    QMap<QString, QString> externalLabels; ///< `external_labels`: $externalLabels in templates
};

/// `health:` in belfry.yaml.
struct HealthConfig {
    std::chrono::milliseconds interval = std::chrono::seconds(5); ///< `interval`, default 5s
};

/// Everything that belfry.yaml can say, with its defaults. A plain value.
struct Config {
    ServerConfig server;
    StorageConfig storage;
    CollectConfig collect;
    QueryConfig query;
    RulesConfig rules;
    HealthConfig health;

    /// The rule files to load, in order: the built-in ones (":/belfry/rules/…") unless `rules.defaults` is off,
    /// `configDir`/rules.d/*.yaml and *.yml by name, then `rules.files` with wildcards resolved.
    QStringList ruleFiles(const QString &configDir) const;
};

/// Reads a configuration file. A file that doesn't exist gives the defaults. Errors carry file, line and
/// column, say what was expected, and suggest the nearest known key for an unknown one; all errors of the file
/// are found in one go.
tl::expected<Config, std::vector<Error>> loadConfig(const QString &file);
/// The same from text; `file` is only for the places in errors.
tl::expected<Config, std::vector<Error>> parseConfig(const QByteArray &text, const QString &file);

} // namespace belfry
