// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleet_explanations.h"

#include "base/when_done.h"

namespace belfry {

namespace {

/// What stood in `instance` before the machine's name was put there: nothing for the machine's own series, whose label
/// an aggregation may have taken.
std::string_view instanceBehind(std::string_view marked, std::string_view name)
{
    return marked.size() > name.size() ? marked.substr(name.size() + 1) : std::string_view();
}

bool isOf(std::string_view marked, std::string_view name)
{
    return marked == name || (marked.size() > name.size() && marked.starts_with(name) && marked[name.size()] == '/');
}

} // namespace

const Fleet::Machine *FleetExplanations::machineOf(const ExplainRequest &request) const
{
    const std::string_view marked = request.query.labels.get("instance");
    for (int i = 0; i < m_fleet.count(); ++i) {
        const Fleet::Machine &machine = m_fleet.at(i);
        const QString &host = request.host.value();
        if (host.isEmpty() ? isOf(marked, m_fleet.nameOf(machine.id).toStdString()) : host == machine.hostName)
            return &machine;
    }
    return nullptr;
}

QFuture<Result<ExplanationPtr>> FleetExplanations::explain(const ExplainRequest &request)
{
    const Fleet::Machine *machine = machineOf(request);
    if (!machine)
        return QtFuture::makeReadyFuture(Result<ExplanationPtr>(
            failure(QStringLiteral("the series doesn't say which machine it is of"), ErrorKind::NotFound)));
    ExplainRequest own = request;
    own.host = {};
    if (!request.host.value().isEmpty())
        return machine->source->explanations().explain(own);
    const Labels plain = request.query.labels.without("instance");
    const std::string name = m_fleet.nameOf(machine->id).toStdString();
    const std::string_view instance = instanceBehind(request.query.labels.get("instance"), name);
    own.query.labels = plain.with("instance", instance.empty() ? machine->hostName.toStdString() : instance);
    return ask(*machine->source, own, plain);
}

/// `otherwise` are the labels to ask for if there is no such series.
QFuture<Result<ExplanationPtr>> FleetExplanations::ask(Source &source, const ExplainRequest &request,
                                                       const Labels &otherwise)
{
    auto promise = std::make_shared<QPromise<Result<ExplanationPtr>>>();
    promise->start();
    const auto finish = [promise](const Result<ExplanationPtr> &answer) {
        promise->addResult(answer);
        promise->finish();
    };
    ExplainSource *explanations = &source.explanations();
    watch(explanations->explain(request), explanations, [=](const Result<ExplanationPtr> &answer) {
        if (answer || answer.error().kind != ErrorKind::NotFound)
            return finish(answer);
        ExplainRequest again = request;
        again.query.labels = otherwise;
        watch(explanations->explain(again), explanations, finish);
    });
    return promise->future();
}

} // namespace belfry

#include "moc_fleet_explanations.cpp"
