// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace belfry {

/// Lets so many hours of ticks pass as fast as their frames come, with a look at the other pages every ten minutes, and
/// prints the memory after each hour. The program's exit code.
int measureHours(int hours);

} // namespace belfry
