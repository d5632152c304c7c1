// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/time/time_collector.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <sys/timex.h>

namespace belfry {

namespace {

constexpr std::array<MetricDef, 17> kTimex{{
    {"node_timex_sync_status", kGauge, "Is clock synchronized to a reliable server (1 = yes, 0 = no)."},
    {"node_timex_offset_seconds", kGauge, "Time offset in between local system and reference clock."},
    {"node_timex_frequency_adjustment_ratio", kGauge, "Local clock frequency adjustment."},
    {"node_timex_maxerror_seconds", kGauge, "Maximum error in seconds."},
    {"node_timex_estimated_error_seconds", kGauge, "Estimated error in seconds."},
    {"node_timex_status", kGauge, "Value of the status array bits."},
    {"node_timex_loop_time_constant", kGauge, "Phase-locked loop time constant."},
    {"node_timex_tick_seconds", kGauge, "Seconds between clock ticks."},
    {"node_timex_pps_frequency_hertz", kGauge, "Pulse per second frequency."},
    {"node_timex_pps_jitter_seconds", kGauge, "Pulse per second jitter."},
    {"node_timex_pps_shift_seconds", kGauge, "Pulse per second interval duration."},
    {"node_timex_pps_stability_hertz", kGauge, "Pulse per second stability, average of recent frequency changes."},
    {"node_timex_pps_jitter_total", kCounter, "Pulse per second count of jitter limit exceeded events."},
    {"node_timex_pps_calibration_total", kCounter, "Pulse per second count of calibration intervals."},
    {"node_timex_pps_error_total", kCounter, "Pulse per second count of calibration errors."},
    {"node_timex_pps_stability_exceeded_total", kCounter, "Pulse per second count of stability limit exceeded events."},
    {"node_timex_tai_offset_seconds", kGauge, "International Atomic Time (TAI) offset."},
}};

void fillTimex(const timex &t, int state, std::span<double> values)
{
    // Frequencies are parts per million with 16 bits behind the point; times are ns or µs by a status bit.
    constexpr double kMicro = 1e6;
    constexpr double kPpm16 = 65536.0 * kMicro;
    const double perSecond = (t.status & STA_NANO) != 0 ? 1e9 : kMicro;
    const std::array<double, kTimex.size()> all{
        state == TIME_ERROR ? 0.0 : 1.0,
        double(t.offset) / perSecond,
        1 + double(t.freq) / kPpm16,
        double(t.maxerror) / kMicro,
        double(t.esterror) / kMicro,
        double(t.status),
        double(t.constant),
        double(t.tick) / kMicro,
        double(t.ppsfreq) / kPpm16,
        double(t.jitter) / perSecond,
        double(t.shift),
        double(t.stabil) / kPpm16,
        double(t.jitcnt),
        double(t.calcnt),
        double(t.errcnt),
        double(t.stbcnt),
        double(t.tai),
    };
    std::copy(all.begin(), all.end(), values.begin());
}

} // namespace

void TimeCollector::declare(TickContext &, SeriesBuilder &series)
{
    series.add({"node_time_seconds", kGauge, "System time in seconds since epoch (1970)."});
    for (const MetricDef &metric : kTimex)
        series.add(metric);
}

Reading TimeCollector::read(TickContext &, std::span<double> values)
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    values[0] = double(now.tv_sec) + double(now.tv_nsec) / 1e9;
    timex state{};
    const int status = ::adjtimex(&state); // modes 0: only reads
    if (status < 0)
        fillStale(values.subspan(1));
    else
        fillTimex(state, status, values.subspan(1));
    return Reading::Filled;
}

} // namespace belfry
