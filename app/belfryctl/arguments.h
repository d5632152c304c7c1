// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace belfry {

/// Reads the command line, runs the verb it names and returns the process's exit code.
int runCommandLine(int argc, char **argv);

} // namespace belfry
