// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"
#include "server/http_call.h"
#include "server/server_context.h"
#include "source/history_grid.h"

namespace belfry {

/// A widget of a layout; ids of widgets are unique on their page only, so a component's is PAGE.WIDGET.
struct Component {
    QString id;
    QString page;
    qint64 rangeMs = 0; ///< what its page shows
    Widget widget;
    std::vector<Variable> variables; ///< of its layout
};

/// {"id", "histories": […]}: for each query of the component, in order, what a stream's history message has, with the
/// query and its legend; channel and offset are 0, as there is no channel. Evaluated and encoded in the query pool;
/// stops when nobody waits for it any more.
HttpAnswer componentData(ServerContext &context, const HttpCallPtr &call, const Component &component,
                         const HistoryGrid &grid);

} // namespace belfry
