// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exposition/text_family.h"

namespace belfry {

namespace {

bool chop(std::string_view &name, std::string_view suffix)
{
    if (name.size() <= suffix.size() || !name.ends_with(suffix))
        return false;
    name.remove_suffix(suffix.size());
    return true;
}

std::string escapeHelp(std::string_view help, TextFormat format)
{
    std::string out;
    for (const char c : help) {
        switch (c) {
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '"': out += format == TextFormat::OpenMetrics ? "\\\"" : "\""; break;
        default: out += c;
        }
    }
    return out;
}

std::string_view typeWord(MetricType type, TextFormat format)
{
    if (format == TextFormat::OpenMetrics)
        return toString(type);
    switch (type) {
    case MetricType::Unknown: return "untyped";
    case MetricType::Info: return "gauge";
    default: return toString(type);
    }
}

} // namespace

TextFamily textFamily(std::string_view metric, MetricType type, TextFormat format)
{
    std::string_view name = metric;
    switch (type) {
    case MetricType::Histogram:
    case MetricType::Summary:
        for (const std::string_view suffix : {"_bucket", "_sum", "_count"}) {
            if (chop(name, suffix))
                break;
        }
        break;
    case MetricType::Counter: // without the suffix it is none for OpenMetrics
        if (format == TextFormat::OpenMetrics && !chop(name, "_total"))
            type = MetricType::Unknown;
        break;
    case MetricType::Info:
        if (format == TextFormat::OpenMetrics && !chop(name, "_info"))
            type = MetricType::Gauge;
        break;
    default: break;
    }
    return {std::string(name), type};
}

std::string textFamilyHead(const TextFamily &family, const Metadata &metadata, TextFormat format)
{
    std::string head;
    if (!metadata.help.empty())
        head += "# HELP " + family.name + ' ' + escapeHelp(metadata.help, format) + '\n';
    head += "# TYPE " + family.name + ' ' + std::string(typeWord(family.type, format)) + '\n';
    const bool named = !metadata.unit.empty() && family.name.ends_with('_' + metadata.unit);
    if (format == TextFormat::OpenMetrics && named)
        head += "# UNIT " + family.name + ' ' + metadata.unit + '\n';
    return head;
}

} // namespace belfry
