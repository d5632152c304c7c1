// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace belfry {

class Source;

/// Writes a line to the log whenever `source` comes or goes, for whoever started the program in a terminal; attempts
/// in between are not told. Lasts as long as the source.
void logConnection(Source &source);

} // namespace belfry
