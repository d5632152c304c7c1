// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/encode_message.h"

namespace belfry::wire {

namespace {

void write(Writer &out, const Hello &m)
{
    open(out, "hello").integerField("version", m.version);
    out.optionalField("token", m.token).optionalField("epoch", m.epoch).optionalField("client", m.client);
    textsField(out, "compress", m.compress);
}

void optionFields(Writer &out, const HistoryOptions &history, const PointOptions &points)
{
    optionalInteger(out, "historyMs", history.historyMs);
    optionalInteger(out, "from", history.from);
    optionalInteger(out, "maxPoints", history.maxPoints);
    if (history.reduce != Reduce::Last)
        out.field("reduce", toString(history.reduce));
    if (points.delta)
        out.field("delta", true);
    if (points.single)
        out.field("precision", "single");
    optionalInteger(out, "batchMs", points.batchMs);
    out.optionalField("match", points.match);
    optionalInteger(out, "top", points.top);
    if (points.deadband > 0)
        out.field("deadband", points.deadband);
}

void write(Writer &out, const SubscribeQuery &m)
{
    open(out, "subscribe").integerField("id", m.id).field("query", m.query).integerField("step", m.stepMs);
    hostField(out, m.host);
    optionFields(out, m.history, m.points);
}

void write(Writer &out, const SubscribeLayout &m)
{
    open(out, "subscribe").integerField("id", m.id).field("layout", m.layout).optionalField("page", m.page);
    out.integerField("step", m.stepMs);
    hostField(out, m.host);
    optionFields(out, m.history, m.points);
    textListsField(out, "variables", m.variables);
}

void write(Writer &out, const SubscribeTopic &m)
{
    open(out, "subscribe").integerField("id", m.id).field("topic", toString(m.topic));
    hostField(out, m.host);
}

/// What a list is asked for with, as far as it isn't what holds without it.
template<typename Request>
void listFields(Writer &out, const Request &request)
{
    const Request usual;
    if (request.sort != usual.sort)
        out.field("sort", toString(request.sort));
    if (request.descending != usual.descending)
        out.field("descending", request.descending);
    if (request.limit != usual.limit)
        out.integerField("limit", request.limit);
    out.optionalField("filter", request.filter);
    if (request.stepMs != usual.stepMs)
        out.integerField("step", request.stepMs);
}

void write(Writer &out, const SubscribeProcesses &m)
{
    open(out, "subscribe").integerField("id", m.id).field("topic", toString(Topic::Processes));
    hostField(out, m.request.host);
    listFields(out, m.request);
    if (!m.request.commandLines)
        out.field("commandLines", false);
}

void write(Writer &out, const SubscribeSockets &m)
{
    open(out, "subscribe").integerField("id", m.id).field("topic", toString(Topic::Connections));
    hostField(out, m.request.host);
    if (m.request.group != SocketGroup::None)
        out.field("group", toString(m.request.group));
    listFields(out, m.request);
}

void write(Writer &out, const Unsubscribe &m)
{
    open(out, "unsubscribe").integerField("id", m.id);
}

void write(Writer &out, const Pause &m)
{
    open(out, "pause").integerField("id", m.id);
}

void write(Writer &out, const Resume &m)
{
    open(out, "resume").integerField("id", m.id);
}

void write(Writer &out, const Ping &m)
{
    open(out, "ping").integerField("nonce", m.nonce);
}

} // namespace

QByteArray encode(const ClientMessage &message, Encoding encoding)
{
    return std::visit([&](const auto &m) { return encodeObject(encoding, [&m](Writer &out) { write(out, m); }); },
                      message);
}

} // namespace belfry::wire
