// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/codec.h"
#include "unit/protocol/state_generators.h"

/// Any message, for properties.
namespace belfry::wire::gen {

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
