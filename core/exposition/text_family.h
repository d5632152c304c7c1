// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exposition/text_format.h"

#include <string>
#include <string_view>

namespace belfry {

/// The family a series belongs to: what HELP and TYPE name, and as which type. A counter x_total is of the
/// family x in OpenMetrics; x_bucket, x_sum and x_count are of the histogram x in both formats.
struct TextFamily {
    std::string name;
    MetricType type = MetricType::Unknown;
};

TextFamily textFamily(std::string_view metric, MetricType type, TextFormat format);

/// The lines HELP, TYPE and (OpenMetrics) UNIT. Without HELP if there is no help text.
std::string textFamilyHead(const TextFamily &family, const Metadata &metadata, TextFormat format);

} // namespace belfry
