// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/local_host.h"

namespace belfry {

/// The annotations of this process's own core; without a store everything is ErrorKind::Unavailable.
class LocalAnnotationSource final : public AnnotationSource
{
    Q_OBJECT

public:
    explicit LocalAnnotationSource(const LocalContext &services);
    QFuture<Result<std::vector<Annotation>>> list(const TimeSlice &slice) override;
    QFuture<Result<Annotation>> create(const Annotation &annotation) override;
    QFuture<Result<std::int64_t>> remove(std::int64_t id) override;
    quint64 revision() const override;

private:
    const LocalContext m_services;
};

/// The same for what was judged.
class LocalEventSource final : public EventSource
{
    Q_OBJECT

public:
    explicit LocalEventSource(const LocalContext &services) : m_services(services) {}
    QFuture<Result<std::vector<AlertLogEntry>>> alerts(const TimeSlice &slice) override;
    QFuture<Result<std::vector<HealthIncident>>> incidents(const TimeSlice &slice) override;

private:
    const LocalContext m_services;
};

} // namespace belfry
