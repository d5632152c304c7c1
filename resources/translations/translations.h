// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace belfry {

/// Gives the application its texts: English with its plurals, over it the language of the user where there is one.
/// Once an application; does nothing without one. GUI thread.
void installTranslations();

} // namespace belfry
