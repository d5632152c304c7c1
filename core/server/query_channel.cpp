// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/query_channel.h"

#include "protocol/codec.h"
#include "server/stream_session.h"
#include "server/websocket_frame.h"

namespace belfry {

namespace {

wire::Failure failureFor(wire::RequestId id, const Error &error)
{
    const bool forGood = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Forbidden;
    return {id, forGood ? wire::codeFor(error.kind) : wire::ErrorCode::EvaluationFailed, error.message, error.place};
}

} // namespace

QueryChannel::QueryChannel(wire::ChannelId id, LiveRequest request, ServerContext &context, QObject *parent)
    : Channel(id, parent), m_context(context), m_histories(id, request, context)
{
    request.historyMs = 0; // each member reads its own
    m_live = context.source->series().subscribe(request);
    connect(m_live.get(), &LiveSubscription::point, this, &QueryChannel::take);
    connect(m_live.get(), &LiveSubscription::gap, this, &QueryChannel::takeGap);
    connect(m_live.get(), &LiveSubscription::failed, this, &QueryChannel::takeFailure);
}

void QueryChannel::add(StreamSession &session, const wire::SubscribeQuery &request)
{
    session.send(wire::Subscribed{request.id, id(), m_newest ? m_newest->offset : 0});
    ChannelMember &member =
        *m_members.emplace_back(std::make_unique<ChannelMember>(session, request, id(), m_histories, m_context));
    if (m_newest)
        member.deliver(m_newest);
    if (m_failure)
        session.refuse(failureFor(request.id, *m_failure));
}

void QueryChannel::remove(StreamSession &session, wire::RequestId request)
{
    const auto gone = std::find_if(m_members.begin(), m_members.end(), [&](const auto &member) {
        return &member->session() == &session && member->request() == request;
    });
    if (gone == m_members.end())
        return;
    // It may be in the middle of sending to the session that leaves, and the event loop may end before.
    (*gone)->setParent(this);
    gone->release()->deleteLater();
    m_members.erase(gone);
    if (m_members.empty())
        Q_EMIT abandoned();
}

void QueryChannel::drained(StreamSession &session)
{
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (&m_members[i]->session() == &session)
            m_members[i]->drained();
    }
}

void QueryChannel::take(const LivePointPtr &point)
{
    if (point->series != m_list)
        nameSeries(point->series);
    m_failure.reset();
    m_histories.renew();
    m_newest = std::make_shared<const ChannelPoint>(
        ChannelPoint{point->t, point->offset,
                     textFrame(wire::encodePoints(id(), point->offset, point->t, point->values)), m_series});
    // By index from behind: a member that turns out too slow leaves meanwhile.
    for (std::size_t i = m_members.size(); i-- > 0;) {
        if (i < m_members.size())
            m_members[i]->deliver(m_newest);
    }
}

void QueryChannel::nameSeries(const SeriesListPtr &list)
{
    m_list = list;
    // Series that come and go must not let the table grow for ever. A number is never used twice.
    if (m_refs.size() > 1000 + 8 * list->size())
        m_refs.clear();
    wire::Series message;
    message.channel = id();
    message.refs.reserve(list->size());
    for (const LabelsPtr &labels : list->labels) {
        const auto [it, isNew] = m_refs.try_emplace(*labels, m_lastRef + 1);
        if (isNew)
            ++m_lastRef;
        message.refs.push_back({it->second, labels});
    }
    m_series = std::make_shared<const QByteArray>(textFrame(wire::encode(wire::ServerMessage(message))));
}

void QueryChannel::takeGap(qint64 from, qint64 to, const QString &reason)
{
    const wire::Gap gap{id(), from, to, reason};
    for (std::size_t i = m_members.size(); i-- > 0;) {
        if (i < m_members.size())
            m_members[i]->gap(gap);
    }
}

void QueryChannel::takeFailure(const Error &error)
{
    m_failure = error;
    for (std::size_t i = m_members.size(); i-- > 0;) {
        if (i < m_members.size())
            m_members[i]->session().refuse(failureFor(m_members[i]->request(), error));
    }
}

} // namespace belfry

#include "moc_query_channel.cpp"
