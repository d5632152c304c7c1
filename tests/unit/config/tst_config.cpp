// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/config.h"
#include "program/test_class.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace belfry;
using namespace std::chrono_literals;

class TestConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingFileGivesDefaults()
    {
        const auto config = loadConfig(QStringLiteral("/nonexistent/belfry.yaml"));
        QVERIFY(config.has_value());
        QCOMPARE(config->server.listen.toString(), QStringLiteral("127.0.0.1:9909"));
        QCOMPARE(config->collect.interval, 1000ms);
        QCOMPARE(config->collect.processGroups, 100);
        QCOMPARE(config->collect.controlGroups, 100);
        QCOMPARE(config->rules.evaluationInterval, 10000ms);
        QVERIFY(config->rules.defaults);
    }

    void emptyFileGivesDefaults()
    {
        QVERIFY(parseConfig("", {}).has_value());
        QVERIFY(parseConfig("# nothing but a comment\n", {}).has_value());
        QVERIFY(parseConfig("server:\n", {}).has_value());
    }

    void unreadableFileIsAnError()
    {
        const auto config = loadConfig(QDir::tempPath());
        QVERIFY(!config.has_value());
    }

    void readsEveryKey()
    {
        const auto config = parseConfig("server:\n"
                                        "  listen: '[::1]:0'\n"
                                        "  allowed_hosts: [atlas, atlas.example]\n"
                                        "  allowed_origins: https://wall.example\n"
                                        "  require_token: true\n"
                                        "  connections: 20000\n"
                                        "  connections_per_address: 12\n"
                                        "  io_threads: 3\n"
                                        "  unlimited_addresses: [127.0.0.1, 10.2.0.0/16]\n"
                                        "  tls: {certificate: tower.pem, key: /etc/tower.key, client_ca: ca.pem}\n"
                                        "storage:\n"
                                        "  sync_interval: 500ms\n"
                                        "  seal_interval: 1m\n"
                                        "  retention: {raw: {age: 1d12h, bytes: 3GiB}, 15m: {age: 1y}}\n"
                                        "collect: {interval: 2s, process_groups: 20, control_groups: 0}\n"
                                        "query: {timeout: 5s, max_samples: 1000000, concurrency: 3}\n"
                                        "rules:\n"
                                        "  files: [a.yaml]\n"
                                        "  evaluation_interval: 1m\n"
                                        "  defaults: false\n"
                                        "  external_labels: {site: home}\n"
                                        "health: {interval: 7s}\n",
                                        {});
        QVERIFY(config.has_value());
        QCOMPARE(config->server.listen, (ListenAddress{QStringLiteral("::1"), 0}));
        QCOMPARE(config->server.allowedHosts, (QStringList{QStringLiteral("atlas"), QStringLiteral("atlas.example")}));
        QCOMPARE(config->server.allowedOrigins, QStringList{QStringLiteral("https://wall.example")});
        QVERIFY(config->server.requireToken);
        QCOMPARE(config->server.connections, 20'000);
        QCOMPARE(config->server.connectionsPerAddress, 12);
        QCOMPARE(config->server.ioThreads, 3);
        QCOMPARE(config->server.unlimitedAddresses, (QStringList{"127.0.0.1", "10.2.0.0/16"}));
        QCOMPARE(config->server.tls.certificate, QStringLiteral("tower.pem"));
        QCOMPARE(config->server.tls.key, QStringLiteral("/etc/tower.key"));
        QCOMPARE(config->server.tls.clientCa, QStringLiteral("ca.pem"));
        QCOMPARE(config->storage.syncInterval, 500ms);
        QCOMPARE(config->storage.sealInterval, 1min);
        QCOMPARE(config->storage.retention[0].age, 36h);
        QCOMPARE(config->storage.retention[0].bytes, std::uint64_t(3) << 30);
        QCOMPARE(config->storage.retention[1].age, 720h);
        QCOMPARE(config->storage.retention[3].age, 8760h);
        QCOMPARE(config->storage.retention[3].bytes, std::uint64_t(1) << 30);
        QCOMPARE(config->collect.interval, 2s);
        QCOMPARE(config->collect.processGroups, 20);
        QCOMPARE(config->collect.controlGroups, 0);
        QCOMPARE(config->query.timeout, 5s);
        QCOMPARE(config->query.maxSamples, 1'000'000);
        QCOMPARE(config->query.concurrency, 3);
        QCOMPARE(config->rules.files, QStringList{QStringLiteral("a.yaml")});
        QCOMPARE(config->rules.evaluationInterval, 1min);
        QVERIFY(!config->rules.defaults);
        QCOMPARE(config->rules.externalLabels.value(QStringLiteral("site")), QStringLiteral("home"));
        QCOMPARE(config->health.interval, 7s);
    }

    void errorsNamePlaceAndExpectation_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const char *text, const char *error) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(error);
        };
        row("misspelt section", "sever: {}\n",
            "b.yaml:1:1: unknown key \"sever\" in the configuration (did you mean \"server\"?)");
        row("misspelt key", "server:\n  lisen: x\n",
            "b.yaml:2:3: unknown key \"lisen\" in server (did you mean \"listen\"?)");
        row("unknown key", "collect:\n  zzzzzz: x\n",
            "b.yaml:2:3: unknown key \"zzzzzz\" in collect; expected one of interval, process_groups, control_groups");
        row("repeated key", "collect:\n  interval: 1s\n  interval: 2s\n",
            "b.yaml:3:3: key \"interval\" stands twice in collect");
        row("list for a mapping", "server: [1]\n",
            "b.yaml:1:9: server is a list; expected a mapping with listen, allowed_hosts, allowed_origins, "
            "require_token, connections, connections_per_address, unlimited_addresses, io_threads, tls");
        row("text at the top", "hello\n",
            "b.yaml:1:1: the configuration is \"hello\"; expected a mapping with server, storage, collect, query, rules, health");
        row("bad duration", "collect:\n  interval: 1 second\n",
            "b.yaml:2:13: interval: bad duration \"1 second\"; expected something like 30s, 5m, 1h30m or 7d");
        row("too short", "collect:\n  interval: 1ms\n", "b.yaml:2:13: interval is 1ms; expected at least 100ms");
        row("too long", "collect: {interval: 2h}\n", "b.yaml:1:21: interval is 2h; expected at most 1h");
        row("bad size", "storage: {retention: {raw: {bytes: lots}}}\n",
            "b.yaml:1:36: bytes: bad size \"lots\"; expected something like 512MiB, 2GiB or 1TiB");
        row("tiny size", "storage: {retention: {raw: {bytes: 5}}}\n",
            "b.yaml:1:36: bytes is 5; expected at least 1MiB");
        row("unknown tier", "storage: {retention: {2m: {age: 1d}}}\n",
            "b.yaml:1:23: unknown key \"2m\" in storage.retention (did you mean \"1m\"?)");
        row("bad age of a tier", "storage:\n  retention:\n    15m: {age: 10}\n",
            "b.yaml:3:16: age: bad duration \"10\"; expected something like 30s, 5m, 1h30m or 7d");
        row("bad address", "server:\n  listen: 9909\n",
            "b.yaml:2:11: listen: bad address \"9909\"; expected ADDRESS:PORT like 127.0.0.1:9909, [::1]:9909 or :9909");
        row("bad network", "server:\n  unlimited_addresses: [10.0.0.0/8, tower]\n",
            "b.yaml:2:24: unlimited_addresses: \"tower\" is no address; expected one such as 10.1.0.7 or a network "
            "such as 10.1.0.0/16");
        row("certificate without its key", "server:\n  tls: {certificate: a.pem}\n",
            "b.yaml:2:8: server.tls: expected a certificate and its key");
        row("bad truth", "rules:\n  defaults: maybe\n", "b.yaml:2:13: defaults is \"maybe\"; expected true or false");
        row("mapping in a list", "rules:\n  files: [{a: b}]\n",
            "b.yaml:2:11: files contains a mapping; expected texts");
        row("bad label", "rules:\n  external_labels:\n    1a: b\n",
            "b.yaml:3:5: \"1a\" is no label name; expected letters, digits and _, not starting with a digit");
        row("syntax", "server:\n  listen: [1\n", "b.yaml:3:1: not YAML: end of sequence flow not found");
        row("second document", "server: {}\n---\nserver: {}\n",
            "b.yaml:3:1: a second YAML document begins here; expected one document in the file");
    }

    void errorsNamePlaceAndExpectation()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        const auto config = parseConfig(text, QStringLiteral("b.yaml"));
        QVERIFY(!config.has_value());
        QCOMPARE(config.error().front().toString(), error);
        QCOMPARE(config.error().size(), 1U);
    }

    void findsAllErrorsInOneGo()
    {
        const auto config = parseConfig("server: {lisen: a}\ncollect: {interval: never}\n", {});
        QVERIFY(!config.has_value());
        QCOMPARE(config.error().size(), 2U);
    }

    void aliasesCannotUnfoldWithoutEnd()
    {
        QByteArray bomb("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 10; ++i) {
            const QByteArray before = "*a" + QByteArray::number(i - 1);
            const QByteArray name = "a" + QByteArray::number(i);
            bomb += name + ": &" + name + " [" + QByteArrayList(10, before).join(',') + "]\n";
        }
        const auto config = parseConfig(bomb, {});
        QVERIFY(!config.has_value());
        QCOMPARE(config.error().front().kind, ErrorKind::TooLarge);
    }

    void ruleFilesComeInOrder()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("rules.d")));
        for (const char *name :
             {"rules.d/b.yaml", "rules.d/a.yml", "rules.d/ignored.txt", "more1.yaml", "more2.yaml"}) {
            QFile file(dir.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        Config config;
        config.rules.files = {QStringLiteral("more*.yaml"), QStringLiteral("/etc/belfry/gone.yaml")};
        const QStringList expected{
            QStringLiteral(":/belfry/rules/workstation.yaml"), dir.filePath(QStringLiteral("rules.d/a.yml")),
            dir.filePath(QStringLiteral("rules.d/b.yaml")),    dir.filePath(QStringLiteral("more1.yaml")),
            dir.filePath(QStringLiteral("more2.yaml")),        QStringLiteral("/etc/belfry/gone.yaml")};
        QCOMPARE(config.ruleFiles(dir.path()), expected);
        config.rules.defaults = false;
        QCOMPARE(config.ruleFiles(dir.path()), expected.mid(1));
    }
};

BELFRY_TEST(TestConfig)
#include "tst_config.moc"
