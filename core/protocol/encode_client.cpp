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

void write(Writer &out, const SubscribeProcesses &m)
{
    const ProcessRequest &r = m.request;
    open(out, "subscribe").integerField("id", m.id).field("topic", toString(Topic::Processes));
    hostField(out, r.host);
    out.field("sort", toString(r.sort)).field("descending", r.descending).integerField("limit", r.limit);
    out.optionalField("filter", r.filter).integerField("step", r.stepMs).field("commandLines", r.commandLines);
}

void write(Writer &out, const SubscribeSockets &m)
{
    const SocketRequest &r = m.request;
    open(out, "subscribe").integerField("id", m.id).field("topic", toString(Topic::Connections));
    hostField(out, r.host);
    out.field("group", toString(r.group)).field("sort", toString(r.sort)).field("descending", r.descending);
    out.integerField("limit", r.limit).optionalField("filter", r.filter).integerField("step", r.stepMs);
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
