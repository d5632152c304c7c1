// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metrics/labels.h"

#include <algorithm>
#include <functional>

namespace belfry {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isValidName(std::string_view name, bool colons)
{
    if (name.empty() || (name.front() >= '0' && name.front() <= '9'))
        return false;
    return std::all_of(name.begin(), name.end(),
                       [colons](char c) { return isLetter(c) || (c >= '0' && c <= '9') || (colons && c == ':'); });
}

} // namespace

Labels::Labels(std::vector<Label> labels) : m_labels(std::move(labels))
{
    std::stable_sort(m_labels.begin(), m_labels.end(), [](const Label &a, const Label &b) { return a.name < b.name; });
    // Of equal names keep the last: walk backwards so that unique() keeps it.
    const auto kept = std::unique(m_labels.rbegin(), m_labels.rend(),
                                  [](const Label &a, const Label &b) { return a.name == b.name; });
    m_labels.erase(m_labels.begin(), kept.base());
    std::erase_if(m_labels, [](const Label &label) { return label.value.empty(); });
}

Labels::Labels(std::initializer_list<Label> labels) : Labels(std::vector<Label>(labels)) {}

Labels Labels::of(std::string_view metric, std::initializer_list<Label> labels)
{
    std::vector<Label> all(labels);
    all.push_back({std::string(kMetricName), std::string(metric)});
    return Labels(std::move(all));
}

std::string_view Labels::get(std::string_view name) const
{
    const auto it = std::lower_bound(m_labels.begin(), m_labels.end(), name,
                                     [](const Label &label, std::string_view n) { return label.name < n; });
    return it != m_labels.end() && it->name == name ? std::string_view(it->value) : std::string_view();
}

Labels Labels::with(std::string_view name, std::string_view value) const
{
    Labels copy = *this;
    const auto it = std::lower_bound(copy.m_labels.begin(), copy.m_labels.end(), name,
                                     [](const Label &label, std::string_view n) { return label.name < n; });
    const bool present = it != copy.m_labels.end() && it->name == name;
    if (value.empty()) {
        if (present)
            copy.m_labels.erase(it);
    } else if (present) {
        it->value = value;
    } else {
        copy.m_labels.insert(it, Label{std::string(name), std::string(value)});
    }
    return copy;
}

std::uint64_t Labels::hash() const
{
    std::uint64_t hash = 0xcbf29ce484222325;
    const auto mix = [&hash](std::string_view text) {
        hash = (hash ^ std::hash<std::string_view>{}(text)) * 0x9e3779b97f4a7c15;
        hash ^= hash >> 29;
    };
    for (const Label &label : m_labels) {
        mix(label.name);
        mix(label.value);
    }
    return hash;
}

std::string Labels::toString() const
{
    std::string text(metric());
    std::string inside;
    for (const Label &label : m_labels) {
        if (label.name == kMetricName)
            continue;
        if (!inside.empty())
            inside += ',';
        // Prometheus 3 prints names outside the classic alphabet in quotes.
        inside += isValidLabelName(label.name) ? label.name : '"' + escapeLabelValue(label.name) + '"';
        inside += "=\"" + escapeLabelValue(label.value) + '"';
    }
    if (!inside.empty() || text.empty())
        text += '{' + inside + '}';
    return text;
}

std::string escapeLabelValue(std::string_view value)
{
    std::string out;
    out.reserve(value.size());
    for (const char c : value) {
        switch (c) {
        case '\\': out += "\\\\"; break;
        case '"': out += "\\\""; break;
        case '\n': out += "\\n"; break;
        default: out += c;
        }
    }
    return out;
}

bool isValidMetricName(std::string_view name)
{
    return isValidName(name, true);
}

bool isValidLabelName(std::string_view name)
{
    return isValidName(name, false);
}

} // namespace belfry
