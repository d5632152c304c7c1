// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/codec/bytes.h"

#include <span>

namespace belfry {

/// Doubles as the bits in which each differs from the one before (after Facebook's Gorilla, Pelkonen et al. 2015):
/// the first as it is, then one bit 0 for "the same", or 1 and whether the window of differing bits is the last one
/// (0) or a new one (1, 6 bits of leading zeros, 6 bits of length - 1), and the window's bits. For values without a
/// decimal form.
void writeXor(ByteWriter &out, std::span<const double> values);
/// Fills `values`; false if the bytes can't be right.
bool readXor(ByteReader &in, std::span<double> values);

} // namespace belfry
