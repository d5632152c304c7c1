// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/finished.h"
#include "source/alert_source.h"

#include <optional>

namespace belfry {

/// The alerts of a snapshot, which can be acknowledged.
class FakeAlerts : public AlertSource
{
public:
    /// What was asked for, in order; "" stands for withdraw().
    std::vector<AcknowledgeRequest> requests;
    /// Set: acknowledge() answers with it and nothing changes.
    std::optional<Error> failure;

    AlertSnapshotPtr snapshot(const HostId & = {}) const override { return m_snapshot; }
    QFuture<Result<Acknowledgement>> acknowledge(const AcknowledgeRequest &request) override
    {
        requests.push_back(request);
        if (failure)
            return finished<Acknowledgement>(tl::unexpected<Error>(*failure));
        const Acknowledgement acknowledgement{QStringLiteral("ann"), request.comment, 1, request.expiresAt};
        put(request.fingerprint, acknowledgement);
        return finished<Acknowledgement>(acknowledgement);
    }
    QFuture<Result<Acknowledgement>> withdraw(const QString &fingerprint) override
    {
        requests.push_back({});
        put(fingerprint, std::nullopt);
        return finished<Acknowledgement>(Acknowledgement());
    }
    QFuture<Result<Silence>> silence(const SilenceRequest &request) override
    {
        return finished<Silence>(Silence{QStringLiteral("s1"), request.matchers, request.startsAt, request.endsAt, 1,
                                         request.createdBy, request.comment});
    }
    QFuture<Result<Silence>> expireSilence(const QString &) override { return finished<Silence>(Silence()); }
    void set(AlertSnapshotPtr snapshot)
    {
        m_snapshot = std::move(snapshot);
        Q_EMIT
        changed({});
    }

private:
    void put(const QString &fingerprint, const std::optional<Acknowledgement> &acknowledgement)
    {
        auto copy = std::make_shared<AlertSnapshot>(*m_snapshot);
        for (RuleGroupStatus &group : copy->groups)
            for (RuleStatus &rule : group.rules)
                for (Alert &alert : rule.alerts)
                    if (alert.fingerprint() == fingerprint)
                        alert.acknowledgement = acknowledgement;
        set(std::move(copy));
    }

    AlertSnapshotPtr m_snapshot;
};

} // namespace belfry
