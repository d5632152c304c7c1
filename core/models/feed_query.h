// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>
#include <QVariantList>

#include <vector>

namespace belfry {

/// A query of a widget, and the template of what its series are called.
struct FeedQuery {
    QString expr;
    QString legend;
    friend bool operator==(const FeedQuery &, const FeedQuery &) = default;
};

/// From QML: [{ expr, legend }, …]; a bare string is an expression.
std::vector<FeedQuery> feedQueries(const QVariantList &list);

/// The character offset (from 0) in an expression that an error's line and column name; -1 if it names none.
int positionIn(const QString &expr, const Place &place);

} // namespace belfry
