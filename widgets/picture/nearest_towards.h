// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

#include <vector>

namespace belfry {

/// The nearest place in a direction (Qt::Key_Left …): what lies straight ahead wins over what is merely near. `from`
/// itself if there is none. Empty places aren't there.
int nearestTowards(const std::vector<QRectF> &places, int from, int key);

} // namespace belfry
