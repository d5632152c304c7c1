// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/finished.h"
#include "source/event_source.h"

#include <algorithm>

namespace belfry {

/// Keeps annotations like a server; ids grow by one.
class FakeAnnotations : public AnnotationSource
{
public:
    std::vector<Annotation> stored;
    std::vector<TimeSlice> asked;
    /// Set: everything answers with it and nothing changes.
    std::optional<Error> failure;

    QFuture<Result<std::vector<Annotation>>> list(const TimeSlice &slice) override
    {
        asked.push_back(slice);
        if (failure)
            return finished<std::vector<Annotation>>(tl::unexpected<Error>(*failure));
        std::vector<Annotation> found;
        std::copy_if(stored.begin(), stored.end(), std::back_inserter(found), [&](const Annotation &each) {
            return each.t > slice.from && each.t - each.durationMs <= slice.to;
        });
        std::stable_sort(found.begin(), found.end(),
                         [](const Annotation &a, const Annotation &b) { return a.t > b.t; });
        found.resize(std::min(found.size(), std::size_t(slice.limit)));
        return finished<std::vector<Annotation>>(found);
    }
    QFuture<Result<Annotation>> create(const Annotation &annotation) override
    {
        if (failure)
            return finished<Annotation>(tl::unexpected<Error>(*failure));
        Annotation complete = annotation;
        complete.id = ++m_lastId;
        complete.by = QStringLiteral("ann");
        put(complete);
        return finished<Annotation>(complete);
    }
    QFuture<Result<std::int64_t>> remove(std::int64_t id) override
    {
        if (failure)
            return finished<std::int64_t>(tl::unexpected<Error>(*failure));
        std::erase_if(stored, [id](const Annotation &each) { return each.id == id; });
        told();
        return finished<std::int64_t>(id);
    }
    quint64 revision() const override { return m_revision; }

    void put(Annotation annotation)
    {
        m_lastId = std::max(m_lastId, annotation.id);
        stored.push_back(std::move(annotation));
        told();
    }

private:
    void told()
    {
        ++m_revision;
        Q_EMIT
        changed();
    }
    std::int64_t m_lastId = 0;
    quint64 m_revision = 0;
};

/// Lists what a test has put there, the newest first.
class FakeEvents : public EventSource
{
public:
    std::vector<AlertLogEntry> alertLog;
    std::vector<HealthIncident> incidentLog;
    std::vector<TimeSlice> asked; ///< of alerts
    std::optional<Error> failure;

    QFuture<Result<std::vector<AlertLogEntry>>> alerts(const TimeSlice &slice) override
    {
        asked.push_back(slice);
        if (failure)
            return finished<std::vector<AlertLogEntry>>(tl::unexpected<Error>(*failure));
        std::vector<AlertLogEntry> found;
        for (const AlertLogEntry &each : alertLog) {
            if (each.t > slice.from && each.t <= slice.to && int(found.size()) < slice.limit)
                found.push_back(each);
        }
        return finished<std::vector<AlertLogEntry>>(found);
    }
    QFuture<Result<std::vector<HealthIncident>>> incidents(const TimeSlice &slice) override
    {
        if (failure)
            return finished<std::vector<HealthIncident>>(tl::unexpected<Error>(*failure));
        std::vector<HealthIncident> found;
        for (const HealthIncident &each : incidentLog) {
            if ((each.until == 0 || each.until > slice.from) && each.since <= slice.to)
                found.push_back(each);
        }
        return finished<std::vector<HealthIncident>>(found);
    }
};

} // namespace belfry
