// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QString>

#include <memory>
#include <string_view>

namespace belfry {

class HistoryWriter;
class ImportSink;
class TextOutput;

/// The texts that a history can be written to and read from. docs/history-transfer.md describes them.
enum class HistoryFormat {
    Csv,         ///< written only
    OpenMetrics, ///< 1.0.0, each sample with its time
    JsonLines,   ///< a series, or a part of one, per line
    TsdbDump,    ///< what `promtool tsdb dump` prints; read only
};

/// What a not-number in a text stands for.
enum class NanMeaning {
    Value, ///< a value like any other
    Stale, ///< the stale marker: the series ends there
};

/// Null for a format that is read only.
std::unique_ptr<HistoryWriter> makeHistoryWriter(HistoryFormat format, TextOutput &output);

/// Reads a whole text into `sink`. Errors name file, line and column and what was expected there; what was read before
/// is in the sink then. REQUIRES: not Csv.
Result<void> readHistory(QIODevice &device, const QString &name, HistoryFormat format, NanMeaning nan,
                         ImportSink &sink);

/// The format of a text by its first bytes.
HistoryFormat guessHistoryFormat(std::string_view start);

} // namespace belfry
