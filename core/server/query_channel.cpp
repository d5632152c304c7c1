// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/query_channel.h"

#include "protocol/codec.h"
#include "protocol/limits.h"
#include "server/stream_session.h"

#include <algorithm>

namespace belfry {

namespace {

wire::Failure failureFor(const Error &error)
{
    const bool forGood = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Forbidden;
    return {{}, forGood ? wire::codeFor(error.kind) : wire::ErrorCode::EvaluationFailed, error.message, error.place};
}

} // namespace

std::string ChannelForm::key() const
{
    const wire::PointOptions &o = options;
    const QString text = QStringLiteral("%1\n%2\n%3\n%4 %5 %6 %7 %8 %9\n")
                             .arg(request.expr, request.host.value(), o.match)
                             .arg(request.stepMs)
                             .arg(int(encoding))
                             .arg(int(o.delta) + 2 * int(o.single))
                             .arg(o.batchMs)
                             .arg(o.top)
                             .arg(o.deadband, 0, 'g', 17);
    return text.toStdString();
}

QueryChannel::QueryChannel(wire::ChannelId id, ChannelForm form, PointShaper shaper, ServerContext &context,
                           QObject *parent)
    : Channel(id, parent),
      m_form(std::move(form)),
      m_shaper(std::move(shaper)),
      m_context(context),
      m_histories(id, m_form.request, m_form.options, m_form.encoding, context)
{
    LiveRequest request = m_form.request;
    request.historyMs = 0; // each member reads its own
    m_live = context.source->series().subscribe(request);
    connect(m_live.get(), &LiveSubscription::point, this, &QueryChannel::take);
    connect(m_live.get(), &LiveSubscription::gap, this, &QueryChannel::takeGap);
    connect(m_live.get(), &LiveSubscription::failed, this, &QueryChannel::takeFailure);
    m_batchTimer.setSingleShot(true);
    m_batchTimer.setInterval(m_form.options.batchMs);
    connect(&m_batchTimer, &QTimer::timeout, this, &QueryChannel::deliverPending);
}

void QueryChannel::add(StreamSession &session, wire::RequestId request, const wire::HistoryOptions &history)
{
    session.stepOut();
    deliverPending(); // what the newcomer gets next follows what the others have
    ChannelMember &member = session.addMember(std::make_unique<ChannelMember>(session, request, history, *this));
    serve(member);
    ++m_held;
    connect(&member, &ChannelMember::liveChanged, this, [this, &session] { chooseLeader(session); });
    if (session.holdsTwice(*this)) {
        m_hasDoubles = true;
        member.setLeading(false);
    }
    if (m_newest)
        member.deliver(m_newest);
    if (m_failure)
        member.refuse(failureFor(*m_failure));
}

template<typename Act>
void QueryChannel::visitMembers(const StreamSession &session, Act act) const
{
    const auto &members = session.members();
    for (std::size_t i = 0; i < members.size(); ++i) { // acting may end some
        if (&members[i]->channel() == this)
            act(*members[i]);
    }
}

ChannelMember *QueryChannel::find(const StreamSession &session, wire::RequestId request) const
{
    ChannelMember *found = nullptr;
    visitMembers(session, [&](ChannelMember &member) {
        if (member.request() == request)
            found = &member;
    });
    return found;
}

void QueryChannel::remove(StreamSession &session, wire::RequestId request)
{
    ChannelMember *gone = find(session, request);
    if (!gone)
        return;
    session.stepOut();
    // It may be in the middle of sending to the session that leaves, and the event loop may end before.
    gone->leave();
    gone->disconnect(this);
    rest(*gone);
    session.takeMember(*gone).release()->setParent(this);
    gone->deleteLater();
    --m_held;
    chooseLeader(session);
    leaveIfEmpty();
}

void QueryChannel::pause(StreamSession &session, wire::RequestId request, bool pause)
{
    ChannelMember *member = find(session, request);
    if (!member)
        return;
    session.stepOut();
    deliverPending();
    if (pause)
        member->pause();
    else
        member->resume(m_newest);
}

/// Of a session's members the one that leads goes on as long as it can.
void QueryChannel::chooseLeader(const StreamSession &session)
{
    if (!m_hasDoubles)
        return;
    ChannelMember *leader = nullptr;
    visitMembers(session, [&](ChannelMember &member) {
        if (member.isLive() && (!leader || member.isLeading()))
            leader = &member;
    });
    visitMembers(session, [&](ChannelMember &member) { member.setLeading(&member == leader); });
}

void QueryChannel::drained(StreamSession &session)
{
    visitMembers(session, [](ChannelMember &member) { member.drained(); });
}

void QueryChannel::take(const LivePointPtr &live)
{
    const LivePointPtr point = m_shaper.shape(live);
    if (point->series != m_list) {
        deliverPending();
        nameSeries(point->series);
    }
    m_failure.reset();
    m_histories.renew();
    const auto precision = m_form.options.single ? wire::Precision::Single : wire::Precision::Double;
    auto made = std::make_shared<ChannelPoint>(id(), point, m_series, m_form.encoding, precision);
    if (m_form.options.delta && m_newest && m_newest->series() == m_series && point->offset == m_newest->offset() + 1)
        made->follow(*m_newest);
    m_newest = std::move(made);
    m_pending.push_back(m_newest);
    if (m_form.options.batchMs == 0 || m_pending.size() >= std::size_t(wire::limits::kBatchPoints))
        deliverPending();
    else if (!m_batchTimer.isActive())
        m_batchTimer.start();
}

void QueryChannel::deliverPending()
{
    m_batchTimer.stop();
    if (m_pending.empty())
        return;
    ChannelBatch batch{std::exchange(m_pending, {}), {}};
    if (batch.points.size() == 1)
        return m_served.visit([&](ChannelMember &member) { member.deliver(batch.points.front()); });
    std::vector<QByteArray> payloads;
    for (const ChannelPointPtr &point : batch.points)
        payloads.push_back(point->next().payload());
    batch.frame = {wire::encodeBatch(payloads, m_form.encoding), m_form.encoding};
    m_served.visit([&](ChannelMember &member) { member.deliver(batch); });
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
    m_series = std::make_shared<const SharedFrame>(wire::encode(wire::ServerMessage(message), m_form.encoding),
                                                   m_form.encoding);
}

void QueryChannel::takeGap(qint64 from, qint64 to, const QString &reason)
{
    deliverPending();
    const wire::Gap gap{id(), from, to, reason};
    m_served.visit([&](ChannelMember &member) { member.gap(gap); });
}

void QueryChannel::takeFailure(const Error &error)
{
    m_failure = error;
    m_served.visit([failure = failureFor(error)](ChannelMember &member) { member.refuse(failure); });
}

} // namespace belfry

#include "moc_query_channel.cpp"
