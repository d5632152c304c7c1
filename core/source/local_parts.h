// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/local_host.h"

#include <QTimer>

namespace belfry {

class LocalAlertSource final : public AlertSource
{
    Q_OBJECT

public:
    explicit LocalAlertSource(const LocalContext &services);
    AlertSnapshotPtr snapshot(const HostId &host) const override;
    QFuture<Result<Acknowledgement>> acknowledge(const AcknowledgeRequest &request) override;
    QFuture<Result<Acknowledgement>> withdraw(const QString &fingerprint) override;
    QFuture<Result<Silence>> silence(const SilenceRequest &request) override;
    QFuture<Result<Silence>> expireSilence(const QString &id) override;

private:
    const LocalContext m_services;
    AlertSnapshotPtr m_snapshot;
};

class LocalHealthSource final : public HealthSource
{
    Q_OBJECT

public:
    explicit LocalHealthSource(const LocalContext &services);
    HealthSnapshotPtr snapshot(const HostId &host) const override;

private:
    const LocalContext m_services;
    HealthSnapshotPtr m_snapshot;
};

class LocalLayoutSource final : public LayoutSource
{
    Q_OBJECT

public:
    explicit LocalLayoutSource(LayoutStore &store);
    QFuture<Result<std::vector<StoredLayout>>> list() override;
    QFuture<Result<StoredLayout>> get(const QString &id) override;
    QFuture<Result<StoredLayout>> put(const QString &id, const QJsonObject &document, quint64 ifVersion,
                                      const QString &author) override;
    QFuture<Result<StoredLayout>> create(const QString &id, const QJsonObject &document,
                                         const QString &author) override;
    QFuture<Result<StoredLayout>> remove(const QString &id, quint64 ifVersion) override;
    QFuture<Result<std::vector<StoredLayout>>> removed() override;
    QFuture<Result<StoredLayout>> restore(const QString &id) override;
    QFuture<Result<std::vector<StoredLayout>>> versions(const QString &id) override;
    QFuture<Result<StoredLayout>> version(const QString &id, quint64 version) override;
    QFuture<Result<StoredLayout>> nameVersion(const QString &id, quint64 version, const QString &label,
                                              const QString &note) override;

private:
    LayoutStore &m_store;
};

/// Asks for the host's figures once a second, but only while somebody is connected to changed().
class LocalHostSource final : public HostSource
{
    Q_OBJECT

public:
    explicit LocalHostSource(const LocalContext &services);
    std::vector<HostInfo> hosts() const override;

Q_SIGNALS:
    void refreshed(const belfry::HostInfo &host);

protected:
    void connectNotify(const QMetaMethod &signal) override;
    void disconnectNotify(const QMetaMethod &signal) override;

private:
    void refresh();
    void followListeners();

    const LocalContext m_services;
    QTimer m_timer;
    HostInfo m_host;
};

} // namespace belfry
