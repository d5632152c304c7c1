// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/annotation_store.h"

#include "base/logging.h"
#include "source/annotation_rules.h"

namespace belfry {

AnnotationStore::AnnotationStore(QString stateFile, const Clock &clock)
    : StateWorker(std::move(stateFile)), m_clock(clock)
{
}

Result<Annotation> AnnotationStore::write(StateDatabase &database, Annotation annotation)
{
    AnnotationRepository repository(database);
    const auto id = repository.append(annotation);
    if (!id)
        return tl::unexpected(id.error());
    annotation.id = *id;
    if (const auto done = repository.trim(m_clock.nowMs() - annotations::kOldestDays * annotations::kDayMs); !done)
        return tl::unexpected(done.error());
    ++m_revision;
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
    return run<std::int64_t>([this, id](StateDatabase &database) -> Result<std::int64_t> {
        if (const auto done = AnnotationRepository(database).remove(id); !done)
            return tl::unexpected(done.error());
        ++m_revision;
        Q_EMIT removed(id);
        return id;
    });
}

} // namespace belfry

#include "moc_annotation_store.cpp"
