// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "exposition/text_format.h"
#include "server/router.h"
#include "server/server_context.h"

#include <QFile>

namespace belfry {

namespace {

/// One writer a format, kept because the same series come again at every scrape.
struct MetricsPage {
    TextWriter prometheus{TextFormat::Prometheus, TextScope::Metrics};
    TextWriter openMetrics{TextFormat::OpenMetrics, TextScope::Metrics};
};

HttpAnswer answerMetrics(const ServerContext &context, const HttpCallPtr &call, MetricsPage &page)
{
    const TextFormat format = negotiateTextFormat(call->request.header("Accept"));
    TextWriter &writer = format == TextFormat::OpenMetrics ? page.openMetrics : page.prometheus;
    return answerNow({200, contentType(format), writer.write(context.services.newestColumns()), {}});
}

HttpAnswer answerLanding()
{
    QFile file(QStringLiteral(":/belfry/server/landing.html"));
    if (!file.open(QIODevice::ReadOnly))
        return answerNow({500, "text/plain", "the page is missing from the program\n", {}});
    return answerNow(HttpResponse{200, "text/html; charset=utf-8", file.readAll(), {}}
                         .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; "
                                                          "frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
                         .with("Referrer-Policy", "no-referrer"));
}

} // namespace

void addPageRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/metrics"), Operation::ReadMetrics,
               [&context, page = std::make_shared<MetricsPage>()](const HttpCallPtr &call) {
                   return answerMetrics(context, call, *page);
               });
    router.add("GET", QStringLiteral("/"), Operation::SeePage, [](const HttpCallPtr &) { return answerLanding(); });
}

} // namespace belfry
