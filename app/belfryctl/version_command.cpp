// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The versions of a layout: list, name, compare, bring back.

#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/text_table.h"
#include "belfryctl/time_text.h"
#include "common/process.h"
#include "dashboard/layout_diff.h"
#include "dashboard/layout_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

QString layoutPath(const LayoutArguments &arguments)
{
    return QStringLiteral("/api/belfry/v1/layouts/") + QString::fromStdString(arguments.id);
}

QString versionPath(const LayoutArguments &arguments, qint64 version)
{
    return layoutPath(arguments) + QStringLiteral("/versions/%1").arg(version);
}

Result<Layout> layoutAt(ServerAccess &access, const QString &path)
{
    const auto reply = access.get(path);
    if (!reply)
        return tl::unexpected(reply.error());
    return readLayout(reply->body);
}

/// What a version changed against the one before it that is kept.
QString changesOf(ServerAccess &access, const LayoutArguments &arguments, const QJsonArray &versions, qsizetype row)
{
    const auto at = [&](qsizetype i) { return versions.at(i)[QLatin1String("version")].toInteger(); };
    if (row + 1 >= versions.size())
        return at(row) == 1 ? QStringLiteral("the first version") : QStringLiteral("the oldest that is kept");
    const auto newer = layoutAt(access, versionPath(arguments, at(row)));
    const auto older = layoutAt(access, versionPath(arguments, at(row + 1)));
    return newer && older ? summarize(diffLayouts(*older, *newer)) : QString();
}

QString whatIsDifferent(const Layout &from, const Layout &to)
{
    QString lines;
    for (const LayoutChange &change : diffLayouts(from, to))
        lines += describe(change) + u'\n';
    return lines.isEmpty() ? QStringLiteral("no difference\n") : lines;
}

} // namespace

int runLayoutVersions(const ServerOptions &server, const LayoutArguments &arguments)
{
    ServerAccess access(server);
    // One more, which the last of them is compared with.
    const auto reply = access.get(layoutPath(arguments) + QStringLiteral("/versions"),
                                  {{QStringLiteral("limit"), QString::number(arguments.count + 1)}});
    if (!reply)
        return complain(reply.error());
    if (server.json) {
        printJson(reply->body);
        return kExitOk;
    }
    const QJsonArray versions = QJsonDocument::fromJson(reply->body)[QLatin1String("versions")].toArray();
    TextTable table({QStringLiteral("VERSION"), QStringLiteral("WHEN"), QStringLiteral("WHO"), QStringLiteral("NAME"),
                     QStringLiteral("CHANGES")});
    for (qsizetype i = 0; i < versions.size() && i < arguments.count; ++i) {
        const QJsonValue version = versions.at(i);
        table.add({QString::number(version[QLatin1String("version")].toInteger()),
                   formatTime(version[QLatin1String("updated")].toInteger()),
                   version[QLatin1String("author")].toString(QStringLiteral("-")),
                   version[QLatin1String("label")].toString(QStringLiteral("-")),
                   changesOf(access, arguments, versions, i)});
    }
    print(table.toString());
    return kExitOk;
}

int runLayoutName(const ServerOptions &server, const LayoutArguments &arguments)
{
    ServerAccess access(server);
    const QString path = versionPath(arguments, arguments.version) + QStringLiteral("/name");
    const QJsonObject name{{QStringLiteral("label"), QString::fromStdString(arguments.label)},
                           {QStringLiteral("note"), QString::fromStdString(arguments.note)}};
    const auto reply =
        arguments.label.empty() ? access.send("DELETE", path) : access.send("PUT", path, QJsonDocument(name).toJson());
    return reply ? kExitOk : complain(reply.error());
}

int runLayoutDiff(const ServerOptions &server, const LayoutArguments &arguments)
{
    ServerAccess access(server);
    if (server.json) {
        HttpParameters between{{QStringLiteral("from"), QString::number(arguments.version)}};
        if (arguments.to > 0)
            between.append({QStringLiteral("to"), QString::number(arguments.to)});
        const auto patch = access.get(layoutPath(arguments) + QStringLiteral("/diff"), between);
        if (!patch)
            return complain(patch.error());
        printJson(patch->body);
        return kExitOk;
    }
    const auto from = layoutAt(access, versionPath(arguments, arguments.version));
    const auto to = layoutAt(access, arguments.to > 0 ? versionPath(arguments, arguments.to) : layoutPath(arguments));
    if (!from || !to)
        return complain(from ? to.error() : from.error());
    print(whatIsDifferent(*from, *to));
    return kExitOk;
}

int runLayoutRestore(const ServerOptions &server, const LayoutArguments &arguments)
{
    ServerAccess access(server);
    if (arguments.version == 0) { // a layout that was deleted
        const auto restored = access.send("POST", layoutPath(arguments) + QStringLiteral("/restore"));
        return restored ? kExitOk : complain(restored.error());
    }
    const auto document = access.get(versionPath(arguments, arguments.version));
    if (!document)
        return complain(document.error());
    const auto current = access.get(layoutPath(arguments));
    if (!current)
        return complain(current.error());
    const auto stored = access.put(layoutPath(arguments), document->body, current->etag);
    return stored ? kExitOk : complain(stored.error());
}

} // namespace belfry
