// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleet_annotations.h"

#include <algorithm>

namespace belfry {

namespace {

using Notes = Result<std::vector<Annotation>>;

/// The newest `limit` of what the machines answered; only where none did, why.
Notes putNotesTogether(const QStringList &names, const QList<QFuture<Notes>> &answers, int limit)
{
    std::vector<Annotation> all;
    std::optional<Error> error;
    bool any = false;
    for (qsizetype i = 0; i < answers.size(); ++i) {
        if (answers[i].resultCount() == 0)
            continue;
        const Notes notes = answers[i].result();
        if (!notes) {
            error = notes.error();
            continue;
        }
        any = true;
        for (Annotation note : *notes) {
            note.instance = names[i];
            all.push_back(std::move(note));
        }
    }
    if (!any)
        return tl::unexpected(
            error.value_or(Error{QStringLiteral("no machine can be asked at the moment"), ErrorKind::Unavailable, {}}));
    std::stable_sort(all.begin(), all.end(), [](const Annotation &a, const Annotation &b) { return a.t > b.t; });
    all.resize(std::min(all.size(), std::size_t(std::max(limit, 0))));
    return all;
}

template<typename T>
QFuture<Result<T>> notTogether()
{
    Result<T> result = failure(QStringLiteral("annotations are each machine's own"), ErrorKind::Unavailable);
    return QtFuture::makeReadyFuture(std::move(result));
}

} // namespace

QFuture<Notes> FleetAnnotations::list(const TimeSlice &slice)
{
    QStringList names;
    QList<QFuture<Notes>> answers;
    for (int i = 0; i < m_fleet.count(); ++i) {
        const Fleet::Machine &machine = m_fleet.at(i);
        if (machine.source->connection().state != Connection::State::Live)
            continue;
        names += m_fleet.nameOf(machine.id);
        answers += machine.source->annotations().list(slice);
    }
    if (answers.isEmpty())
        return QtFuture::makeReadyFuture(putNotesTogether({}, {}, slice.limit));
    return QtFuture::whenAll(answers.begin(), answers.end())
        .then([names, limit = slice.limit](const QList<QFuture<Notes>> &all) {
            return putNotesTogether(names, all, limit);
        });
}

QFuture<Result<Annotation>> FleetAnnotations::create(const Annotation &)
{
    return notTogether<Annotation>();
}

QFuture<Result<std::int64_t>> FleetAnnotations::remove(std::int64_t)
{
    return notTogether<std::int64_t>();
}

quint64 FleetAnnotations::revision() const
{
    quint64 sum = 0;
    for (int i = 0; i < m_fleet.count(); ++i)
        sum += m_fleet.at(i).source->annotations().revision();
    return sum;
}

} // namespace belfry

#include "moc_fleet_annotations.cpp"
