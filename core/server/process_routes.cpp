// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rest_request.h"
#include "server/router.h"
#include "server/routes.h"
#include "server/server_context.h"

#include <limits>

namespace belfry {

namespace {

QString signalWords()
{
    QStringList words;
    for (int i = 0; i <= int(ProcessSignal::Interrupt); ++i)
        words += toString(ProcessSignal(i));
    return words.join(QStringLiteral(", "));
}

/// The process that the path and the body name.
ProcessKey readProcess(const HttpCall &call, rest::Members &members)
{
    ProcessKey process;
    bool isNumber = false;
    process.pid = call.captures.value(0).toInt(&isNumber);
    process.pid = isNumber ? process.pid : 0; // which no process has
    if (!members.has("start"))
        members.fail("start", QStringLiteral("expected when the process began, as the topic of processes has it"));
    process.start = quint64(members.integer("start", 0, std::numeric_limits<qint64>::max() >> 10, 0));
    return process;
}

HttpAnswer outcome(const HttpCallPtr &call, const QFuture<Result<void>> &done)
{
    return QFuture<Result<void>>(done).then([call](const Result<void> &result) {
        if (result)
            return HttpResponse{204, {}, {}, {}};
        const ErrorKind kind = result.error().kind;
        return errorAnswer(call->request, kind == ErrorKind::Conflict ? 409 : statusFor(kind), result.error());
    });
}

HttpAnswer answerSignal(const ServerContext &context, const HttpCallPtr &call)
{
    const auto body = rest::readObject(call->request);
    if (!body)
        return answerNow(body.error());
    rest::Members members(*body);
    const ProcessKey process = readProcess(*call, members);
    const auto signal = processSignalFromString(members.text("signal", 1, 16));
    if (!signal)
        members.fail("signal", QStringLiteral("expected one of %1").arg(signalWords()));
    if (const FieldErrors errors = members.finish(); !errors.empty())
        return answerNow(fieldsProblem(422, errors));
    call->changed = QStringLiteral(" ") + toString(*signal);
    return outcome(call, context.source->processes().signal({}, process, *signal));
}

HttpAnswer answerNice(const ServerContext &context, const HttpCallPtr &call)
{
    const auto body = rest::readObject(call->request);
    if (!body)
        return answerNow(body.error());
    rest::Members members(*body);
    const ProcessKey process = readProcess(*call, members);
    if (!members.has("nice"))
        members.fail("nice", QStringLiteral("expected a number from %1 to %2").arg(kLeastNice).arg(kMostNice));
    const int nice = int(members.integer("nice", kLeastNice, kMostNice, 0));
    if (const FieldErrors errors = members.finish(); !errors.empty())
        return answerNow(fieldsProblem(422, errors));
    call->changed = QStringLiteral(" ") + QString::number(nice);
    return outcome(call, context.source->processes().renice({}, process, nice));
}

} // namespace

void addProcessRoutes(Router &router, ServerContext &context)
{
    const QString one = QStringLiteral("/api/belfry/v1/processes/{pid}");
    router.add("POST", one + QStringLiteral("/signal"), Operation::ControlProcesses,
               [&context](const HttpCallPtr &call) { return answerSignal(context, call); });
    router.add("POST", one + QStringLiteral("/nice"), Operation::ControlProcesses,
               [&context](const HttpCallPtr &call) { return answerNice(context, call); });
}

} // namespace belfry
