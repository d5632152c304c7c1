// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/alertmanager_filter.h"

#include "alerts/matcher_text.h"
#include "protocol/json_writer.h"
#include "server/error_answer.h"
#include "server/rest_request.h"

namespace belfry::alertmanager {

Filter::Filter(const UrlParams &params) : m_params(params)
{
    for (const QString &text : params.values(QStringLiteral("filter"))) {
        const auto matcher = parseMatcher(text);
        auto compiled = matcher ? LabelMatcher::compile(*matcher) : tl::unexpected(matcher.error());
        if (compiled)
            m_matchers.push_back(std::move(*compiled));
        else
            fail(std::move(compiled.error()));
    }
}

void Filter::fail(Error error)
{
    if (!m_problem)
        m_problem = std::move(error);
}

bool Filter::flag(const char *name)
{
    const QString text = m_params.value(QLatin1String(name));
    if (!text.isEmpty() && text != QLatin1String("true") && text != QLatin1String("false"))
        fail({QStringLiteral("parameter \"%1\": expected true or false").arg(QLatin1String(name)),
              ErrorKind::Invalid,
              {}});
    return text != QLatin1String("false");
}

bool Filter::takesReceiver()
{
    const QString pattern = m_params.value(QStringLiteral("receiver"));
    if (pattern.isEmpty())
        return true;
    auto matcher = LabelMatcher::compile({"receiver", MatchOp::Regex, pattern.toStdString()});
    if (!matcher)
        fail(std::move(matcher.error()));
    return matcher && matcher->matches(kReceiver);
}

HttpResponse refusal(const Error &error)
{
    wire::JsonWriter out;
    out.value(error.toString());
    return rest::json(out.take(), error.kind == ErrorKind::Invalid ? 400 : statusFor(error.kind));
}

} // namespace belfry::alertmanager
