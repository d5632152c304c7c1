// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/csv_writer.h"

#include <QDateTime>

namespace belfry {

namespace {

/// In quotes, those inside doubled.
std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text)
        out.append(c == '"' ? 2 : 1, c);
    return out + '"';
}

} // namespace

void CsvWriter::begin()
{
    output().text("series,time,value\r\n");
}

void CsvWriter::series(const Labels &labels, std::span<const Sample> samples)
{
    const std::string name = quoted(labels.toString()) + ',';
    for (const Sample &sample : samples) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(sample.t, Qt::UTC);
        output().text(name).text(time.toString(Qt::ISODateWithMs).toStdString()).text(",");
        if (!isStale(sample.v))
            output().value(sample.v);
        output().text("\r\n");
    }
}

} // namespace belfry
