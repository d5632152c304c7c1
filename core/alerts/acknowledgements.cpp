// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/acknowledgements.h"

#include "base/logging.h"
#include "state/acknowledgement_repository.h"

namespace belfry {

void Acknowledgements::open(StateDatabase *database)
{
    m_database = database;
    if (!m_database)
        return;
    const auto kept = AcknowledgementRepository(*m_database).all();
    if (!kept) {
        qCWarning(lcAlerts).noquote() << "acknowledgements are lost:" << kept.error().toString();
        return;
    }
    for (const StoredAcknowledgement &each : *kept)
        m_all.insert(each.fingerprint, {each.by, each.comment, each.at, each.expiresAt});
}

Result<void> Acknowledgements::add(const QString &group, const Alert &alert, const Acknowledgement &acknowledgement)
{
    const QString fingerprint = alert.fingerprint();
    const StoredAcknowledgement stored{fingerprint,
                                       group,
                                       alert.labels,
                                       acknowledgement.by,
                                       acknowledgement.comment,
                                       acknowledgement.at,
                                       acknowledgement.expiresAt};
    if (m_database) {
        if (auto saved = AcknowledgementRepository(*m_database).save(stored); !saved)
            return saved;
    }
    m_all.insert(fingerprint, acknowledgement);
    return {};
}

Result<Acknowledgement> Acknowledgements::remove(const QString &fingerprint)
{
    const auto found = m_all.constFind(fingerprint);
    if (found == m_all.cend())
        return failure(QStringLiteral("no alert with the fingerprint \"%1\" is acknowledged").arg(fingerprint.left(64)),
                       ErrorKind::NotFound);
    Acknowledgement was = *found;
    if (const auto forgotten = forget(fingerprint); !forgotten)
        return tl::unexpected(forgotten.error());
    return was;
}

Result<void> Acknowledgements::forget(const QString &fingerprint)
{
    if (m_database) {
        if (auto removed = AcknowledgementRepository(*m_database).remove(fingerprint); !removed)
            return removed;
    }
    m_all.remove(fingerprint);
    return {};
}

bool Acknowledgements::prune(const QSet<QString> &firing, Timestamp now)
{
    bool any = false;
    for (const QString &fingerprint : m_all.keys()) {
        const Timestamp expiresAt = m_all.value(fingerprint).expiresAt;
        if (firing.contains(fingerprint) && (expiresAt == 0 || expiresAt > now))
            continue;
        if (const auto ended = forget(fingerprint); !ended)
            qCWarning(lcAlerts).noquote() << ended.error().toString(); // tried again with the next frame
        else
            any = true;
    }
    return any;
}

void Acknowledgements::apply(AlertSnapshot &snapshot) const
{
    if (m_all.isEmpty())
        return;
    for (RuleGroupStatus &group : snapshot.groups) {
        for (RuleStatus &rule : group.rules) {
            for (Alert &alert : rule.alerts) {
                const auto found = m_all.constFind(alert.fingerprint());
                if (alert.state == AlertState::Firing && found != m_all.cend())
                    alert.acknowledgement = *found;
            }
        }
    }
}

} // namespace belfry
