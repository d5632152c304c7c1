// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runtime/runtime.h"

#include "base/logging.h"
#include "server/epoll_dispatcher.h"
#include "server/server.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace belfry {

namespace {

tl::unexpected<StartFailure> cannotStart(ExitCode code, std::vector<Error> errors)
{
    return tl::unexpected(StartFailure{code, std::move(errors)});
}

/// Where local programs find a server that listens on `url`: one that listens on every address is on loopback too, and
/// from this machine plain HTTP is always understood.
QString localUrl(QString url)
{
    return url.replace(QLatin1String("https://"), QLatin1String("http://"))
        .replace(QLatin1String("//0.0.0.0:"), QLatin1String("//127.0.0.1:"))
        .replace(QLatin1String("//[::]:"), QLatin1String("//[::1]:"));
}

TlsConfig absolute(TlsConfig tls, const QString &configDir)
{
    for (QString *path : {&tls.certificate, &tls.key, &tls.clientCa}) {
        if (!path->isEmpty())
            *path = QDir(configDir).absoluteFilePath(*path);
    }
    return tls;
}

} // namespace

Runtime::Runtime(RuntimeOptions options)
    : m_options(std::move(options)), m_epoch(QString::number(QRandomGenerator::system()->generate64(), 16))
{
}

Runtime::~Runtime()
{
    m_runDirectory.reset();
    m_serverThread.reset();
    m_core.reset();
}

tl::expected<void, StartFailure> Runtime::start()
{
    auto config = loadConfig(m_options.paths.configFile());
    if (!config)
        return cannotStart(kExitConfig, std::move(config.error()));
    m_config = std::move(*config);
    if (!m_options.listen.isEmpty()) {
        const auto listen = ListenAddress::parse(m_options.listen);
        if (!listen)
            return cannotStart(kExitUsage, {listen.error()});
        m_config.server.listen = *listen;
    }
    if (auto opened = openData(); !opened)
        return opened;
    noteConfiguration(InForce::New, m_core->reloadDashboards());
    if (auto served = serve(); !served)
        return served;
    m_core->start();
    publish();
    return {};
}

tl::expected<void, StartFailure> Runtime::openData()
{
    auto core = Core::open(m_config, m_options.paths);
    if (!core)
        return cannotStart(kExitData, {core.error()});
    m_core = std::move(*core);
    m_tickCpu =
        &m_core->instruments().gauge(Labels::of("belfry_collect_tick_cpu_seconds"), "CPU time of the last tick.");
    auto token = persistentToken(m_options.paths.dataDir + QStringLiteral("/token"));
    if (!token)
        return cannotStart(kExitData, {token.error()});
    m_token = *token;
    connect(
        &m_core->store(), &Store::frameStored, this, [this](const FramePtr &frame) { m_newest.set(frame); },
        Qt::DirectConnection);
    return {};
}

tl::expected<void, StartFailure> Runtime::serve()
{
    auto url = listenOn(m_config.server.listen);
    if (!url && m_options.portPolicy == PortPolicy::FreeIfTaken) {
        m_portProblem = url.error().message;
        url = listenOn({m_config.server.listen.host, 0});
    }
    if (!url)
        return cannotStart(kExitAddress, {url.error()});
    m_url = *url;
    if (!m_portProblem.isEmpty())
        qCWarning(lcApp, "%s; listening on %s instead", qUtf8Printable(m_portProblem), qUtf8Printable(m_url));
    if (!m_config.server.listen.isLoopback() && m_config.server.tls.certificate.isEmpty())
        qCWarning(lcApp,
                  "other machines can reach %s, and without TLS whoever listens on the way reads the tokens: "
                  "only in a network you trust; server.tls in belfry.yaml names a certificate and its key",
                  qUtf8Printable(m_url));
    return {};
}

