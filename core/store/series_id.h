// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/strong_id.h"

#include <cstdint>

namespace belfry {

/// A series within one store: given once, ascending from 1, never used again for another.
using SeriesId = StrongId<struct SeriesTag, std::uint32_t>;

/// A part of the journal and, once sealed, a block of the archive. Ascending from 1.
using Generation = StrongId<struct GenerationTag, std::uint32_t>;

} // namespace belfry
