// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QQmlEngine;

namespace belfry {

/// Makes Belfry's QML modules known in this process and findable by the engine. They are linked in statically, so
/// this is also what keeps them in the program.
void registerModules(QQmlEngine &engine);

} // namespace belfry
