// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace belfry {

/// The family that the user interface is set in: the system's font, or Inter where the system names none in
/// particular. Its digits all have one width, so that numbers don't jitter: where the font has such digits only
/// as an OpenType feature (tnum), which Qt 6.4 can't ask for, a copy whose character map leads to them is
/// registered in this process under another name, and that name returned.
///
/// GUI thread, after the QGuiApplication was made. The work is done once.
QString tabularFamily();

} // namespace belfry
