// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/no_sockets.h"

namespace belfry {

namespace {

class RefusedSockets final : public SocketSubscription
{
public:
    explicit RefusedSockets(SocketRequest request) : m_request(std::move(request))
    {
        const Error error{QStringLiteral("connections are each machine's own; open the page of one machine"),
                          ErrorKind::Unavailable,
                          {}};
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    }
    const SocketRequest &request() const override { return m_request; }

private:
    const SocketRequest m_request;
};

} // namespace

std::unique_ptr<SocketSubscription> NoSockets::subscribe(const SocketRequest &request)
{
    return std::make_unique<RefusedSockets>(request);
}

} // namespace belfry

#include "moc_no_sockets.cpp"
