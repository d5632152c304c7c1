// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/template.h"
#include "base/result.h"
#include "health/health_snapshot.h"
#include "query/parser.h"

#include <QString>

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace belfry {

/// One bounded quantity of one component, or of one component per series. Several checks may judge the same
/// component; the worst counts.
struct HealthCheck {
    Template component; ///< "cpu", "filesystem:{{ $labels.mountpoint }}"
    Template title;
    Template reason; ///< what the value is, in words: "{{ $value | printf "%.0f" }} % of memory is available"
    QString expr;
    ParsedQueryPtr query;
    QString unit;
    /// title, reason and unit in other languages, by the names that they have in the file: "reason_de".
    std::map<std::string, Template> translations;
    double degraded = 0;             ///< from this value on it is degraded
    std::optional<double> unhealthy; ///< from this value on it is unhealthy; never, if not set
    double ideal = 0;                ///< the value that scores 100; below `degraded`, or above it where less is worse
    std::chrono::milliseconds holdFor{0};    ///< a worse state counts after so long
    std::chrono::milliseconds recoverFor{0}; ///< a better state counts after so long
    /// The component exists even while the expression yields nothing; it is unknown then.
    bool required = false;

    bool lessIsWorse() const { return ideal > degraded; }
    HealthState stateOf(double value) const;
    /// 75–100 while healthy, 40–75 degraded, 0–40 unhealthy; falls evenly towards the next bound.
    int scoreOf(double value, HealthState state) const;
    /// The bound that `state` has crossed; of a healthy one the first that it would.
    double boundOf(HealthState state) const;
    /// Each as those read it who read `language`; empty: everybody.
    const Template &titleIn(const QString &language) const;
    const Template &reasonIn(const QString &language) const;
    QString unitIn(const QString &language) const;

private:
    const Template *translation(const QString &language, const char *name) const;
};

using HealthChecks = std::vector<HealthCheck>;

/// Reads the checks from a YAML file: a list under "checks". Errors have places, as those of rule files.
tl::expected<HealthChecks, std::vector<Error>> loadHealthChecks(const QString &file);
tl::expected<HealthChecks, std::vector<Error>> parseHealthChecks(const QByteArray &text, const QString &file);

} // namespace belfry
