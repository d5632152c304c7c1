// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/http_client.h"
#include "source/explain_source.h"

namespace belfry {

/// Asks the server, by HTTP.
class RemoteExplanations final : public ExplainSource
{
    Q_OBJECT

public:
    /// `http` must outlive it.
    explicit RemoteExplanations(HttpClient &http) : m_http(http) {}

    QFuture<Result<ExplanationPtr>> explain(const ExplainRequest &request) override;

private:
    HttpClient &m_http;
};

} // namespace belfry
