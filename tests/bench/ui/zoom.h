// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace belfry {

/// Prints how long the first picture, and all, of pieces of the past take, up to 29 days, from the belfryd there. The
/// program's exit code.
int measureZoom(const QUrl &url);

} // namespace belfry
