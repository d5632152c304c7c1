// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace belfry {

/// Makes sure that :/belfry/rules/… is there; may be called any number of times, from any thread before use.
void initRuleResources();

} // namespace belfry
