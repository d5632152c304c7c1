// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/codec.h"
#include "protocol/limits.h"
#include "protocol/messages.h"

#include <rapidcheck.h>

#include <cmath>
#include <limits>

/// Any message, for properties. Texts hold every kind of character that JSON must escape.
namespace belfry::wire::gen {

inline rc::Gen<QString> text()
{
    // Short ones: a message has dozens of them.
    return rc::gen::resize(
        8, rc::gen::map(rc::gen::container<std::vector<char32_t>>(rc::gen::oneOf(
                            rc::gen::inRange<char32_t>(0x20, 0x7f), rc::gen::inRange<char32_t>(1, 0x20),
                            rc::gen::elementOf(std::vector<char32_t>{U'"', U'\\', U'/', U'é', U'𝛑', U'\u2028'}))),
                        [](const std::vector<char32_t> &points) {
                            return QString::fromUcs4(points.data(), qsizetype(points.size()));
                        }));
}

inline rc::Gen<double> number()
{
    return rc::gen::oneOf(
        rc::gen::arbitrary<double>(), rc::gen::map(rc::gen::arbitrary<int>(), [](int i) { return double(i); }),
        rc::gen::elementOf(std::vector<double>{
            0.0, -0.0, 0.1, 1e308, 5e-324, 9007199254740993.0, std::numeric_limits<double>::infinity(),
            -std::numeric_limits<double>::infinity(), staleMarker(), std::bit_cast<double>(kNaNBits)}));
}

inline rc::Gen<qint64> time()
{
    return rc::gen::inRange<qint64>(-limits::kIntegerMax, limits::kIntegerMax);
}

inline rc::Gen<quint32> id()
{
    return rc::gen::inRange<quint32>(1, std::numeric_limits<quint32>::max());
}

inline rc::Gen<ChannelId> channel()
{
    return rc::gen::map(id(), [](quint32 v) { return ChannelId(v); });
}

inline rc::Gen<quint64> offset()
{
    return rc::gen::inRange<quint64>(0, quint64(limits::kIntegerMax));
}

inline rc::Gen<Labels> labels()
{
    return rc::gen::resize(
        4, rc::gen::map(rc::gen::container<std::vector<std::pair<QString, QString>>>(rc::gen::pair(text(), text())),
                        [](const auto &pairs) {
                            std::vector<Label> all;
                            for (const auto &[name, value] : pairs)
                                all.push_back({name.toStdString(), value.toStdString()});
                            return Labels(std::move(all));
                        }));
}

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
    return c;
}

