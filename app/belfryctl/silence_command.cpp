// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/matcher_text.h"
#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/text_table.h"
#include "belfryctl/time_text.h"
#include "common/process.h"
#include "config/units.h"
#include "query/parser.h"
#include "remote/remote_topics.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

/// severity="info", instance=~"web.+"
QString matchersText(const QJsonArray &matchers)
{
    QStringList all;
    for (const QJsonValue matcher : matchers) {
        const MatchOp op =
            matchOp(matcher[QLatin1String("isRegex")].toBool(), matcher[QLatin1String("isEqual")].toBool(true));
        all += QString::fromStdString(promql::printMatcher({matcher[QLatin1String("name")].toString().toStdString(), op,
                                                            matcher[QLatin1String("value")].toString().toStdString()}));
    }
    return all.join(QStringLiteral(", "));
}

QString localTime(const QJsonValue &time)
{
    return formatTime(QDateTime::fromString(time.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch());
}

int printSilences(ServerAccess &access, const ServerOptions &server, bool ended)
{
    const auto reply = access.get(QStringLiteral("/api/v2/silences"));
    if (!reply)
        return complain(reply.error());
    if (server.json) {
        printJson(reply->body);
        return kExitOk;
    }
    TextTable table({QStringLiteral("ID"), QStringLiteral("STATE"), QStringLiteral("ALERTS"), QStringLiteral("FROM"),
                     QStringLiteral("UNTIL"), QStringLiteral("BY"), QStringLiteral("COMMENT")});
    for (const QJsonValue silence : QJsonDocument::fromJson(reply->body).array()) {
        const QString state = silence[QLatin1String("status")][QLatin1String("state")].toString();
        if (state == QLatin1String("expired") && !ended)
            continue;
        const QString comment = silence[QLatin1String("comment")].toString();
        table.add({silence[QLatin1String("id")].toString(), state,
                   matchersText(silence[QLatin1String("matchers")].toArray()),
                   localTime(silence[QLatin1String("startsAt")]), localTime(silence[QLatin1String("endsAt")]),
                   silence[QLatin1String("createdBy")].toString(), comment.isEmpty() ? QStringLiteral("-") : comment});
    }
    print(table.isEmpty() ? QStringLiteral("nothing is silenced\n") : table.toString());
    return kExitOk;
}

/// A word alone is the name of an alert.
Result<std::vector<Matcher>> matchersOf(const std::vector<std::string> &texts)
{
    std::vector<Matcher> matchers;
    for (const std::string &text : texts) {
        if (isValidMetricName(text)) {
            matchers.push_back({"alertname", MatchOp::Equal, text});
            continue;
        }
        auto matcher = parseMatcher(QString::fromStdString(text));
        if (!matcher)
            return tl::unexpected(matcher.error());
        matchers.push_back(std::move(*matcher));
    }
    return matchers;
}

Result<SilenceRequest> requestOf(const SilenceArguments &arguments)
{
    auto matchers = matchersOf(arguments.alerts);
    if (!matchers)
        return tl::unexpected(matchers.error());
    const auto lasting = parseDuration(QString::fromStdString(arguments.lasting));
    if (!lasting || lasting->count() <= 0)
        return failure(QStringLiteral("--for: expected a duration such as 2h, got \"%1\"")
                           .arg(QString::fromStdString(arguments.lasting)));
    const Timestamp now = QDateTime::currentMSecsSinceEpoch();
    return SilenceRequest{{},
                          std::move(*matchers),
                          now,
                          now + lasting->count(),
                          qEnvironmentVariable("USER"),
                          QString::fromStdString(arguments.comment)};
}

} // namespace

int runSilence(const ServerOptions &server, const SilenceArguments &arguments)
{
    ServerAccess access(server);
    if (arguments.alerts.empty() && arguments.end.empty())
        return printSilences(access, server, arguments.ended);
    RemoteAlerts alerts(access.client());
    if (!arguments.end.empty()) {
        const auto ended = waitFor(alerts.expireSilence(QString::fromStdString(arguments.end)));
        return ended ? kExitOk : complain(ended.error());
    }
    const auto request = requestOf(arguments);
    if (!request)
        return complain(request.error());
    const auto silence = waitFor(alerts.silence(*request));
    if (!silence)
        return complain(silence.error());
    if (server.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("silenceID"), silence->id}}).toJson());
        return kExitOk;
    }
    print(silence->id + u'\n');
    fprintf(stderr, "silenced until %s; belfryctl silence --end %s ends it\n",
            qUtf8Printable(formatTime(silence->endsAt)), qUtf8Printable(silence->id));
    return kExitOk;
}

} // namespace belfry
