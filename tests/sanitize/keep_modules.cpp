// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Part of the desktop that the asan preset builds: libraries that Qt loads (its window system's, and what those load in
// turn) stay to the end. The leak sanitizer looks when all else is over; what lies in a library that has been unloaded
// it can't name, so it couldn't be told from a leak of ours.

#include <dlfcn.h>

int dlclose(void *) noexcept
{
    return 0;
}
