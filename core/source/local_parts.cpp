// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/local_parts.h"

#include "alerts/alert_manager.h"
#include "source/current_state.h"
#include "source/layout_store.h"

#include <QMetaMethod>

#include <chrono>

namespace belfry {

namespace {

template<typename T>
QFuture<Result<T>> nobodyJudges()
{
    Result<T> result = failure(QStringLiteral("no alerts are judged here"), ErrorKind::Unavailable);
    return QtFuture::makeReadyFuture(std::move(result));
}

} // namespace

QString localUser()
{
    return qEnvironmentVariable("USER", QStringLiteral("local user"));
}

LocalAlertSource::LocalAlertSource(const LocalContext &services) : m_services(services)
{
    connect(&services.state, &CurrentState::alertsChanged, this, [this](const AlertSnapshotPtr &snapshot) {
        m_snapshot = snapshot;
        Q_EMIT changed(m_services.host);
    });
    m_snapshot = services.state.alerts();
}

AlertSnapshotPtr LocalAlertSource::snapshot(const HostId &host) const
{
    return checkLocalHost(m_services, host) ? m_snapshot : nullptr;
}

QFuture<Result<Acknowledgement>> LocalAlertSource::acknowledge(const AcknowledgeRequest &request)
{
    if (!m_services.alerts)
        return nobodyJudges<Acknowledgement>();
    AcknowledgeRequest complete = request;
    if (complete.by.isEmpty())
        complete.by = localUser();
    return m_services.alerts->acknowledge(complete);
}

QFuture<Result<Acknowledgement>> LocalAlertSource::withdraw(const QString &fingerprint)
{
    return m_services.alerts ? m_services.alerts->withdraw(fingerprint) : nobodyJudges<Acknowledgement>();
}

QFuture<Result<Silence>> LocalAlertSource::silence(const SilenceRequest &request)
{
    if (!m_services.alerts)
        return nobodyJudges<Silence>();
    SilenceRequest complete = request;
    if (complete.createdBy.isEmpty())
        complete.createdBy = localUser();
    return m_services.alerts->silence(complete);
}

QFuture<Result<Silence>> LocalAlertSource::expireSilence(const QString &id)
{
    return m_services.alerts ? m_services.alerts->expireSilence(id) : nobodyJudges<Silence>();
}

LocalHealthSource::LocalHealthSource(const LocalContext &services) : m_services(services)
{
    connect(&services.state, &CurrentState::healthChanged, this, [this](const HealthSnapshotPtr &snapshot) {
        m_snapshot = snapshot;
        Q_EMIT changed(m_services.host);
    });
    m_snapshot = services.state.health();
}

HealthSnapshotPtr LocalHealthSource::snapshot(const HostId &host) const
{
    return checkLocalHost(m_services, host) ? m_snapshot : nullptr;
}

LocalLayoutSource::LocalLayoutSource(LayoutStore &store) : m_store(store)
{
    connect(&m_store, &LayoutStore::changed, this, &LocalLayoutSource::changed);
}

QFuture<Result<std::vector<StoredLayout>>> LocalLayoutSource::list()
{
    return m_store.list();
}

QFuture<Result<StoredLayout>> LocalLayoutSource::get(const QString &id)
{
    return m_store.get(id);
}

QFuture<Result<StoredLayout>> LocalLayoutSource::put(const QString &id, const QJsonObject &document, quint64 ifVersion,
                                                     const QString &author)
{
    return m_store.put(id, document, ifVersion, author.isEmpty() ? localUser() : author);
}

QFuture<Result<StoredLayout>> LocalLayoutSource::create(const QString &id, const QJsonObject &document,
                                                        const QString &author)
{
    return m_store.create(id, document, author.isEmpty() ? localUser() : author);
}

QFuture<Result<StoredLayout>> LocalLayoutSource::remove(const QString &id, quint64 ifVersion)
{
    return m_store.remove(id, ifVersion);
}

QFuture<Result<std::vector<StoredLayout>>> LocalLayoutSource::removed()
{
    return m_store.removed();
}

QFuture<Result<StoredLayout>> LocalLayoutSource::restore(const QString &id)
{
    return m_store.restore(id);
}

QFuture<Result<std::vector<StoredLayout>>> LocalLayoutSource::versions(const QString &id)
{
    return m_store.versions(id);
}

QFuture<Result<StoredLayout>> LocalLayoutSource::version(const QString &id, quint64 version)
{
    return m_store.version(id, version);
}

QFuture<Result<StoredLayout>> LocalLayoutSource::nameVersion(const QString &id, quint64 version, const QString &label,
                                                             const QString &note)
{
    return m_store.nameVersion(id, version, label, note);
}

LocalHostSource::LocalHostSource(const LocalContext &services) : m_services(services)
{
    using namespace std::chrono_literals;
    m_timer.setInterval(1s);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &LocalHostSource::refresh);
}

std::vector<HostInfo> LocalHostSource::hosts() const
{
    return {m_services.hostInfo()};
}

void LocalHostSource::connectNotify(const QMetaMethod &signal)
{
    Q_UNUSED(signal)
    // Connections are made in other threads too; timers only in ours.
    QMetaObject::invokeMethod(this, &LocalHostSource::followListeners, Qt::QueuedConnection);
}

void LocalHostSource::disconnectNotify(const QMetaMethod &signal)
{
    Q_UNUSED(signal)
    QMetaObject::invokeMethod(this, &LocalHostSource::followListeners, Qt::QueuedConnection);
}

void LocalHostSource::followListeners()
{
    const bool watched = isSignalConnected(QMetaMethod::fromSignal(&HostSource::changed));
    if (watched && !m_timer.isActive())
        m_timer.start();
    else if (!watched)
        m_timer.stop();
}

void LocalHostSource::refresh()
{
    HostInfo host = m_services.hostInfo();
    Q_EMIT refreshed(host);
    if (host == m_host)
        return;
    m_host = std::move(host);
    Q_EMIT changed();
}

} // namespace belfry

#include "moc_local_parts.cpp"
