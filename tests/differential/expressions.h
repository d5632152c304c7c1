// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace belfry::differential {

/// A piece of an expression as either side spells it: Prometheus 2.42 knows no underscores in numbers, no durations
/// for numbers and no quoted label names, and calls double_exponential_smoothing() holt_winters().
struct Spelling {
    std::string ours;
    std::string theirs;

    Spelling(const char *both) : ours(both), theirs(both) {}
    Spelling(std::string both) : ours(both), theirs(std::move(both)) {}
    Spelling(std::string here, std::string there) : ours(std::move(here)), theirs(std::move(there)) {}

    friend Spelling operator+(const Spelling &a, const Spelling &b) { return {a.ours + b.ours, a.theirs + b.theirs}; }
};

/// A random expression over the series of generateSeries() that both sides parse and must answer alike. To be called
/// inside rc::check() or rc::gen::exec(); shrinks towards a plain selector.
///
/// Left out is what is known to differ; docs/promql.md lists it.
Spelling anyExpression();

} // namespace belfry::differential
