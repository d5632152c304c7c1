// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "remote/http_client.h"
#include "source/layout_source.h"

#include <QHash>

namespace belfry {

/// LayoutSource over HTTP (/api/belfry/v1/layouts); learns of changes from the stream.
class RemoteLayouts final : public LayoutSource
{
    Q_OBJECT

public:
    /// `http` must outlive it.
    explicit RemoteLayouts(HttpClient &http) : m_http(http) {}

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

    /// Whether anybody ever connected to changed(); until then nobody needs to be told what changes.
    bool isFollowed() const { return m_followed; }
    /// The versions that are stored now; emits changed() for each that is new or gone.
    void set(const std::vector<wire::LayoutVersion> &versions);

Q_SIGNALS:
    /// Somebody listens from now on; once.
    void followed();

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    QFuture<Result<StoredLayout>> whole(const QFuture<Result<HttpReply>> &reply, const QString &id) const;

    HttpClient &m_http;
    QHash<QString, quint64> m_versions;
    bool m_followed = false;
};

} // namespace belfry
