// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/stream_threads.h"

#include "base/worker_thread.h"
#include "server/epoll_dispatcher.h"

#include <QPointer>
#include <QTcpSocket>

#include <algorithm>

namespace belfry {

/// A thread with a hub in it.
class StreamThread
{
public:
    StreamThread(const ServerContext &context, std::size_t number)
        : m_thread(QStringLiteral("server-%1").arg(number)), m_inside(m_thread.adopt(new QObject))
    {
        m_thread.waitWith(new EpollDispatcher);
        m_thread.start();
        callInside([&] {
            m_context = std::make_unique<ServerContext>(context.forThisThread());
            m_hub = std::make_unique<StreamHub>(*m_context);
        });
    }
    ~StreamThread()
    {
        callInside([this] {
            m_hub.reset();
            m_context.reset();
        });
    }
    StreamThread(const StreamThread &) = delete;
    StreamThread &operator=(const StreamThread &) = delete;

    StreamHub &hub() { return *m_hub; }

private:
    template<typename Call>
    void callInside(Call call)
    {
        QMetaObject::invokeMethod(m_inside, call, Qt::BlockingQueuedConnection);
    }

    WorkerThread m_thread;
    QObject *m_inside;
    std::unique_ptr<ServerContext> m_context; // these two are made and end in the thread
    std::unique_ptr<StreamHub> m_hub;
};

StreamThreads::StreamThreads(ServerContext &context) : m_context(context), m_ownHub(context)
{
    m_places.push_back({nullptr, &m_ownHub});
}

StreamThreads::~StreamThreads() = default;

std::size_t StreamThreads::choose()
{
    const auto least = [this] {
        return std::min_element(m_places.begin(), m_places.end(),
                                [](const Place &a, const Place &b) { return a.sockets < b.sockets; });
    };
    if (int(m_places.size()) < m_context.limits.ioThreads && least()->sockets >= m_context.limits.viewersBeforeThread)
        openThread();
    return std::size_t(least() - m_places.begin());
}

void StreamThreads::openThread()
{
    auto thread = std::make_unique<StreamThread>(m_context, m_places.size());
    StreamHub *hub = &thread->hub();
    m_places.push_back({std::move(thread), hub});
}

void StreamThreads::adopt(QTcpSocket *socket, const Principal &principal)
{
    const std::size_t place = choose();
    ++m_places[place].sockets;
    connect(new QObject(socket), &QObject::destroyed, this, [this, place] { --m_places[place].sockets; });
    if (!m_places[place].thread)
        return m_ownHub.adopt(socket, principal);
    // Not now: the socket is telling that something has come, and goes on once that has been heard.
    socket->setParent(this);
    QMetaObject::invokeMethod(
        this,
        [this, socket = QPointer(socket), principal, place] {
            if (socket)
                handOver(socket, principal, place);
        },
        Qt::QueuedConnection);
}

void StreamThreads::handOver(QTcpSocket *socket, const Principal &principal, std::size_t place)
{
    StreamHub *hub = m_places[place].hub;
    socket->setParent(nullptr);
    socket->moveToThread(hub->thread());
    QMetaObject::invokeMethod(
        hub, [hub, socket, principal] { hub->adopt(socket, principal); }, Qt::QueuedConnection);
}

} // namespace belfry

#include "moc_stream_threads.cpp"
