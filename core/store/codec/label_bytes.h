// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "store/codec/bytes.h"

namespace belfry {

/// A series' labels as the store's files hold them: their number, then names and values with their lengths.
void writeLabels(ByteWriter &out, const Labels &labels);
/// Null if the bytes can't be right.
LabelsPtr readLabels(ByteReader &in);

} // namespace belfry
