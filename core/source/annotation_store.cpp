// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/annotation_store.h"

#include "base/logging.h"

namespace belfry {

namespace {

constexpr std::int64_t kKeptMs = 730LL * 24 * 3'600'000;

} // namespace

AnnotationStore::AnnotationStore(QString stateFile, const Clock &clock)
    : StateWorker(std::move(stateFile)), m_clock(clock)
{
}

Result<Annotation> AnnotationStore::write(StateDatabase &database, Annotation annotation)
{
    AnnotationRepository annotations(database);
    const auto id = annotations.append(annotation);
    if (!id)
        return tl::unexpected(id.error());
    annotation.id = *id;
    if (const auto done = annotations.trim(m_clock.nowMs() - kKeptMs); !done)
        return tl::unexpected(done.error());
    Q_EMIT recorded(annotation);
    return annotation;
}

void AnnotationStore::record(const Annotation &annotation)
{
    create(annotation).then([](const Result<Annotation> &written) {
        if (!written)
            qCWarning(lcStore).noquote() << "an annotation is lost:" << written.error().toString();
    });
}

QFuture<Result<Annotation>> AnnotationStore::create(const Annotation &annotation)
{
    return run<Annotation>([this, annotation](StateDatabase &database) { return write(database, annotation); });
}

QFuture<Result<std::vector<Annotation>>> AnnotationStore::list(const LogSlice &slice)
{
    return run<std::vector<Annotation>>(
        [slice](StateDatabase &database) { return AnnotationRepository(database).list(slice); });
}

QFuture<Result<std::int64_t>> AnnotationStore::remove(std::int64_t id)
{
    return run<std::int64_t>(
        [id](StateDatabase &database) { return AnnotationRepository(database).remove(id).map([id] { return id; }); });
}

} // namespace belfry

#include "moc_annotation_store.cpp"
