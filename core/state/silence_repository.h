// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"

#include <QString>

#include <string>
#include <vector>

namespace belfry {

class StateDatabase;

/// A condition on one label.
struct StoredMatcher {
    std::string label;
    int op = 0; ///< 0 is =, 1 !=, 2 =~, 3 !~
    std::string value;
};

/// A silence as it is kept for the next start.
struct StoredSilence {
    QString id; ///< unique
    std::vector<StoredMatcher> matchers;
    Timestamp startsAt = 0;
    Timestamp endsAt = 0;
    Timestamp updatedAt = 0;
    QString createdBy;
    QString comment;
};

/// Which alerts are silenced, and since when and until when. Used on the database's thread.
class SilenceRepository
{
public:
    explicit SilenceRepository(StateDatabase &database) : m_database(database) {}

    /// By id.
    Result<std::vector<StoredSilence>> all() const;
    /// Replaces the one of the same id.
    Result<void> save(const StoredSilence &silence);
    /// No error if there is none.
    Result<void> remove(const QString &id);

private:
    StateDatabase &m_database;
};

} // namespace belfry
