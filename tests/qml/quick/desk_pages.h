// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QVariantMap>

/// Layouts of tests for which the usual test page is too much or too little.
namespace belfry::pages {

/// "device" is repeated for each value that its variable has, "load" is over a limit that is typed.
QJsonObject withVariables();

/// The processes alone, with some of their columns; the connections alone.
QJsonObject ofProcesses();
QJsonObject ofConnections();

/// The usual layout, but so many texts on the page "Other".
QJsonObject withTexts(int count);

/// A log of events, or a table of the query `filesystem_used`, with these options.
QJsonObject ofLog(const QVariantMap &options);
QJsonObject ofTable(const QVariantMap &options);

} // namespace belfry::pages
