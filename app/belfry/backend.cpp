// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfry/backend.h"

#include "base/logging.h"
#include "belfry/arguments.h"
#include "dashboard/layout_link.h"
#include "remote/client_tls.h"
#include "remote/remote_source.h"
#include "remote/server_url.h"
#include "remote/socket_owner.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonDocument>

namespace belfry {

namespace {

using namespace std::chrono_literals;

Endpoint toEndpoint(const LocalEndpoint &local)
{
    return {QUrl(local.url), local.token, local.owner, {}};
}

bool isBelfry(const LocalEndpoint &local)
{
    HttpClient client({QUrl(local.url), {}, local.owner, {}});
    client.setTimeout(500ms);
    QFutureWatcher<Result<HttpReply>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(client.get(QStringLiteral("/api/belfry/v1/identity")));
    loop.exec();
    const Result<HttpReply> reply = watcher.result();
    return reply && QJsonDocument::fromJson(reply->body)[QLatin1String("name")] == QLatin1String("belfry");
}

std::unique_ptr<Source> connectTo(RemoteOptions options)
{
    options.client = QStringLiteral("belfry " BELFRY_VERSION);
    return std::make_unique<RemoteSource>(options);
}

/// Follows this machine's Belfry wherever it serves, now or later.
std::unique_ptr<Source> follow(const QStringList &runDirectories)
{
    RemoteOptions options;
    options.find = [runDirectories]() -> std::optional<Endpoint> {
        for (const QString &directory : runDirectories) {
            const auto local = RunDirectory::read(directory);
            if (local && isServedBy(QUrl(local->url), local->owner))
                return toEndpoint(*local);
        }
        return std::nullopt;
    };
    return connectTo(std::move(options));
}

QStringList runDirectoriesOf(const Arguments &arguments, const Paths &paths)
{
    QStringList directories{paths.runDir};
    if (arguments.serve.data.empty())
        directories += Paths::serviceRunDir();
    return directories;
}

bool isOpenElsewhere(const StartFailure &failure)
{
    return failure.code == kExitData && failure.errors.size() == 1 && failure.errors[0].kind == ErrorKind::Conflict;
}

} // namespace

/// The address that was asked for; empty: this machine's Belfry, by whichever address a link names it.
static QString serverElsewhere(const Arguments &arguments, const Paths &paths)
{
    if (!arguments.connect.empty() || arguments.linked.isEmpty())
        return QString::fromStdString(arguments.connect);
    const auto running = findRunning(runDirectoriesOf(arguments, paths));
    const bool isOurs = running && isSameServer(QUrl(running->url), arguments.linked);
    return isOurs ? QString() : arguments.linked.toString();
}

std::optional<LocalEndpoint> findRunning(const QStringList &runDirectories)
{
    for (const QString &directory : runDirectories) {
        std::optional<LocalEndpoint> endpoint = RunDirectory::read(directory);
        if (endpoint && isBelfry(*endpoint))
            return endpoint;
    }
    return std::nullopt;
}

tl::expected<Backend, StartFailure> Backend::open(const Arguments &arguments, const Paths &paths)
{
    Backend backend;
    if (const QString elsewhere = serverElsewhere(arguments, paths); !elsewhere.isEmpty()) {
        const auto url = parseServerUrl(elsewhere);
        if (!url)
            return tl::unexpected(StartFailure{kExitUsage, {url.error()}});
        const auto tls = loadClientTls({QString::fromStdString(arguments.tlsFiles.ca),
                                        QString::fromStdString(arguments.tlsFiles.cert),
                                        QString::fromStdString(arguments.tlsFiles.key)});
        if (!tls)
            return tl::unexpected(StartFailure{kExitUsage, {tls.error()}});
        RemoteOptions options;
        options.server = {*url, QString::fromStdString(arguments.token), {}, *tls};
        backend.m_source = connectTo(std::move(options));
        backend.m_machine = MachineEntry{*url, {}, {}, {}}.id();
        return backend;
    }
    const QString listen = QString::fromStdString(arguments.serve.listen);
    const QStringList runDirectories = runDirectoriesOf(arguments, paths);
    if (const auto running = listen.isEmpty() ? findRunning(runDirectories) : std::nullopt) {
        qCInfo(lcApp, "showing the Belfry at %s", qUtf8Printable(running->url));
        backend.m_source = follow(runDirectories);
        return backend;
    }
    auto started = backend.startOwn({paths, listen, listen.isEmpty() ? PortPolicy::FreeIfTaken : PortPolicy::Exact});
    if (!started && listen.isEmpty() && isOpenElsewhere(started.error())) {
        // A belfryd that is still opening its history serves in a moment.
        qCInfo(lcApp, "waiting for another Belfry to serve: %s", qUtf8Printable(started.error().errors[0].toString()));
        backend.m_source = follow({paths.runDir});
    } else if (!started) {
        return tl::unexpected(std::move(started.error()));
    }
    return backend;
}

tl::expected<void, StartFailure> Backend::startOwn(const RuntimeOptions &options)
{
    auto runtime = std::make_unique<Runtime>(options);
    if (auto started = runtime->start(); !started)
        return started;
    qCInfo(lcApp, "listening on %s", qUtf8Printable(runtime->url()));
    m_source = std::make_unique<LocalSource>(runtime->services());
    m_runtime = std::move(runtime);
    return {};
}

} // namespace belfry
