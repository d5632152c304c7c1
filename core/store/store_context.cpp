// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/store_context.h"

#include "base/logging.h"
#include "store/io_error.h"

namespace belfry {

namespace {

Counter &counter(Instruments &instruments, const char *name, const char *help)
{
    return instruments.counter(Labels::of(name), help);
}

Gauge &gauge(Instruments &instruments, const char *name, const char *help)
{
    return instruments.gauge(Labels::of(name), help);
}

Gauge &stateGauge(Instruments &instruments, const char *state)
{
    return instruments.gauge(Labels::of("belfry_store_state", {{"state", state}}),
                             "How writing goes: 1 for the state it is in.");
}

} // namespace

StoreInstruments::StoreInstruments(Instruments &in)
    : samples(counter(in, "belfry_store_samples_total", "Samples stored, stale markers included.")),
      droppedFrames(
          counter(in, "belfry_store_dropped_frames_total", "Frames that came a second time, or too many waiting.")),
      droppedSamples(counter(in, "belfry_store_dropped_samples_total",
                             "Samples more than 5 minutes older than the newest of their series, or second ones.")),
      writeSeconds(counter(in, "belfry_store_write_seconds_total", "CPU time of the store thread for frames.")),
      writeErrors(counter(in, "belfry_store_write_errors_total", "Failed writes to journal or archive.")),
      damagedPages(counter(in, "belfry_store_damaged_pages_total", "Pages of the archive that couldn't be read.")),
      series(gauge(in, "belfry_store_series", "Known series, ended ones included.")),
      liveSeries(gauge(in, "belfry_store_live_series", "Series with a value at the newest tick.")),
      headBytes(gauge(in, "belfry_store_head_bytes", "Memory that the newest samples take.")),
      journalBytes(gauge(in, "belfry_store_journal_bytes", "Size of the journal segment being written.")),
      chunks(gauge(in, "belfry_store_chunks", "Pages of compressed chunks in the archive.")),
      sqliteBytes(gauge(in, "belfry_store_sqlite_bytes", "Size of the archive's database file with its log.")),
      unsavedSamples(gauge(in, "belfry_store_unsaved_samples",
                           "Samples that only memory has, because they couldn't be written when they came.")),
      states{&stateGauge(in, "ok"), &stateGauge(in, "disk_full"), &stateGauge(in, "error")}
{
    states[int(StorageState::Ok)]->set(1);
}

void StatusBoard::report(Source source, const Result<void> &result)
{
    StorageStatus current;
    if (!result) {
        current.state = isDiskFull(result.error()) ? StorageState::DiskFull : StorageState::Error;
        current.message = result.error().toString();
    }
    StorageStatus now;
    {
        const std::lock_guard lock(m_mutex);
        StorageStatus &known = m_sources[int(source)];
        if (known.state == current.state && known.message == current.message)
            return;
        known = current;
        const StorageStatus &worst = m_sources[0].state != StorageState::Ok ? m_sources[0] : m_sources[1];
        if (worst.state == m_status.state && worst.message == m_status.message)
            return;
        m_status = worst;
        m_status.since = m_clock.nowMs();
        now = m_status;
        for (std::size_t state = 0; state < m_gauges.size(); ++state)
            m_gauges[state]->set(state == std::size_t(now.state) ? 1 : 0);
    }
    if (now.state == StorageState::Ok)
        qCInfo(lcStore) << "writing works again";
    else
        qCWarning(lcStore).noquote() << now.message << "- going on from memory";
    if (m_changed)
        m_changed(now);
}

StorageStatus StatusBoard::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

} // namespace belfry
