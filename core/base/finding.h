// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace belfry {

/// What a check of stored data found out about one thing.
struct Finding {
    enum class Grade {
        Good,
        Note,     ///< worth knowing, nothing is wrong
        Damaged,  ///< something is lost or can't be trusted
        Repaired, ///< it was damaged, and what could be done about it was done
    };
    Grade grade = Grade::Good;
    QString subject;       ///< "archive", "page 65537", "journal-00000012"
    QString text;          ///< a sentence
    std::int64_t from = 0; ///< the time that the samples concerned cover (ms); 0: it doesn't concern samples
    std::int64_t to = 0;
    friend bool operator==(const Finding &, const Finding &) = default;
};
using Findings = std::vector<Finding>;

/// What a check may do about damage.
enum class Repair {
    No, ///< only look; nothing is written
    /// Save what can be read, set the rest aside under another name. Nothing is deleted.
    Yes,
};

inline bool isSound(const Findings &findings)
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding &finding) { return finding.grade == Finding::Grade::Damaged; });
}

} // namespace belfry
