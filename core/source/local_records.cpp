// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/local_records.h"

#include "base/clock.h"
#include "source/annotation_rules.h"
#include "source/annotation_store.h"
#include "source/event_log.h"

namespace belfry {

namespace {

template<typename T>
QFuture<Result<T>> nothingKept()
{
    Result<T> result = failure(QStringLiteral("nothing is kept here"), ErrorKind::Unavailable);
    return QtFuture::makeReadyFuture(std::move(result));
}

LogSlice toLogSlice(const TimeSlice &slice)
{
    return {slice.from, slice.to, slice.limit};
}

} // namespace

LocalAnnotationSource::LocalAnnotationSource(const LocalContext &services) : m_services(services)
{
    if (!services.annotations)
        return;
    connect(services.annotations, &AnnotationStore::recorded, this, &AnnotationSource::changed);
    connect(services.annotations, &AnnotationStore::removed, this, &AnnotationSource::changed);
}

QFuture<Result<std::vector<Annotation>>> LocalAnnotationSource::list(const TimeSlice &slice)
{
    return m_services.annotations ? m_services.annotations->list(toLogSlice(slice))
                                  : nothingKept<std::vector<Annotation>>();
}

QFuture<Result<Annotation>> LocalAnnotationSource::create(const Annotation &annotation)
{
    if (!m_services.annotations)
        return nothingKept<Annotation>();
    const Timestamp now = m_services.clock.nowMs();
    Annotation complete = annotation;
    complete.t = annotation.t == 0 ? now : annotation.t;
    complete.by = localUser();
    if (auto right = checkAnnotation(complete, now); !right)
        return QtFuture::makeReadyFuture(Result<Annotation>(tl::unexpected<Error>(right.error())));
    return m_services.annotations->create(complete);
}

QFuture<Result<std::int64_t>> LocalAnnotationSource::remove(std::int64_t id)
{
    return m_services.annotations ? m_services.annotations->remove(id) : nothingKept<std::int64_t>();
}

quint64 LocalAnnotationSource::revision() const
{
    return m_services.annotations ? m_services.annotations->revision() : 0;
}

QFuture<Result<std::vector<AlertLogEntry>>> LocalEventSource::alerts(const TimeSlice &slice)
{
    return m_services.events ? m_services.events->alerts({}, toLogSlice(slice))
                             : nothingKept<std::vector<AlertLogEntry>>();
}

QFuture<Result<std::vector<HealthIncident>>> LocalEventSource::incidents(const TimeSlice &slice)
{
    return m_services.events ? m_services.events->incidents({}, toLogSlice(slice))
                             : nothingKept<std::vector<HealthIncident>>();
}

} // namespace belfry

#include "moc_local_records.cpp"
