// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace belfry {

/// Numbers in the texts count as such, so that eth2 comes before eth10; where that makes no difference, their
/// characters do. A strict weak order.
bool comesBefore(const QString &a, const QString &b);

} // namespace belfry
