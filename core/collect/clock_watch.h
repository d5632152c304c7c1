// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QMetaType>

#include <optional>
#include <vector>

namespace belfry {

/// Something that happened to the machine's time between two looks at it.
struct ClockEvent {
    enum class Kind {
        SteppedForward, ///< the wall clock was set ahead
        SteppedBack,    ///< … or back: the same times come once more
        Suspended,      ///< the machine slept
    };
    Kind kind = Kind::Suspended;
    Timestamp t = 0;             ///< by the wall clock, when it was noticed
    std::int64_t durationMs = 0; ///< by how much, or for how long; positive
    friend bool operator==(const ClockEvent &, const ClockEvent &) = default;
};

/// Compares the machine's clocks: the wall clock, one that nobody sets, and the same without the time asleep. All three
/// advance alike unless the wall clock was set or the machine slept. No clock of its own.
class ClockWatch
{
public:
    /// What happened since the last look, nothing at the first.
    std::vector<ClockEvent> look(std::int64_t wallMs, std::int64_t bootNs, std::int64_t monotonicNs);

private:
    struct Look {
        std::int64_t wallMs;
        std::int64_t bootMs;
        std::int64_t monotonicMs;
    };
    std::optional<Look> m_last;
};

} // namespace belfry

Q_DECLARE_METATYPE(belfry::ClockEvent)
