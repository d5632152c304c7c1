// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/layout_subscription.h"

#include "base/when_done.h"
#include "dashboard/json_fields.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_view.h"
#include "server/query_channel.h"
#include "server/stream_hub.h"
#include "server/stream_session.h"
#include "server/variable_parameters.h"

#include <algorithm>

namespace belfry {

using wire::ErrorCode;
using wire::Failure;

namespace {

constexpr int kRefreshMs = 30'000;

/// The first that isn't there or isn't for viewers to choose; empty if there is none.
QString unknownVariable(const Layout &layout, const VariableChoices &wanted)
{
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const Variable *variable = findVariable(layout.variables, it.key());
        if (!variable || !variable->isVisible())
            return it.key();
    }
    return {};
}

QMap<QString, QStringList> chosenOf(const Layout &layout, const VariableStates &states)
{
    QMap<QString, QStringList> chosen;
    for (const Variable &each : layout.variables) {
        if (each.isVisible())
            chosen.insert(each.name, states.value(each.name).chosen);
    }
    return chosen;
}

} // namespace

LayoutSubscription::LayoutSubscription(StreamSession &session, wire::SubscribeLayout request, StreamHub &hub,
                                       ServerContext &context)
    : m_session(session), m_request(std::move(request)), m_hub(hub), m_context(context)
{
    connect(&context.source->layouts(), &LayoutSource::changed, this, [this](const QString &id) {
        if (id == m_request.layout)
            read();
    });
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &LayoutSubscription::resolve);
    read();
}

LayoutSubscription::~LayoutSubscription()
{
    end();
}

void LayoutSubscription::end()
{
    if (std::exchange(m_ended, true))
        return;
    setParent(&m_hub); // should the event loop end before it is deleted
    disconnect();
    m_refresh.stop();
    m_context.source->layouts().disconnect(this);
    change({});
}

void LayoutSubscription::read()
{
    whenDone(m_context.source->layouts().get(m_request.layout), this, [this](const Result<StoredLayout> &layout) {
        if (layout)
            follow(*layout);
        else if (!m_ended)
            Q_EMIT failed({m_request.id, wire::codeFor(layout.error().kind), layout.error().message, {}});
    });
}

void LayoutSubscription::follow(const StoredLayout &stored)
{
    if (m_ended || stored.version == m_version)
        return;
    const Result<Layout> layout = readLayout(stored.document);
    if (!layout) {
        Q_EMIT failed({m_request.id, ErrorCode::Internal, layout.error().message, layout.error().place});
        return;
    }
    if (!m_request.page.isEmpty() && !layout->find(m_request.page)) {
        Q_EMIT failed({m_request.id,
                       ErrorCode::NotFound,
                       QStringLiteral("there is no page \"%1\" in this layout").arg(m_request.page),
                       {{}, 0, 0, QStringLiteral("/page")}});
        return;
    }
    if (const QString unknown = unknownVariable(*layout, m_request.variables); !unknown.isEmpty()) {
        Q_EMIT failed({m_request.id,
                       ErrorCode::NotFound,
                       QStringLiteral("there is no variable \"%1\" in this layout").arg(unknown),
                       {{}, 0, 0, jsonPointer(QStringLiteral("/variables"), unknown)}});
        return;
    }
    m_version = stored.version;
    m_layout = *layout;
    resolve();
}

void LayoutSubscription::resolve()
{
    const auto resolved = resolveVariables(m_context.source->series(), m_request.host, m_layout.variables,
                                           m_request.variables, kVariableTimeLimitMs);
    whenDone(resolved, this, [this, version = m_version](const ResolvedVariables &all) {
        if (!m_ended && version == m_version)
            show(all);
    });
}

void LayoutSubscription::show(const ResolvedVariables &resolved)
{
    const bool asks = std::any_of(m_layout.variables.begin(), m_layout.variables.end(),
                                  [](const Variable &each) { return each.type == VariableType::LabelValues; });
    if (asks)
        m_refresh.start();
    if (m_shownVersion == m_version && m_states == resolved.states)
        return;
    m_shownVersion = m_version;
    m_states = resolved.states;
    wire::Components message{m_request.id, m_request.layout, m_version, {}, chosenOf(m_layout, m_states)};
    std::vector<Wanted> wanted;
    for (const Page &page : m_layout.pages) {
        if (!m_request.page.isEmpty() && page.id != m_request.page)
            continue;
        for (const Widget &widget : viewOf(page, m_layout.variables, m_states).widgets) {
            wire::Component &component = message.components.emplace_back(wire::Component{page.id, widget.id, {}});
            for (const WidgetQuery &query : widget.queries)
                component.queries.push_back(find(query.expr, page, wanted));
        }
    }
    m_session.send(message); // before what comes on the channels
    change(wanted);
}

wire::ComponentQuery LayoutSubscription::find(const QString &expr, const Page &page, std::vector<Wanted> &wanted)
{
    wire::SubscribeQuery request{m_request.id,    expr, m_request.stepMs, m_request.host, m_request.history,
                                 m_request.points};
    if (!request.history.isWanted())
        request.history.historyMs = page.rangeMs();
    const tl::expected<QueryChannel *, Failure> channel = m_hub.channels().channelFor(request, m_session.encoding());
    if (!channel)
        return {expr, {}, channel.error().message};
    const auto isIt = [&](const Wanted &one) { return one.channel == *channel; };
    if (std::any_of(wanted.begin(), wanted.end(), isIt))
        return {expr, (*channel)->id(), {}};
    const int most = m_context.limits.subscriptionsPerSession;
    if (int(wanted.size()) >= most) {
        (*channel)->leaveIfEmpty();
        return {expr, {}, QStringLiteral("at most %1 queries of a layout").arg(most)};
    }
    wanted.push_back({*channel, request.history});
    return {expr, (*channel)->id(), {}};
}

void LayoutSubscription::change(const std::vector<Wanted> &wanted)
{
    const std::vector<QPointer<QueryChannel>> before = std::exchange(m_channels, {});
    for (const Wanted &one : wanted)
        m_channels.push_back(one.channel);
    for (const QPointer<QueryChannel> &channel : before) {
        if (channel && std::find(m_channels.begin(), m_channels.end(), channel) == m_channels.end())
            channel->remove(m_session, m_request.id);
    }
    for (const Wanted &one : wanted) {
        if (m_ended) // sending to it has closed the session
            return;
        if (!one.channel || std::find(before.begin(), before.end(), one.channel) != before.end())
            continue;
        const bool hasHistory = m_session.affords(m_request.id, one.history, m_request.stepMs);
        one.channel->add(m_session, m_request.id, hasHistory ? one.history : wire::HistoryOptions());
        if (m_paused)
            one.channel->pause(m_session, m_request.id, true);
    }
}

void LayoutSubscription::pause(bool pause)
{
    m_paused = pause;
    for (const QPointer<QueryChannel> &channel : m_channels) {
        if (channel)
            channel->pause(m_session, m_request.id, pause);
    }
}

} // namespace belfry

#include "moc_layout_subscription.cpp"
