// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"
#include "state/log_slice.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace belfry {

class StateDatabase;

/// A note on the time axis: something that explains what the series show.
struct Annotation {
    std::int64_t id = 0; ///< given by the database, ascending
    Timestamp t = 0;     ///< when it was, or ended
    QString kind;        ///< "clock_forward", "clock_back", "suspend", "note" …
    QString text;        ///< for people
    std::int64_t durationMs = 0;
    QString by{};       ///< who wrote it; empty: Belfry itself
    QStringList tags{}; ///< words to find it by
    /// Which machine it is of, where somebody shows several; not kept.
    QString instance{};
    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// The annotations of this host. Used on the database's thread.
class AnnotationRepository
{
public:
    explicit AnnotationRepository(StateDatabase &database) : m_database(database) {}

    /// Returns the new annotation's id.
    Result<std::int64_t> append(const Annotation &annotation);
    /// Those that touch the time of the slice: one that lasts may have ended after it.
    Result<std::vector<Annotation>> list(const LogSlice &slice) const;
    /// ErrorKind::NotFound if there is none.
    Result<void> remove(std::int64_t id);
    /// Deletes annotations with t < `before`.
    Result<void> trim(Timestamp before);

private:
    StateDatabase &m_database;
};

} // namespace belfry
