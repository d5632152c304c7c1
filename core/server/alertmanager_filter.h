// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"
#include "server/http_message.h"
#include "server/url_params.h"
#include "store/label_matcher.h"

#include <optional>
#include <string_view>
#include <vector>

/// What the routes under /api/v2 have in common.
namespace belfry::alertmanager {

/// Nobody is notified yet, so there is one receiver, which stands for whoever looks at Belfry.
inline constexpr std::string_view kReceiver = "viewers";

/// What is asked about, from parameters of the URL. The first wrong one is remembered: look at problem() at the end.
class Filter
{
public:
    explicit Filter(const UrlParams &params);

    /// True without the parameter.
    bool flag(const char *name);
    /// Whether `receiver` selects ours.
    bool takesReceiver();
    /// Whether all of `filter` do.
    bool matches(const Labels &labels) const { return matchesAll(m_matchers, labels); }
    const std::optional<Error> &problem() const { return m_problem; }

private:
    void fail(Error error);

    const UrlParams &m_params;
    std::vector<LabelMatcher> m_matchers;
    std::optional<Error> m_problem;
};

/// An error as a JSON string, as Alertmanager tells it: 400 for what is wrong with a request.
HttpResponse refusal(const Error &error);

} // namespace belfry::alertmanager
