// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/journal.h"

namespace belfry {

namespace {

constexpr std::int64_t kRetryNs = 5'000'000'000;

} // namespace

void Journal::resume(std::shared_ptr<JournalFile> file, Generation generation, SeriesId defined)
{
    m_encoder.setDefined(defined);
    m_encoder.restart();
    m_generation = generation;
    const std::lock_guard lock(m_mutex);
    m_file = std::move(file);
}

void Journal::beginSegment(Generation generation)
{
    m_encoder.restart();
    m_generation = generation;
    const std::lock_guard lock(m_mutex);
    if (m_file)
        m_closed.push_back(std::move(m_file));
    m_file = nullptr;
}

Result<void> Journal::sync()
{
    std::vector<std::shared_ptr<JournalFile>> files;
    {
        const std::lock_guard lock(m_mutex);
        files = std::exchange(m_closed, {});
        if (m_file)
            files.push_back(m_file);
    }
    Result<void> all;
    for (const auto &file : files) {
        if (auto done = file->sync(); !done)
            all = done;
    }
    return all;
}

Result<void> Journal::commit()
{
    auto done = writeRecord(m_encoder.finish());
    if (done) {
        m_encoder.written();
        m_retryAt = 0;
    } else {
        m_encoder.notWritten();
        m_retryAt = m_clock.monotonicNs() + kRetryNs;
    }
    return done;
}

Result<void> Journal::writeRecord(std::span<const std::uint8_t> record)
{
    if (!m_file) {
        auto file = JournalFile::create(m_directory, m_generation);
        if (!file)
            return tl::unexpected(file.error());
        const std::lock_guard lock(m_mutex);
        m_file = std::move(*file);
    }
    return m_file->append(record);
}

std::shared_ptr<JournalFile> Journal::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_file;
}

} // namespace belfry