/// NaN is left out of messages, and comes back.
inline double known()
{
    const double value = *number();
    return std::isnan(value) ? ProcessRow::kUnknown : value;
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

inline ProcessRequest processRequest(const HostId &host)
{
    ProcessRequest request;
    request.host = host;
    request.sort = ProcessColumn(*rc::gen::inRange(0, int(ProcessColumn::Started) + 1));
    request.descending = *rc::gen::arbitrary<bool>();
    request.limit = *rc::gen::inRange(1, ProcessRequest::kMostRows + 1);
    request.filter = *text();
    request.stepMs = *rc::gen::inRange<qint64>(ProcessRequest::kLeastStepMs, ProcessRequest::kMostStepMs + 1);
    request.commandLines = *rc::gen::arbitrary<bool>();
    return request;
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

inline SocketRequest socketRequest(const HostId &host)
{
    SocketRequest request;
    request.host = host;
    request.group = SocketGroup(*rc::gen::inRange(0, int(SocketGroup::Port) + 1));
    request.sort = SocketColumn(*rc::gen::inRange(0, int(SocketColumn::User) + 1));
    request.descending = *rc::gen::arbitrary<bool>();
    request.limit = *rc::gen::inRange(1, SocketRequest::kMostRows + 1);
    request.filter = *text();
    request.stepMs = *rc::gen::inRange<qint64>(SocketRequest::kLeastStepMs, SocketRequest::kMostStepMs + 1);
    return request;
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

inline HistoryOptions historyOptions()
{
    const Reduce reduce = *rc::gen::element(Reduce::Last, Reduce::MinMax, Reduce::Lttb);
    return {*rc::gen::inRange<qint64>(0, 1'000'000'000), *rc::gen::inRange<qint64>(0, 1'000'000'000'000),
            *rc::gen::inRange(reduce == Reduce::Last ? 0 : 1, 11'000), reduce};
}

inline PointOptions pointOptions()
{
    return {*rc::gen::arbitrary<bool>(),   *rc::gen::arbitrary<bool>(),          *rc::gen::inRange(0, 60'001), *text(),
            *rc::gen::inRange(0, 100'001), double(*rc::gen::inRange(0, 100)) / 8};
}

inline QMap<QString, QStringList> chosenValues()
{
    if (*rc::gen::arbitrary<bool>())
        return {};
    return {{QStringLiteral("v\u00e9"), {*text(), *text()}}, {*text(), {}}};
}

inline ClientMessage clientMessage()
{
    const HostId host(*text());
    const qint64 step = *rc::gen::inRange<qint64>(100, 86'400'000);
    switch (*rc::gen::inRange(0, 10)) {
    case 0: return Hello{*rc::gen::inRange(1, 1000), *text(), *text(), *text(), {*text(), *text()}};
    case 1: return SubscribeQuery{*id(), QStringLiteral("up ") + *text(), step, host, historyOptions(), pointOptions()};
    case 2:
        return SubscribeTopic{
            *id(), *rc::gen::element(Topic::Alerts, Topic::Health, Topic::Layouts, Topic::Hosts, Topic::Annotations),
            host};
    case 3: return Unsubscribe{*id()};
    case 4: return Pause{*id()};
    case 5: return Resume{*id()};
    case 6:
        return SubscribeLayout{*id(), *text(), *text(), step, host, historyOptions(), pointOptions(), chosenValues()};
    case 7: return SubscribeProcesses{*id(), processRequest(host)};
    case 8: return SubscribeSockets{*id(), socketRequest(host)};
    default: return Ping{*time()};
    }
}

inline std::vector<double> numbers(int count)
{
    return *rc::gen::container<std::vector<double>>(std::size_t(count), number());
}

inline HistorySeries historySeries(int count)
{
    const LabelsPtr shared = std::make_shared<const Labels>(*labels());
    switch (*rc::gen::inRange(0, 3)) {
    case 0: return {shared, numbers(count), {}, {}, {}};
    case 1: return {shared, numbers(count), numbers(count), numbers(count), {}};
    default: break;
    }
    const int first = *rc::gen::inRange(0, count);
    return first + 1 < count ? HistorySeries{shared, numbers(2), {}, {}, {quint32(first), quint32(count - 1)}}
                             : HistorySeries{shared, numbers(1), {}, {}, {quint32(first)}};
}

inline History history()
{
    History h;
    h.id = *id();
    h.channel = *channel();
    h.offset = *offset();
    h.from = *rc::gen::inRange<qint64>(-1'000'000, 1'000'000'000);
    h.stepMs = *rc::gen::inRange<qint64>(1, 100'000);
    const int count = *rc::gen::inRange(1, 20);
    h.to = h.from + h.stepMs * (count - 1);
    h.resolution = *text();
    h.warnings = {*text()};
    h.series = {historySeries(count), historySeries(count)};
    return h;
}

inline Points points()
{
    return {*channel(), *offset(), *time(), *rc::gen::container<std::vector<double>>(number())};
}

inline Delta delta()
{
    Delta d{*channel(), *rc::gen::oneOf(rc::gen::just<qint64>(1000), rc::gen::inRange<qint64>(-100'000, 100'000)), {}};
    quint32 index = 0;
    for (const double value : *rc::gen::container<std::vector<double>>(number())) {
        index += *rc::gen::inRange<quint32>(0, 300);
        d.changes.push_back({index++, value});
    }
    return d;
}

inline Components components()
{
    return {*id(),
            *text(),
            *offset(),
            {{*text(), *text(), {{*text(), *channel(), {}}, {*text(), {}, QStringLiteral("no ") + *text()}}},
             {*text(), *text(), {}}},
            chosenValues()};
}

inline ServerMessage serverMessage()
{
    switch (*rc::gen::inRange(0, 12)) {
    case 0:
        return Welcome{1,
                       *text(),
                       *text(),
                       HostId(*text()),
                       *rc::gen::element(Capabilities(), Capabilities(Capability::EditLayouts),
                                         Capability::Acknowledge | Capability::Administrate, kAllCapabilities),
                       *time(),
                       *text()};
    case 1: return Subscribed{*id(), *channel(), *offset()};
    case 2: return Series{*channel(), {{*id(), std::make_shared<const Labels>(*labels())}}};
    case 3: return history();
    case 4: return points();
    case 5: return TopicUpdate{*channel(), *offset(), HostId(*text()), topicState()};
    case 6: return Gap{*channel(), *time(), *time(), *text()};
    case 7:
        return Failure{*rc::gen::element(std::optional<RequestId>(), std::optional<RequestId>(7)),
                       ErrorCode(*rc::gen::inRange(0, int(ErrorCode::Internal) + 1)),
                       *text(),
                       {*text(), 2, 3, *text()}};
    case 8: return delta();
    case 9: return Batch{{points(), delta(), delta()}};
    case 10: return components();
    default: return Pong{*time(), *time()};
    }
}

inline Encoding encoding()
{
    return *rc::gen::element(Encoding::Json, Encoding::Cbor);
}

} // namespace belfry::wire::gen
