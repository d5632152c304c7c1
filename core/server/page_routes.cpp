// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "exposition/text_format.h"
#include "server/router.h"
#include "server/server_context.h"
#include "server/web_page.h"

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

} // namespace

void addPageRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/metrics"), Operation::ReadMetrics,
               [&context, page = std::make_shared<MetricsPage>()](const HttpCallPtr &call) {
                   return answerMetrics(context, call, *page);
               });
    router.add(
        "GET", QStringLiteral("/"), Operation::SeePage,
        [page = WebPage::fromResources()](const HttpCallPtr &call) { return answerNow(page.answer(call->request)); });
}

} // namespace belfry
