// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/config.h"

#include "config/yaml_fields.h"
#include "config/yaml_tree.h"

#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>

namespace belfry {

namespace {

using namespace std::chrono_literals;
using Errors = std::vector<Error>;

/// One mapping of the file after the other; each function knows the keys of one.
class ConfigReader
{
public:
    ConfigReader(const QString &file, Errors &errors) : m_file(file), m_errors(errors) {}

    Config read(const YamlNode &root)
    {
        Config config;
        const YamlFields fields = open(root, QStringLiteral("the configuration"),
                                       {"server", "storage", "collect", "query", "rules", "health"});
        if (const YamlNode *node = fields.find(QStringLiteral("server")))
            readServer(*node, config.server);
        if (const YamlNode *node = fields.find(QStringLiteral("storage")))
            readStorage(*node, config.storage);
        if (const YamlNode *node = fields.find(QStringLiteral("collect")))
            readCollect(*node, config.collect);
        if (const YamlNode *node = fields.find(QStringLiteral("query")))
            readQuery(*node, config.query);
        if (const YamlNode *node = fields.find(QStringLiteral("rules")))
            readRules(*node, config.rules);
        if (const YamlNode *node = fields.find(QStringLiteral("health")))
            open(*node, QStringLiteral("health"), {"interval"})
                .read(QStringLiteral("interval"), config.health.interval, 1s, 1h);
        return config;
    }

private:
    YamlFields open(const YamlNode &node, const QString &what, const QStringList &known)
    {
        return {node, what, known, m_file, m_errors};
    }

