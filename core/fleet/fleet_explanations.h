// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/fleet.h"

namespace belfry {

/// Asks the machine that a request names by its host id, or by the name in the label `instance` of the series, as
/// MachineLabels put it there. That machine's own labels come back. ErrorKind::NotFound if neither names one.
class FleetExplanations final : public ExplainSource
{
    Q_OBJECT

public:
    /// `fleet` must outlive it.
    explicit FleetExplanations(Fleet &fleet) : m_fleet(fleet) {}

    QFuture<Result<ExplanationPtr>> explain(const ExplainRequest &request) override;

private:
    const Fleet::Machine *machineOf(const ExplainRequest &request) const;
    QFuture<Result<ExplanationPtr>> ask(Source &source, const ExplainRequest &request, const Labels &otherwise);

    Fleet &m_fleet;
};

} // namespace belfry
