// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/process_types.h"

#include <QStringList>

namespace belfry {

/// What a table of processes says in each of its columns; the ids of columns are those of ProcessesModel.

QStringList processTableColumns();
QString processHeading(const QString &column);
/// Set right, as numbers are.
bool isProcessNumber(const QString &column);
/// `now`: of the machine whose processes they are.
QString processText(const ProcessRow &row, const QString &column, Timestamp now);
/// "Running" …, translated.
QString processStateText(const QString &state);

} // namespace belfry