    void readCollect(const YamlNode &node, CollectConfig &out)
    {
        const YamlFields fields =
            open(node, QStringLiteral("collect"), {"interval", "process_groups", "control_groups"});
        fields.read(QStringLiteral("interval"), out.interval, 100ms, 1h);
        fields.read(QStringLiteral("process_groups"), out.processGroups, 0, 10'000);
        fields.read(QStringLiteral("control_groups"), out.controlGroups, 0, 10'000);
    }

    void readServer(const YamlNode &node, ServerConfig &out)
    {
        const YamlFields fields = open(node, QStringLiteral("server"),
                                       {"listen", "allowed_hosts", "allowed_origins", "require_token", "connections",
                                        "connections_per_address", "unlimited_addresses", "io_threads", "tls"});
        QString listen;
        fields.read(QStringLiteral("listen"), listen);
        if (!listen.isEmpty()) {
            if (const auto address = ListenAddress::parse(listen))
                out.listen = *address;
            else
                fields.complain(*fields.find(QStringLiteral("listen")),
                                QStringLiteral("listen: ") + address.error().message);
        }
        fields.read(QStringLiteral("allowed_hosts"), out.allowedHosts);
        fields.read(QStringLiteral("allowed_origins"), out.allowedOrigins);
        fields.read(QStringLiteral("require_token"), out.requireToken);
        fields.read(QStringLiteral("connections"), out.connections, 1, 100'000);
        fields.read(QStringLiteral("connections_per_address"), out.connectionsPerAddress, 1, 100'000);
        readNetworks(fields, QStringLiteral("unlimited_addresses"), out.unlimitedAddresses);
        fields.read(QStringLiteral("io_threads"), out.ioThreads, 1, 64);
        if (const YamlNode *tls = fields.find(QStringLiteral("tls")))
            readTls(*tls, out.tls);
    }

    void readTls(const YamlNode &node, TlsConfig &out)
    {
        const YamlFields fields = open(node, QStringLiteral("server.tls"), {"certificate", "key", "client_ca"});
        fields.read(QStringLiteral("certificate"), out.certificate);
        fields.read(QStringLiteral("key"), out.key);
        fields.read(QStringLiteral("client_ca"), out.clientCa);
        if (out.certificate.isEmpty() || out.key.isEmpty())
            fields.complain(node, QStringLiteral("server.tls: expected a certificate and its key"));
    }

    void readNetworks(const YamlFields &fields, const QString &key, QStringList &out)
    {
        fields.read(key, out);
        for (const QString &network : out) {
            if (QHostAddress::parseSubnet(network).first.isNull())
                fields.complain(*fields.find(key), QStringLiteral("%1: \"%2\" is no address; expected one such as "
                                                                  "10.1.0.7 or a network such as 10.1.0.0/16")
                                                       .arg(key, network));
        }
    }

    void readStorage(const YamlNode &node, StorageConfig &out)
    {
        const YamlFields fields =
            open(node, QStringLiteral("storage"), {"retention", "seal_interval", "sync_interval"});
        fields.read(QStringLiteral("sync_interval"), out.syncInterval, 0s, 1h);
        fields.read(QStringLiteral("seal_interval"), out.sealInterval, 1s, 2h);
        const YamlNode *retention = fields.find(QStringLiteral("retention"));
        if (retention == nullptr)
            return;
        readRetention(*retention, out.retention);
    }

    void readRetention(const YamlNode &node, std::array<RetentionConfig, 4> &out)
    {
        const QStringList names{"raw", "10s", "1m", "15m"};
        const YamlFields tiers = open(node, QStringLiteral("storage.retention"), names);
        for (qsizetype i = 0; i < names.size(); ++i) {
            const YamlNode *tier = tiers.find(names[i]);
            if (tier == nullptr)
                continue;
            RetentionConfig &keep = out[std::size_t(i)];
            const YamlFields limits = open(*tier, QStringLiteral("storage.retention.") + names[i], {"age", "bytes"});
            limits.read(QStringLiteral("age"), keep.age, 1h);
            limits.readBytes(QStringLiteral("bytes"), keep.bytes);
            const YamlNode *bytes = limits.find(QStringLiteral("bytes"));
            if (bytes != nullptr && keep.bytes < (1U << 20))
                limits.complain(*bytes, QStringLiteral("bytes is %1; expected at least 1MiB").arg(bytes->text));
        }
    }

    void readQuery(const YamlNode &node, QueryConfig &out)
    {
        const YamlFields fields = open(node, QStringLiteral("query"), {"timeout", "max_samples", "concurrency"});
        fields.read(QStringLiteral("timeout"), out.timeout, 100ms, 1h);
        fields.read(QStringLiteral("max_samples"), out.maxSamples, 1000, 2'000'000'000);
        fields.read(QStringLiteral("concurrency"), out.concurrency, 1, 64);
    }

    void readRules(const YamlNode &node, RulesConfig &out)
    {
        const YamlFields fields =
            open(node, QStringLiteral("rules"), {"files", "evaluation_interval", "defaults", "external_labels"});
        fields.read(QStringLiteral("files"), out.files);
        fields.read(QStringLiteral("evaluation_interval"), out.evaluationInterval, 1s, 24h);
        fields.read(QStringLiteral("defaults"), out.defaults);
        fields.read(QStringLiteral("external_labels"), out.externalLabels);
        static const QRegularExpression labelName(QStringLiteral("^[a-zA-Z_][a-zA-Z0-9_]*$"));
        const YamlNode *labels = fields.find(QStringLiteral("external_labels"));
        for (const YamlNode::Entry &entry : labels != nullptr ? labels->entries : std::vector<YamlNode::Entry>{})
            if (!labelName.match(entry.key.text).hasMatch())
                fields.complain(entry.key, QStringLiteral("\"%1\" is no label name; expected letters, digits and _, "
                                                          "not starting with a digit")
                                               .arg(entry.key.text));
    }

    QString m_file;
    Errors &m_errors;
};

/// A path whose last part may hold wildcards; without any it stands for itself, there or not.
QStringList expand(const QString &path)
{
    const QFileInfo info(path);
    static const QRegularExpression wildcard(QStringLiteral("[*?\\[]"));
    if (!info.fileName().contains(wildcard))
        return {path};
    QStringList files;
    for (const QString &name : info.dir().entryList({info.fileName()}, QDir::Files, QDir::Name))
        files.append(info.dir().filePath(name));
    return files;
}

} // namespace

QStringList Config::ruleFiles(const QString &configDir) const
{
    QStringList files;
    if (rules.defaults)
        files.append(QStringLiteral(":/belfry/rules/workstation.yaml"));
    const QDir rulesDir(configDir + QStringLiteral("/rules.d"));
    for (const QString &name :
         rulesDir.entryList({QStringLiteral("*.yaml"), QStringLiteral("*.yml")}, QDir::Files, QDir::Name))
        files.append(rulesDir.filePath(name));
    for (const QString &path : rules.files)
        files.append(expand(QDir::cleanPath(QDir(configDir).filePath(path))));
    files.removeDuplicates();
    return files;
}

tl::expected<Config, std::vector<Error>> parseConfig(const QByteArray &text, const QString &file)
{
    const Result<YamlNode> root = parseYaml(text, file);
    if (!root)
        return tl::unexpected(Errors{root.error()});
    Errors errors;
    Config config = ConfigReader(file, errors).read(*root);
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return config;
}

tl::expected<Config, std::vector<Error>> loadConfig(const QString &file)
{
    const Result<QByteArray> text = readTextFile(file);
    if (!text && text.error().kind == ErrorKind::NotFound)
        return Config{};
    if (!text)
        return tl::unexpected(Errors{text.error()});
    return parseConfig(*text, file);
}

} // namespace belfry
