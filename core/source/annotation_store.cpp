// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/annotation_store.h"

#include "base/logging.h"
#include "state/state_database.h"

#include <QPromise>

namespace belfry {

namespace {

constexpr std::int64_t kKeptMs = 730LL * 24 * 3'600'000;

} // namespace

AnnotationStore::AnnotationStore(QString stateFile, const Clock &clock)
    : m_stateFile(std::move(stateFile)), m_clock(clock)
{
}

AnnotationStore::~AnnotationStore() = default;

Result<AnnotationRepository *> AnnotationStore::repository()
{
    if (m_repository)
        return m_repository.get();
    Result<std::unique_ptr<StateDatabase>> database = StateDatabase::open(m_stateFile);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    m_repository = std::make_unique<AnnotationRepository>(*m_database);
    return m_repository.get();
}

Result<Annotation> AnnotationStore::write(Annotation annotation)
{
    const auto annotations = repository();
    if (!annotations)
        return tl::unexpected(annotations.error());
    const auto id = (*annotations)->append(annotation);
    if (!id)
        return tl::unexpected(id.error());
    annotation.id = *id;
    if (const auto done = (*annotations)->trim(m_clock.nowMs() - kKeptMs); !done)
        return tl::unexpected(done.error());
    return annotation;
}

void AnnotationStore::record(const Annotation &annotation)
{
    QMetaObject::invokeMethod(
        this,
        [this, annotation] {
            const auto written = write(annotation);
            if (written)
                Q_EMIT recorded(*written);
            else
                qCWarning(lcStore).noquote() << "an annotation is lost:" << written.error().toString();
        },
        Qt::QueuedConnection);
}

QFuture<Result<std::vector<Annotation>>> AnnotationStore::list(Timestamp from, Timestamp to, int limit)
{
    auto promise = std::make_shared<QPromise<Result<std::vector<Annotation>>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        this,
        [this, promise, from, to, limit] {
            const auto annotations = repository();
            promise->addResult(annotations ? (*annotations)->list(from, to, limit)
                                           : Result<std::vector<Annotation>>(tl::unexpected(annotations.error())));
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace belfry

#include "moc_annotation_store.cpp"
