// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/local_processes.h"

#include "base/when_done.h"
#include "source/audit_store.h"

namespace belfry {

namespace {

Error noProcessesHere()
{
    return {QStringLiteral("processes are not read here"), ErrorKind::Unavailable, {}};
}

QFuture<Result<void>> refusedNow(const Error &error)
{
    return QtFuture::makeReadyFuture(Result<void>(tl::unexpected(error)));
}

} // namespace

LocalProcessSubscription::LocalProcessSubscription(const LocalContext &services, const ProcessRequest &request)
    : m_watch(services.processes), m_request(request)
{
    // Signals are never emitted from within subscribe(): the caller hasn't connected to them yet.
    QMetaObject::invokeMethod(
        this, [this, services] { begin(services); }, Qt::QueuedConnection);
}

LocalProcessSubscription::~LocalProcessSubscription()
{
    if (m_id != 0)
        m_watch->remove(m_id);
}

void LocalProcessSubscription::begin(const LocalContext &services)
{
    if (const Result<void> known = checkLocalHost(services, m_request.host); !known) {
        Q_EMIT failed(known.error());
        return;
    }
    if (!m_watch) {
        Q_EMIT failed(noProcessesHere());
        return;
    }
    connect(m_watch, &ProcessWatch::read, this, &LocalProcessSubscription::take, Qt::QueuedConnection);
    m_id = m_watch->add(m_request);
}

void LocalProcessSubscription::take(const ProcessWatch::ReadingPtr &reading)
{
    if (reading->error) {
        if (std::exchange(m_failure, reading->error->message) != reading->error->message)
            Q_EMIT failed(*reading->error);
        return;
    }
    if (const auto found = reading->snapshots.find(m_id); found != reading->snapshots.end()) {
        m_failure.clear();
        Q_EMIT snapshot(found->second);
    }
}

std::unique_ptr<ProcessSubscription> LocalProcessSource::subscribe(const ProcessRequest &request)
{
    return std::make_unique<LocalProcessSubscription>(m_services, request);
}

QFuture<Result<void>> LocalProcessSource::signal(const HostId &host, const ProcessKey &process, ProcessSignal signal)
{
    if (const auto checked = check(host); !checked)
        return refusedNow(checked.error());
    return audited(m_services.processes->signal(process, signal), process,
                   QStringLiteral("signal ") + toString(signal));
}

QFuture<Result<void>> LocalProcessSource::renice(const HostId &host, const ProcessKey &process, int nice)
{
    if (const auto checked = check(host); !checked)
        return refusedNow(checked.error());
    return audited(m_services.processes->renice(process, nice), process, QStringLiteral("nice %1").arg(nice));
}

QFuture<Result<void>> LocalProcessSource::audited(QFuture<Result<void>> done, const ProcessKey &process,
                                                  const QString &what)
{
    if (m_services.audit) {
        const QString target = QStringLiteral("/api/belfry/v1/processes/%1/%2").arg(process.pid).arg(what);
        whenDone(done, this, [audit = m_services.audit, target](const Result<void> &result) {
            audit->record({0, 0, QStringLiteral("desktop"), QStringLiteral("this machine"),
                           QStringLiteral("processes.control"), target,
                           result ? QStringLiteral("done") : result.error().message});
        });
    }
    return done;
}

Result<void> LocalProcessSource::check(const HostId &host) const
{
    if (!m_services.processes)
        return tl::unexpected(noProcessesHere());
    return checkLocalHost(m_services, host);
}

} // namespace belfry

#include "moc_local_processes.cpp"
