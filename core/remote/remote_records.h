// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/http_client.h"
#include "source/event_source.h"

namespace belfry {

/// AnnotationSource over HTTP (/api/belfry/v1/annotations); learns of changes from the stream.
class RemoteAnnotations final : public AnnotationSource
{
    Q_OBJECT

public:
    /// `http` must outlive it.
    explicit RemoteAnnotations(HttpClient &http) : m_http(http) {}

    QFuture<Result<std::vector<Annotation>>> list(const TimeSlice &slice) override;
    QFuture<Result<Annotation>> create(const Annotation &annotation) override;
    QFuture<Result<std::int64_t>> remove(std::int64_t id) override;
    quint64 revision() const override { return m_revision; }

    /// Whether anybody ever connected to changed(); until then nobody needs to be told what changes.
    bool isFollowed() const { return m_followed; }
    /// The server's is so now; after a reconnect what was listed may be another even where it is the same.
    void set(quint64 revision);

Q_SIGNALS:
    /// Somebody listens from now on; once.
    void followed();

protected:
    void connectNotify(const QMetaMethod &signal) override;

private:
    HttpClient &m_http;
    quint64 m_revision = 0;
    bool m_followed = false;
};

/// EventSource over HTTP (/api/belfry/v1/alerts/history and …/incidents).
class RemoteEvents final : public EventSource
{
    Q_OBJECT

public:
    /// `http` must outlive it.
    explicit RemoteEvents(HttpClient &http) : m_http(http) {}

    QFuture<Result<std::vector<AlertLogEntry>>> alerts(const TimeSlice &slice) override;
    QFuture<Result<std::vector<HealthIncident>>> incidents(const TimeSlice &slice) override;

private:
    HttpClient &m_http;
};

} // namespace belfry
