// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace belfry {

/// The one of `known` that is most like `word` (at most a third of its letters differ, at least one may);
/// empty if none is.
QString nearestWord(const QString &word, const QStringList &known);

/// " (did you mean "x"?)", or "" if nothing known is near.
QString didYouMean(const QString &word, const QStringList &known);

} // namespace belfry
