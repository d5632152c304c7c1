// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alert_snapshot.h"
#include "base/result.h"
#include "dashboard/layout.h"

#include <QVariantMap>

namespace belfry {

/// What can be put on a page of something that is shown: dragged there, or from a menu. For QML a map: `name` for
/// people, `type`, and by role names of WidgetsModel what the new widget has of its own (title, queries, unit,
/// thresholds, options); `alternative` names the type that it becomes while Ctrl is held.

/// One series of an expression, as a time series or a number; `name` is what it is called where it is shown.
QVariantMap seriesOffer(const QString &expr, const QString &name, const Labels &labels, const QString &unit);

/// An alert: what its rule compares with a number, with that as a threshold, else when it was pending and firing.
QVariantMap alertOffer(const Alert &alert, const RuleStatus &rule);

/// A component: the states it was in.
QVariantMap healthOffer(const QString &component, const QString &title);

/// What all processes of a name use of processors together; empty without a name.
QVariantMap processOffer(const QString &name);

/// The widget that an offer makes, without an id.
Result<Widget> offeredWidget(const QVariantMap &offer);

} // namespace belfry
