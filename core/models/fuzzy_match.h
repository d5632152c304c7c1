// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace belfry {

/// How well a text answers what somebody typed: every word of the pattern has to stand in it, its letters in their
/// order but not side by side. Greater is better: whole beginnings of words before letters that are strewn, short texts
/// before long ones. Negative: it doesn't. Upper and lower case are the same; an empty pattern is answered by all.
int fuzzyScore(QStringView pattern, QStringView text);

} // namespace belfry
