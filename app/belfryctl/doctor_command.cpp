// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/text_table.h"
#include "belfryctl/time_text.h"
#include "common/process.h"
#include "config/paths.h"
#include "state/state_check.h"
#include "store/check/history_check.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <unistd.h>

namespace belfry {

namespace {

Paths pathsOf(const ServerOptions &options)
{
    PathOptions where;
    where.data = QString::fromStdString(options.data);
    where.root = geteuid() == 0;
    Paths own = Paths::resolve(where);
    if (!options.data.empty() || QFileInfo::exists(own.dataDir + QStringLiteral("/history")))
        return own;
    where.runAs = RunAs::Service; // root looks after the service
    const Paths service = Paths::resolve(where);
    return QFileInfo::exists(service.dataDir + QStringLiteral("/history")) ? service : own;
}

QString gradeText(Finding::Grade grade)
{
    switch (grade) {
    case Finding::Grade::Good: return QStringLiteral("good");
    case Finding::Grade::Note: return QStringLiteral("note");
    case Finding::Grade::Damaged: return QStringLiteral("damaged");
    case Finding::Grade::Repaired: return QStringLiteral("repaired");
    }
    return {};
}

QString spanText(const Finding &finding)
{
    if (finding.to == 0)
        return QStringLiteral("-");
    return formatTime(finding.from) + QStringLiteral(" – ") + formatTime(finding.to);
}

void printTable(const Findings &findings)
{
    TextTable table(
        {QStringLiteral("STATE"), QStringLiteral("WHAT"), QStringLiteral("SAMPLES"), QStringLiteral("DETAILS")});
    for (const Finding &finding : findings)
        table.add({gradeText(finding.grade), finding.subject, spanText(finding), finding.text});
    print(table.toString());
}

QByteArray asJson(const QString &dataDir, const Findings &findings)
{
    QJsonArray list;
    for (const Finding &finding : findings) {
        QJsonObject object{{QStringLiteral("state"), gradeText(finding.grade)},
                           {QStringLiteral("what"), finding.subject},
                           {QStringLiteral("details"), finding.text}};
        if (finding.to != 0) {
            object.insert(QStringLiteral("from"), qint64(finding.from));
            object.insert(QStringLiteral("to"), qint64(finding.to));
        }
        list.append(object);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("data"), dataDir},
                                     {QStringLiteral("sound"), isSound(findings)},
                                     {QStringLiteral("findings"), list}})
        .toJson();
}

} // namespace

int runDoctor(const ServerOptions &server, const DoctorArguments &arguments)
{
    const Paths paths = pathsOf(server);
    const Repair repair = arguments.repair ? Repair::Yes : Repair::No;
    const Timestamp now = QDateTime::currentMSecsSinceEpoch();
    auto findings = checkHistory(paths.dataDir, repair, now);
    if (!findings) {
        complain(findings.error());
        return kExitData;
    }
    for (Finding &finding : checkState(paths.stateFile(), repair, now))
        findings->push_back(std::move(finding));
    if (server.json)
        printJson(asJson(paths.dataDir, *findings));
    else
        printTable(*findings);
    if (isSound(*findings))
        return kExitOk;
    if (!arguments.repair && !server.json)
        print(QStringLiteral(
            "\nStop Belfry and run \"belfryctl doctor --repair\": it saves what can be read and sets the "
            "rest aside.\n"));
    return kExitFailure;
}

} // namespace belfry
