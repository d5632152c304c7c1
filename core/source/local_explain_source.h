// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/explain_source.h"
#include "source/local_host.h"

namespace belfry {

/// What moved comes from the core's query pool, the rest from its logs.
class LocalExplainSource final : public ExplainSource
{
    Q_OBJECT

public:
    explicit LocalExplainSource(const LocalContext &services) : m_services(services) {}

    QFuture<Result<ExplanationPtr>> explain(const ExplainRequest &request) override;

private:
    const LocalContext m_services;
};

} // namespace belfry
