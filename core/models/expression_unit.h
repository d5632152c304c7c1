// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/unit.h"

#include <QString>

#include <optional>

namespace belfry {

/// What unit the values of an expression have, by the names of its metrics and what is made of them:
/// `rate(node_network_receive_bytes_total[5m])` are bytes per second, eight times that are bits per second, a quotient
/// of two sizes is a share. None where it can't be told, or where it isn't PromQL.
std::optional<Unit> unitOfExpression(const QString &expr);

} // namespace belfry
