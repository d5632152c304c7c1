// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"

#include <QString>

#include <functional>

namespace belfry {

/// Fills a template: every {{name}} becomes what `valueOf` says of the name (without the spaces around it).
QString fillTemplate(const QString &text, const std::function<QString(const QString &name)> &valueOf);

/// What a series is called: its query's template over its labels; without a template the label set, and where
/// that is empty too, the expression.
QString legendText(const QString &legend, const Labels &labels, const QString &expr);

QString labelValue(const Labels &labels, const QString &name);

/// "device=sda, mountpoint=/home": what tells one alert of a rule from another.
QString labelsText(const Labels &labels);

} // namespace belfry
