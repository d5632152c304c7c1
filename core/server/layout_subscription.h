// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"
#include "protocol/messages.h"
#include "server/server_context.h"
#include "source/layout_source.h"
#include "source/variable_resolver.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <vector>

namespace belfry {

class QueryChannel;
class StreamHub;
class StreamSession;

/// One session's subscription to all queries of a layout's components. Follows the layout: when it changes, channels
/// that are still wanted go on, others end and new ones begin; likewise when its variables stand for something else.
/// I/O thread.
class LayoutSubscription final : public QObject
{
    Q_OBJECT

public:
    LayoutSubscription(StreamSession &session, wire::SubscribeLayout request, StreamHub &hub, ServerContext &context);
    ~LayoutSubscription() override;

    /// Leaves all channels; nothing comes of it any more. It may be in the middle of sending.
    void end();
    void pause(bool pause);
    const std::vector<QPointer<QueryChannel>> &channels() const { return m_channels; }

Q_SIGNALS:
    /// There is no such layout, or no more: the subscription has ended.
    void failed(const belfry::wire::Failure &failure);

private:
    /// The distinct channels of a version of the layout, and what each is to begin with.
    struct Wanted {
        QPointer<QueryChannel> channel;
        wire::HistoryOptions history;
    };
    void read();
    void follow(const StoredLayout &stored);
    void resolve();
    void show(const ResolvedVariables &resolved);
    wire::ComponentQuery find(const QString &expr, const Page &page, std::vector<Wanted> &wanted);
    void change(const std::vector<Wanted> &wanted);

    StreamSession &m_session;
    const wire::SubscribeLayout m_request;
    StreamHub &m_hub;
    ServerContext &m_context;
    std::vector<QPointer<QueryChannel>> m_channels; ///< distinct
    Layout m_layout;
    VariableStates m_states; ///< of what was sent
    quint64 m_version = 0;
    quint64 m_shownVersion = 0;
    QTimer m_refresh; ///< what labels there are changes
    bool m_paused = false;
    bool m_ended = false;
};

} // namespace belfry
