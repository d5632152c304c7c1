// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/version_policy.h"

#include <array>
#include <optional>

namespace belfry {

namespace {

constexpr Timestamp kHour = 3'600'000;
constexpr Timestamp kDay = 24 * kHour;

/// One version for each of these, while it is younger than that.
struct Span {
    Timestamp each;
    Timestamp youngerThan;
};
constexpr std::array kSpans{Span{kHour, 2 * kDay}, Span{kDay, 60 * kDay}, Span{30 * kDay, 730 * kDay}};

std::optional<Timestamp> spanOf(Timestamp age)
{
    for (const Span &span : kSpans) {
        if (age < span.youngerThan)
            return span.each;
    }
    return std::nullopt;
}

} // namespace

std::vector<std::int64_t> versionsToForget(const std::vector<VersionStamp> &versions, int newest, Timestamp now)
{
    std::vector<std::int64_t> forgotten;
    std::optional<Timestamp> keptAt; // of the one before, which is newer
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const VersionStamp &stamp = versions[i];
        const auto span = spanOf(now - stamp.updated);
        const bool isLast = span && (!keptAt || stamp.updated / *span != *keptAt / *span);
        if (i < std::size_t(newest) || stamp.isNamed || isLast)
            keptAt = stamp.updated;
        else
            forgotten.push_back(stamp.version);
    }
    return forgotten;
}

} // namespace belfry
