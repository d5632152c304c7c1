// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfry/backend.h"

#include "base/logging.h"
#include "belfry/arguments.h"
#include "remote/remote_source.h"
#include "remote/server_url.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QJsonDocument>

namespace belfry {

namespace {

using namespace std::chrono_literals;

bool isBelfry(const QString &url)
{
    HttpClient client(QUrl(url), {});
    client.setTimeout(500ms);
    QFutureWatcher<Result<HttpReply>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(client.get(QStringLiteral("/api/belfry/v1/identity")));
    loop.exec();
    const Result<HttpReply> reply = watcher.result();
    return reply && QJsonDocument::fromJson(reply->body)[QLatin1String("name")] == QLatin1String("belfry");
}

std::unique_ptr<Source> connectTo(const LocalEndpoint &endpoint)
{
    RemoteOptions options;
    options.url = QUrl(endpoint.url);
    options.token = endpoint.token;
    options.client = QStringLiteral("belfry " BELFRY_VERSION);
    return std::make_unique<RemoteSource>(options);
}

} // namespace

std::optional<LocalEndpoint> findRunning(const QStringList &runDirectories)
{
    for (const QString &directory : runDirectories) {
        const std::optional<LocalEndpoint> endpoint = RunDirectory::read(directory);
        if (endpoint && isBelfry(endpoint->url))
            return endpoint;
    }
    return std::nullopt;
}

tl::expected<Backend, StartFailure> Backend::open(const Arguments &arguments, const Paths &paths)
{
    Backend backend;
    if (!arguments.connect.empty()) {
        const auto url = parseServerUrl(QString::fromStdString(arguments.connect));
        if (!url)
            return tl::unexpected(StartFailure{kExitUsage, {url.error()}});
        backend.m_source = connectTo({url->toString(), QString::fromStdString(arguments.token)});
        return backend;
    }
    QStringList runDirectories{paths.runDir};
    if (arguments.serve.data.empty())
        runDirectories += Paths::serviceRunDir();
    if (const auto running = arguments.serve.listen.empty() ? findRunning(runDirectories) : std::nullopt) {
        qCInfo(lcApp, "showing the Belfry at %s", qUtf8Printable(running->url));
        backend.m_source = connectTo(*running);
        return backend;
    }
    const QString listen = QString::fromStdString(arguments.serve.listen);
    backend.m_runtime = std::make_unique<Runtime>(
        RuntimeOptions{paths, listen, listen.isEmpty() ? PortPolicy::FreeIfTaken : PortPolicy::Exact});
    if (auto started = backend.m_runtime->start(); !started)
        return tl::unexpected(std::move(started.error()));
    qCInfo(lcApp, "listening on %s", qUtf8Printable(backend.m_runtime->url()));
    backend.m_source = std::make_unique<LocalSource>(backend.m_runtime->services());
    return backend;
}

} // namespace belfry
