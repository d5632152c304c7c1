// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <cstddef>
#include <functional>

namespace belfry {

/// An integer or string that can't be mixed up with another of the same representation:
///   using ChannelId = StrongId<struct ChannelTag, std::uint32_t>;
template<typename Tag, typename Rep>
class StrongId
{
public:
    using Representation = Rep;

    constexpr StrongId() = default;
    constexpr explicit StrongId(Rep value) : m_value(std::move(value)) {}
    constexpr const Rep &value() const { return m_value; }
    friend auto operator<=>(const StrongId &, const StrongId &) = default;
    friend bool operator==(const StrongId &, const StrongId &) = default;

private:
    Rep m_value{};
};

} // namespace belfry

template<typename Tag, typename Rep>
struct std::hash<belfry::StrongId<Tag, Rep>> {
    std::size_t operator()(const belfry::StrongId<Tag, Rep> &id) const noexcept { return std::hash<Rep>{}(id.value()); }
};
