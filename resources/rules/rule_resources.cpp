// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules/rule_resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void initRules()
{
    Q_INIT_RESOURCE(belfry_rules);
}

namespace belfry {

void initRuleResources()
{
    initRules();
}

} // namespace belfry
