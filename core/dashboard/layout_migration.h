// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

namespace belfry {

/// Layouts that were written by an older Belfry, as documents of today's version have them. They are migrated whenever
/// they are read and stay stored as they are until somebody edits them, so that going back to the older Belfry is
/// possible until then.
///
/// version 1: before Belfry's own words were marked (`translate`)
/// version 2: today's

/// @param version of the document, from 1 to kLayoutVersion
Layout migrated(int version, Layout layout);

/// What the first of these steps does with one of the layouts that come with Belfry: marks what says nothing else than
/// its like there, unless anything is marked already.
Layout withMarksOf(const Layout &shipped, Layout layout);

} // namespace belfry