Result<QString> Runtime::listenOn(const ListenAddress &address)
{
    CoreServices core = Runtime::services();
    core.audit = nullptr; // it writes down itself who asked
    const Server::Services services{[core] { return std::make_unique<LocalSource>(core); },
                                    m_core->store(),
                                    m_core->queryPool(),
                                    [this] { return m_newest.columns(); },
                                    m_core->instruments(),
                                    m_core->clock(),
                                    m_core->tokens(),
                                    m_core->audit(),
                                    &m_core->events(),
                                    &m_core->annotations(),
                                    [this] { return configurationStatus(); }};
    Server::Options options;
    options.listen = address;
    options.allowedHosts = m_config.server.allowedHosts;
    options.allowedOrigins = m_config.server.allowedOrigins;
    options.requireToken = m_config.server.requireToken;
    options.limits.connections = m_config.server.connections;
    options.limits.connectionsPerAddress = m_config.server.connectionsPerAddress;
    options.limits.unlimitedAddresses = m_config.server.unlimitedAddresses;
    options.limits.ioThreads = m_config.server.ioThreads;
    options.tls = absolute(m_config.server.tls, m_options.paths.configDir);
    options.token = m_token.toUtf8();
    options.epoch = m_epoch;
    options.hostName = m_core->instance();
    options.queryTimeout = m_config.query.timeout;

    m_serverThread = std::make_unique<WorkerThread>(QStringLiteral("server"));
    m_serverThread->waitWith(new EpollDispatcher);
    m_server = m_serverThread->adopt(new Server(services, options));
    Result<QString> outcome = failure(QStringLiteral("the server did not start"), ErrorKind::Internal);
    connect(
        m_server, &Server::listening, m_server,
        [&outcome, scheme = options.tls.certificate.isEmpty() ? QStringLiteral("http://") : QStringLiteral("https://")](
            const QString &host, quint16 port) {
            outcome = scheme + ListenAddress{host, port}.toString();
        },
        Qt::SingleShotConnection);
    connect(m_server, &Server::failed, m_server, [&outcome](const Error &error) { outcome = tl::unexpected(error); });
    m_serverThread->start();
    QMetaObject::invokeMethod(m_server, &Server::start, Qt::BlockingQueuedConnection);
    disconnect(m_server, &Server::failed, nullptr, nullptr);
    disconnect(m_server, &Server::listening, nullptr, nullptr);
    return outcome;
}

CoreServices Runtime::services()
{
    return {m_core->queries(),  m_core->liveQueries(),         m_core->state(),   m_core->layouts(),
            m_core->clock(),    [this] { return hostInfo(); }, &m_core->alerts(), &m_core->processes(),
            &m_core->sockets(), &m_core->annotations(),        &m_core->events(), &m_core->audit()};
}

ConfigurationStatus Runtime::configurationStatus() const
{
    const std::scoped_lock lock(m_configurationMutex);
    return m_configuration;
}

void Runtime::noteConfiguration(InForce inForce, const std::vector<Error> &errors)
{
    const std::scoped_lock lock(m_configurationMutex);
    m_configuration.triedAt = m_core->clock().nowMs();
    m_configuration.errors = errors;
    if (inForce == InForce::Old)
        return;
    m_configuration.file = m_options.paths.configFile();
    m_configuration.found = QFile::exists(m_configuration.file);
    m_configuration.loadedAt = m_configuration.triedAt;
    m_configuration.ruleFiles = m_core->ruleFiles();
}

HostInfo Runtime::hostInfo() const
{
    const StoreStats stats = m_core->store().stats();
    const StorageStatus status = m_core->store().status();
    HostInfo info;
    info.id = HostId(m_core->instance());
    info.name = m_core->instance();
    info.version = QStringLiteral(BELFRY_VERSION);
    info.epoch = m_epoch;
    info.oldest = stats.oldest;
    info.newest = stats.newest;
    info.seriesCount = int(stats.liveSeries);
    info.tickCpuMs = m_tickCpu->value() * 1000;
    info.bytesPerSample = stats.bytesPerSample();
    info.viewers = m_server ? m_server->viewers() : 0;
    info.storageOk = status.state == StorageState::Ok;
    info.storageMessage = status.message;
    return info;
}

void Runtime::publish()
{
    auto published = RunDirectory::publish(m_options.paths.runDir, {localUrl(m_url), m_token});
    if (published)
        m_runDirectory = std::move(*published);
    else
        qCWarning(lcApp, "local programs won't find this Belfry: %s", qUtf8Printable(published.error().toString()));
}

void Runtime::reload()
{
    const auto config = loadConfig(m_options.paths.configFile());
    if (!config) {
        for (const Error &error : config.error())
            qCWarning(lcConfig, "kept the old configuration: %s", qUtf8Printable(error.toString()));
        return noteConfiguration(InForce::Old, config.error());
    }
    m_core->reloadRules(*config);
    QMetaObject::invokeMethod(m_server, &Server::reloadTls, Qt::QueuedConnection);
    noteConfiguration(InForce::New, m_core->reloadDashboards());
}

} // namespace belfry

#include "moc_runtime.cpp"
