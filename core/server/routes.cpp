// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

namespace belfry {

void addAllRoutes(Router &router, ServerContext &context)
{
    addQueryRoutes(router, context);
    addMetadataRoutes(router, context);
    addFederationRoutes(router, context);
    addStatusRoutes(router, context);
    addRuleRoutes(router, context);
    addAlertmanagerRoutes(router, context);
    addSilenceRoutes(router, context);
    addLayoutRoutes(router, context);
    addLayoutViewRoutes(router, context);
    addLayoutImportRoutes(router, context);
    addLayoutVersionRoutes(router, context);
    addComponentRoutes(router, context);
    addEventRoutes(router, context);
    addExplainRoutes(router, context);
    addAnnotationRoutes(router, context);
    addAcknowledgementRoutes(router, context);
    addHostRoutes(router, context);
    addTokenRoutes(router, context);
    addPairingRoutes(router, context);
    addAuditRoutes(router, context);
    addProcessRoutes(router, context);
    addPageRoutes(router, context);
}

} // namespace belfry
