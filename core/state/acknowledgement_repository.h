// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"
#include "metrics/sample.h"

#include <QString>

#include <vector>

namespace belfry {

class StateDatabase;

/// An acknowledgement as it is kept for the next start.
struct StoredAcknowledgement {
    QString fingerprint; ///< of the alert's labels; unique
    QString group;       ///< of the rule
    Labels labels;       ///< complete, with alertname
    QString by;
    QString comment;
    Timestamp at = 0;
    Timestamp expiresAt = 0; ///< 0: when the alert resolves
};

/// Who has said that they look after which alert. Used on the database's thread.
class AcknowledgementRepository
{
public:
    explicit AcknowledgementRepository(StateDatabase &database) : m_database(database) {}

    /// By fingerprint.
    Result<std::vector<StoredAcknowledgement>> all() const;
    /// Replaces the one of the same fingerprint.
    Result<void> save(const StoredAcknowledgement &acknowledgement);
    /// No error if there is none.
    Result<void> remove(const QString &fingerprint);

private:
    StateDatabase &m_database;
};

} // namespace belfry
