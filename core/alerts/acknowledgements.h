// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "base/result.h"

#include <QHash>
#include <QSet>

namespace belfry {

class StateDatabase;

/// The acknowledgements in force, by the fingerprints of their alerts; kept in the state database where there is one.
class Acknowledgements
{
public:
    /// Takes over what was kept. `database` may be null and must outlive this.
    void open(StateDatabase *database);

    /// Replaces one of the same alert; kept when it returns. An error leaves everything as it was.
    Result<void> add(const QString &group, const Alert &alert, const Acknowledgement &acknowledgement);
    /// What it was. ErrorKind::NotFound if there is none.
    Result<Acknowledgement> remove(const QString &fingerprint);
    /// Ends those that have expired and those whose alerts don't fire any more; whether there were any.
    bool prune(const QSet<QString> &firing, Timestamp now);

    bool isEmpty() const { return m_all.isEmpty(); }
    /// Puts them on their alerts.
    void apply(AlertSnapshot &snapshot) const;

private:
    Result<void> forget(const QString &fingerprint);

    QHash<QString, Acknowledgement> m_all;
    StateDatabase *m_database = nullptr;
};

} // namespace belfry
