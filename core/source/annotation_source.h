// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/connection.h"
#include "state/annotation_repository.h"

#include <QFuture>
#include <QObject>

#include <limits>

namespace belfry {

/// Which entries of a log a viewer wants: the newest `limit` of those that touch from < t <= to.
struct TimeSlice {
    Timestamp from = 0;
    Timestamp to = std::numeric_limits<Timestamp>::max();
    int limit = 500;
    friend bool operator==(const TimeSlice &, const TimeSlice &) = default;
};

/// Notes on the time axis of a source's own host. One thread; a future finishes in any thread.
class AnnotationSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// The last ended first.
    virtual QFuture<Result<std::vector<Annotation>>> list(const TimeSlice &slice) = 0;
    /// Answers it with its id and its author, whom the source decides on; `t` 0 is now. Errors name the member.
    virtual QFuture<Result<Annotation>> create(const Annotation &annotation) = 0;
    /// Answers the id. ErrorKind::NotFound if there is none.
    virtual QFuture<Result<std::int64_t>> remove(std::int64_t id) = 0;
    /// Grows with every one that is written or removed.
    virtual quint64 revision() const = 0;

Q_SIGNALS:
    /// Some were written or removed: what was listed may be another now.
    void changed();
};

} // namespace belfry
