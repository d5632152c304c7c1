// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// The label that holds a series' metric name, as in Prometheus.
inline constexpr std::string_view kMetricName = "__name__";

/// One label, UTF-8.
struct Label {
    std::string name;
    std::string value;
    friend auto operator<=>(const Label &, const Label &) = default;
    friend bool operator==(const Label &, const Label &) = default;
};

/// The identity of a series: labels sorted by name, each name once, no empty value (an empty value is the
/// same as no label, as in Prometheus). The metric name is the label __name__.
/// A plain value; share it as LabelsPtr where many hold the same.
class Labels
{
public:
    Labels() = default;
    /// Sorts, drops empty values; of two labels with one name the later wins.
    explicit Labels(std::vector<Label> labels);
    Labels(std::initializer_list<Label> labels);

    /// A metric name and its other labels: Labels::of("node_load1"), Labels::of("up", {{"job", "node"}}).
    static Labels of(std::string_view metric, std::initializer_list<Label> labels = {});

    /// The value of a label, empty if there is none.
    std::string_view get(std::string_view name) const;
    bool has(std::string_view name) const { return !get(name).empty(); }
    std::string_view metric() const { return get(kMetricName); }

    /// A copy with one label set (or removed, with an empty value).
    Labels with(std::string_view name, std::string_view value) const;
    Labels without(std::string_view name) const { return with(name, {}); }
    Labels withoutMetric() const { return without(kMetricName); }

    bool empty() const { return m_labels.empty(); }
    std::size_t size() const { return m_labels.size(); }
    auto begin() const { return m_labels.begin(); }
    auto end() const { return m_labels.end(); }

    /// 64-bit hash of names and values; stable within one run of the program only.
    std::uint64_t hash() const;

    /// As Prometheus prints it: node_cpu_seconds_total{cpu="0",mode="idle"}, or {a="b"} without a metric name.
    std::string toString() const;

    friend auto operator<=>(const Labels &, const Labels &) = default;
    friend bool operator==(const Labels &, const Labels &) = default;

private:
    std::vector<Label> m_labels;
};

using LabelsPtr = std::shared_ptr<const Labels>;

/// Escapes backslash, double quote and newline, as the text exposition format and PromQL strings do.
std::string escapeLabelValue(std::string_view value);

/// [a-zA-Z_:][a-zA-Z0-9_:]*
bool isValidMetricName(std::string_view name);
/// [a-zA-Z_][a-zA-Z0-9_]*
bool isValidLabelName(std::string_view name);

} // namespace belfry

template<>
struct std::hash<belfry::Labels> {
    std::size_t operator()(const belfry::Labels &labels) const noexcept { return labels.hash(); }
};
