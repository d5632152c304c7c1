// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/no_processes.h"

namespace belfry {

namespace {

Error eachMachines()
{
    return {
        QStringLiteral("processes are each machine's own; open the page of one machine"), ErrorKind::Unavailable, {}};
}

class RefusedProcesses final : public ProcessSubscription
{
public:
    explicit RefusedProcesses(ProcessRequest request) : m_request(std::move(request))
    {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT failed(eachMachines()); }, Qt::QueuedConnection);
    }
    const ProcessRequest &request() const override { return m_request; }

private:
    const ProcessRequest m_request;
};

} // namespace

std::unique_ptr<ProcessSubscription> NoProcesses::subscribe(const ProcessRequest &request)
{
    return std::make_unique<RefusedProcesses>(request);
}

QFuture<Result<void>> NoProcesses::signal(const HostId &, const ProcessKey &, ProcessSignal)
{
    return QtFuture::makeReadyFuture(Result<void>(tl::unexpected(eachMachines())));
}

QFuture<Result<void>> NoProcesses::renice(const HostId &, const ProcessKey &, int)
{
    return QtFuture::makeReadyFuture(Result<void>(tl::unexpected(eachMachines())));
}

} // namespace belfry

#include "moc_no_processes.cpp"
