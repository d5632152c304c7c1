// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QString>

#include <array>

namespace belfry {

/// What a layout document may say of the columns of a table.
namespace tablecolumns {
inline constexpr int kLeastWidth = 24; ///< pixels
inline constexpr int kMostWidth = 1000;
inline constexpr int kMostDecimals = 10;
inline constexpr std::array kAligns{"left", "center", "right"};
inline constexpr std::array kShows{"value", "bar", "line"}; ///< of a query
} // namespace tablecolumns

/// `queries`: how many the widget has; `pointer`: where the columns stand.
Result<void> checkTableColumns(const QJsonArray &columns, std::size_t queries, const QString &pointer);

} // namespace belfry
