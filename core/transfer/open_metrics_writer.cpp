// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/open_metrics_writer.h"

#include <cstdlib>

namespace belfry {

namespace {

void appendSeconds(TextOutput &output, Timestamp ms)
{
    output.text(ms < 0 ? "-" : "").integer(std::abs(ms / 1000));
    const auto fraction = int(std::abs(ms % 1000));
    if (fraction == 0)
        return;
    const char digits[] = {'.', char('0' + fraction / 100), char('0' + fraction / 10 % 10), char('0' + fraction % 10)};
    output.text({digits, sizeof digits});
}

} // namespace

void OpenMetricsWriter::family(const TextFamily &family, const Metadata &metadata)
{
    output().text(textFamilyHead(family, metadata, TextFormat::OpenMetrics));
}

bool OpenMetricsWriter::canSay(const Labels &labels) const
{
    return !sampleName(labels).empty();
}

void OpenMetricsWriter::series(const Labels &labels, std::span<const Sample> samples)
{
    const std::string name = sampleName(labels);
    for (const Sample &sample : samples) {
        if (isStale(sample.v))
            continue;
        output().text(name).value(sample.v).text(" ");
        appendSeconds(output(), sample.t);
        output().text("\n");
    }
}

void OpenMetricsWriter::end()
{
    output().text("# EOF\n");
}

} // namespace belfry
