// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>

/// In CBOR the two messages that come every second are arrays without field names: a number that says which message it
/// is, then its fields in a fixed order. Private to this folder.
namespace belfry::wire {

template<std::size_t N>
struct CompactForm {
    int number;
    const char *type;
    std::array<const char *, N> fields;
    constexpr std::size_t items() const { return N + 1; }
};

inline constexpr CompactForm<4> kPointsForm{1, "points", {"channel", "offset", "t", "values"}};
inline constexpr CompactForm<3> kDeltaForm{2, "delta", {"channel", "changes", "dt"}};
/// A batch is this number and then any number of the two above.
inline constexpr int kBatchNumber = 3;

} // namespace belfry::wire
