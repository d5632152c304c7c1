// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/server_access.h"

#include "common/process.h"
#include "common/run_directory.h"
#include "config/paths.h"

#include <algorithm>
#include <cstdio>

#include <QJsonDocument>
#include <unistd.h>

namespace belfry {

namespace {

QStringList runDirectories(const ServerOptions &options)
{
    PathOptions where;
    where.data = QString::fromStdString(options.data);
    where.root = geteuid() == 0;
    const Paths paths = Paths::resolve(where);
    if (!options.data.empty())
        return {paths.runDir};
    return {paths.runDir, Paths::serviceRunDir()};
}

/// "host:port" and "ws://host:port" are understood too.
QString asHttp(QString url)
{
    if (!url.contains(QLatin1String("://")))
        url.prepend(QStringLiteral("http://"));
    return url;
}

} // namespace

bool isServerKnown(const ServerOptions &options)
{
    const QStringList directories = runDirectories(options);
    return std::any_of(directories.begin(), directories.end(),
                       [](const QString &directory) { return RunDirectory::read(directory).has_value(); });
}

Endpoint chooseServer(const ServerOptions &options)
{
    const QString asked = asHttp(QString::fromStdString(options.server));
    const QString token = QString::fromStdString(options.token);
    for (const QString &directory : runDirectories(options)) {
        const std::optional<LocalEndpoint> found = RunDirectory::read(directory);
        if (found && (options.server.empty() || found->url == asked))
            return {QUrl(found->url), token.isEmpty() ? found->token : token, found->owner, options.tls};
    }
    return {QUrl(options.server.empty() ? QStringLiteral("http://127.0.0.1:9909") : asked), token, {}, options.tls};
}

ServerAccess::ServerAccess(const ServerOptions &options) : m_client(chooseServer(options)) {}

Result<HttpReply> ServerAccess::get(const QString &path, const HttpParameters &parameters)
{
    return waitFor(m_client.get(path, parameters));
}

Result<HttpReply> ServerAccess::send(const QByteArray &method, const QString &path, const QByteArray &json)
{
    return waitFor(m_client.send(method, path, {}, json));
}

Result<HttpReply> ServerAccess::put(const QString &path, const QByteArray &json, const QByteArray &ifMatch)
{
    return waitFor(m_client.put(path, json, ifMatch));
}

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    fflush(stdout);
}

int complain(const Error &error)
{
    fprintf(stderr, "belfryctl: %s\n", qUtf8Printable(error.toString()));
    return error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Timeout ? kExitUnreachable : kExitFailure;
}

void printJson(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    print(document.isNull() ? QString::fromUtf8(body) + u'\n' : QString::fromUtf8(document.toJson()));
}

} // namespace belfry
