// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

namespace belfry {

/// A layout for the benchmark: a page of 24 charts of 600 points, one of 144 small widgets of all kinds, and one with
/// a single chart.
QJsonObject benchLayout();

} // namespace belfry
