// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "unit/protocol/value_generators.h"

/// What topics are about, for properties: alerts, health, processes, connections, layouts, hosts.
namespace belfry::wire::gen {

inline Alert alert()
{
    Alert a;
    a.labels = *labels();
    a.annotations = *labels();
    a.state = *rc::gen::element(AlertState::Inactive, AlertState::Resolved, AlertState::Pending, AlertState::Firing);
    a.value = *number();
    a.activeAt = *time();
    a.firedAt = *time();
    a.resolvedAt = *time();
    a.keepFiringSince = *time();
    if (*rc::gen::arbitrary<bool>())
        a.silencedBy = {*text(), *text()};
    return a;
}

inline Silence silence(Timestamp now)
{
    Silence s;
    s.id = *text();
    Matcher matcher;
    matcher.label = (*text()).toStdString();
    matcher.op = *rc::gen::element(MatchOp::Equal, MatchOp::NotEqual, MatchOp::Regex, MatchOp::NotRegex);
    matcher.value = (*text()).toStdString();
    s.matchers = {matcher};
    s.startsAt = *time();
    s.endsAt = now + 1; // what has ended doesn't go over the wire
    s.updatedAt = *time();
    s.createdBy = *text();
    s.comment = *text();
    return s;
}

inline AlertSnapshotPtr alerts()
{
    auto snapshot = std::make_shared<AlertSnapshot>();
    snapshot->t = *time();
    snapshot->revision = *offset();
    if (*rc::gen::arbitrary<bool>())
        snapshot->silences = {silence(snapshot->t), silence(snapshot->t)};
    snapshot->loadErrors.push_back({*text(), ErrorKind::Invalid, {*text(), 3, 4, *text()}});
    RuleGroupStatus &group = snapshot->groups.emplace_back();
    group.name = *text();
    group.file = *text();
    group.interval = std::chrono::milliseconds(*rc::gen::inRange(0, 1'000'000));
    group.lastEvaluation = *time();
    group.evaluationSeconds = *number();
    RuleStatus &rule = group.rules.emplace_back();
    rule.kind = *rc::gen::element(RuleKind::Alerting, RuleKind::Recording);
    rule.name = *text();
    rule.query = *text();
    rule.holdFor = std::chrono::milliseconds(*rc::gen::inRange(0, 1'000'000));
    rule.keepFiringFor = std::chrono::milliseconds(*rc::gen::inRange(0, 1'000'000));
    rule.labels = *labels();
    rule.annotations = *labels();
    rule.health = *rc::gen::element(RuleHealth::Unknown, RuleHealth::Ok, RuleHealth::Error);
    rule.lastError = *text();
    rule.state = *rc::gen::element(AlertState::Inactive, AlertState::Firing);
    rule.alerts = {alert(), alert()};
    return snapshot;
}

inline ComponentHealth component()
{
    ComponentHealth c;
    c.component = *text();
    c.title = *text();
    c.state =
        *rc::gen::element(HealthState::Healthy, HealthState::Degraded, HealthState::Unhealthy, HealthState::Unknown);
    c.reason = *text();
    c.value = *number();
    c.bound = *number();
    c.unit = QStringLiteral("percent");
    c.since = *time();
    c.score = *rc::gen::inRange(0, 101);
    c.translations = *labels();
    return c;
}

inline ProcessRow processRow()
{
    ProcessRow row;
    row.key = {*rc::gen::inRange(0, 0x7fffffff), *offset()};
    row.parent = *rc::gen::inRange(0, 0x7fffffff);
    row.name = *text();
    row.commandLine = *text();
    row.user = *text();
    row.unit = *text();
    row.state = *text();
    row.cpu = known();
    row.residentBytes = qint64(*offset());
    row.threads = *rc::gen::inRange(0, 0x7fffffff);
    row.nice = *rc::gen::inRange(kLeastNice, kMostNice + 1);
    row.readBytes = known();
    row.writeBytes = known();
    row.started = *time();
    return row;
}

inline ProcessSnapshotPtr processes()
{
    auto snapshot = std::make_shared<ProcessSnapshot>();
    snapshot->t = *time();
    snapshot->total = *rc::gen::inRange(0, 1000);
    snapshot->matching = *rc::gen::inRange(0, 1000);
    snapshot->running = *rc::gen::inRange(0, 1000);
    snapshot->threads = *rc::gen::inRange(0, 1000);
    snapshot->processors = *rc::gen::inRange(0, 1000);
    snapshot->commandLines = *rc::gen::arbitrary<bool>();
    snapshot->rows = {processRow(), processRow()};
    return snapshot;
}

inline SocketRow socketRow()
{
    SocketRow row;
    row.protocol = *text();
    row.localAddress = *text();
    row.localPort = *rc::gen::inRange(0, 65536);
    row.remoteAddress = *text();
    row.remotePort = *rc::gen::inRange(0, 65536);
    row.state = *text();
    row.receiveQueue = qint64(*offset());
    row.sendQueue = qint64(*offset());
    row.pid = *rc::gen::inRange(0, 0x7fffffff);
    row.process = *text();
    row.user = *text();
    row.count = *rc::gen::inRange(0, 0x7fffffff);
    row.inode = *offset();
    return row;
}

inline SocketSnapshotPtr sockets()
{
    auto snapshot = std::make_shared<SocketSnapshot>();
    snapshot->t = *time();
    snapshot->total = *rc::gen::inRange(0, 10'000);
    snapshot->established = *rc::gen::inRange(0, 10'000);
    snapshot->listening = *rc::gen::inRange(0, 10'000);
    snapshot->leftOut = *rc::gen::inRange(0, 10'000);
    snapshot->matching = *rc::gen::inRange(0, 10'000);
    snapshot->rows = {socketRow(), socketRow()};
    return snapshot;
}

inline TopicState topicState()
{
    switch (*rc::gen::inRange(0, 8)) {
    case 0: return alerts();
    case 1: {
        auto snapshot = std::make_shared<HealthSnapshot>();
        snapshot->t = *time();
        snapshot->revision = *offset();
        snapshot->host = component();
        snapshot->components = {component(), component()};
        return HealthSnapshotPtr(snapshot);
    }
    case 2: return std::vector<LayoutVersion>{{*text(), *text(), *offset()}};
    case 3: return HealthSnapshotPtr();
    case 4: return processes();
    case 5: return sockets();
    case 6: return AnnotationRevision{*offset()};
    default: break;
    }
    HostInfo host;
    host.id = HostId(*text());
    host.name = *text();
    host.newest = *time();
    host.tickCpuMs = *number();
    host.storageOk = *rc::gen::arbitrary<bool>();
    host.storageMessage = *text();
    return std::vector<HostInfo>{host};
}

} // namespace belfry::wire::gen
