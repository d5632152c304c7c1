// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/annotation_edits.h"

#include "base/when_done.h"
#include "source/annotation_rules.h"
#include "translations/messages.h"

#include <algorithm>
#include <chrono>

namespace belfry {

namespace {

constexpr auto kRestorableFor = std::chrono::seconds(30);

} // namespace

AnnotationEdits::AnnotationEdits(Source &source, QObject *parent) : QObject(parent), m_source(&source)
{
    m_forgetting.setSingleShot(true);
    m_forgetting.setInterval(kRestorableFor);
    connect(&m_forgetting, &QTimer::timeout, this, &AnnotationEdits::forget);
}

void AnnotationEdits::write(const QString &text, const QString &tags, double fromMs, double toMs)
{
    Annotation note;
    note.text = text.trimmed();
    note.kind = QStringLiteral("note");
    note.t = Timestamp(std::max(fromMs, toMs));
    note.durationMs = note.t - Timestamp(std::min(fromMs, toMs));
    note.tags = annotationTags(tags);
    whenDone(m_source->annotations().create(note), this, [this](const Result<Annotation> &created) {
        if (created)
            Q_EMIT written(created->text);
        else
            Q_EMIT refused(shownMessage(created.error().message));
    });
}

void AnnotationEdits::remove(const QVariantMap &note)
{
    Annotation removing;
    removing.id = note.value(QStringLiteral("id")).toLongLong();
    removing.text = note.value(QStringLiteral("text")).toString();
    removing.t = Timestamp(note.value(QStringLiteral("toMs")).toDouble());
    removing.durationMs = removing.t - Timestamp(note.value(QStringLiteral("fromMs")).toDouble());
    removing.tags = note.value(QStringLiteral("tags")).toStringList();
    removing.kind = note.value(QStringLiteral("state"), QStringLiteral("note")).toString();
    if (removing.id == 0)
        return;
    whenDone(m_source->annotations().remove(removing.id), this, [this, removing](const Result<std::int64_t> &done) {
        if (!done) {
            Q_EMIT refused(shownMessage(done.error().message));
            return;
        }
        keep(removing);
        Q_EMIT removed(removing.text);
    });
}

void AnnotationEdits::restore()
{
    if (m_removed.text.isEmpty())
        return;
    whenDone(m_source->annotations().create(m_removed), this, [this](const Result<Annotation> &created) {
        if (!created) {
            Q_EMIT refused(shownMessage(created.error().message));
            return;
        }
        forget();
        Q_EMIT written(created->text);
    });
}

void AnnotationEdits::forget()
{
    keep({});
}

void AnnotationEdits::keep(const Annotation &removed)
{
    if (m_removed == removed)
        return;
    m_removed = removed;
    removed.text.isEmpty() ? m_forgetting.stop() : m_forgetting.start();
    Q_EMIT restorableChanged();
}

} // namespace belfry

#include "moc_annotation_edits.cpp"
