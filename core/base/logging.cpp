// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

namespace belfry {

Q_LOGGING_CATEGORY(lcConfig, "belfry.config", QtInfoMsg)
Q_LOGGING_CATEGORY(lcCollect, "belfry.collect", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "belfry.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcState, "belfry.state", QtInfoMsg)
Q_LOGGING_CATEGORY(lcQuery, "belfry.query", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAlerts, "belfry.alerts", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHealth, "belfry.health", QtInfoMsg)
Q_LOGGING_CATEGORY(lcDashboard, "belfry.dashboard", QtInfoMsg)
Q_LOGGING_CATEGORY(lcServer, "belfry.server", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRemote, "belfry.remote", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "belfry.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(lcApp, "belfry.app", QtInfoMsg)

} // namespace belfry
