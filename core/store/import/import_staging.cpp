// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/import/import_staging.h"

#include "store/codec/page.h"
#include "store/import/sample_order.h"
#include "store/io_error.h"

#include <algorithm>
#include <tuple>

namespace belfry {

namespace {

constexpr int kZstdLevel = 1; // read once, soon

Timestamp windowOf(Timestamp t)
{
    return t - t % ImportStaging::kWindowMs;
}

} // namespace

ImportStaging::ImportStaging(QString directory, ClashError clash, std::size_t mostBuffered)
    : m_directory(std::move(directory)), m_clash(std::move(clash)), m_mostBuffered(mostBuffered)
{
}

Result<void> ImportStaging::fileFailure(const QString &what) const
{
    const bool full = m_file.error() == QFileDevice::ResourceError || errno == ENOSPC || errno == EDQUOT;
    return failure(QStringLiteral("%1: %2").arg(what, m_file.errorString()),
                   full ? ErrorKind::TooLarge : ErrorKind::Unavailable, Place{m_directory, 0, 0, {}});
}

Result<void> ImportStaging::add(Series series, Sample sample)
{
    if (series >= m_samples.size())
        m_samples.resize(series + 1);
    m_samples[series].push_back(sample);
    return ++m_buffered < m_mostBuffered ? Result<void>() : spill();
}

// The buffered samples in the order in which they are written: by window, then by series.
Result<std::vector<ImportStaging::Run>> ImportStaging::cutRuns()
{
    std::vector<Run> runs;
    for (Series series = 0; series < m_samples.size(); ++series) {
        std::vector<Sample> &samples = m_samples[series];
        if (const auto clash = sortUnique(samples))
            return tl::unexpected(m_clash(series, *clash));
        for (std::size_t begin = 0; begin < samples.size();) {
            const Timestamp window = windowOf(samples[begin].t);
            std::size_t end = begin + 1;
            while (end < samples.size() && samples[end].t < window + kWindowMs)
                ++end;
            runs.push_back({window, series, begin, end});
            begin = end;
        }
    }
    std::sort(runs.begin(), runs.end(),
              [](const Run &a, const Run &b) { return std::tie(a.window, a.series) < std::tie(b.window, b.series); });
    return runs;
}

Result<void> ImportStaging::spill()
{
    const auto runs = cutRuns();
    if (!runs)
        return tl::unexpected(runs.error());
    for (std::size_t i = 0; i < runs->size(); ++i) {
        const Run &run = (*runs)[i];
        if (i == 0 || (*runs)[i - 1].window != run.window)
            m_builder.begin({});
        m_builder.add(SeriesId(run.series + 1),
                      std::span(m_samples[run.series]).subspan(run.begin, run.end - run.begin));
        const bool last = i + 1 == runs->size() || (*runs)[i + 1].window != run.window;
        if (last) {
            if (auto done = writePage(run.window); !done)
                return done;
        }
    }
    m_samples.assign(m_samples.size(), {}); // frees them
    m_buffered = 0;
    return {};
}

Result<void> ImportStaging::writePage(Timestamp window)
{
    if (!m_file.isOpen()) {
        m_file.setFileTemplate(m_directory + QStringLiteral("/import-XXXXXX"));
        if (!m_file.open())
            return fileFailure(QStringLiteral("can't make a file for the import"));
    }
    const Bytes bytes = belfry::writePage(m_builder.finish(), kZstdLevel);
    const Page page{m_file.size(), qint64(bytes.size())};
    if (!m_file.seek(page.offset) || m_file.write(reinterpret_cast<const char *>(bytes.data()), page.size) != page.size)
        return fileFailure(QStringLiteral("can't write the import's file"));
    m_pages[window].push_back(page);
    return {};
}

std::vector<Timestamp> ImportStaging::windows() const
{
    std::vector<Timestamp> windows;
    windows.reserve(m_pages.size());
    for (const auto &[window, pages] : m_pages)
        windows.push_back(window);
    return windows;
}

Result<void> ImportStaging::read(Timestamp window, Rows &rows)
{
    const auto pages = m_pages.find(window);
    if (pages == m_pages.end())
        return {};
    for (const Page &page : pages->second) {
        if (auto done = readPage(page, window, rows); !done)
            return done;
    }
    if (pages->second.size() == 1)
        return {};
    for (auto &[series, samples] : rows) {
        if (const auto clash = sortUnique(samples))
            return tl::unexpected(m_clash(series, *clash));
    }
    return {};
}

Result<void> ImportStaging::readPage(const Page &page, Timestamp window, Rows &rows)
{
    if (!m_file.seek(page.offset))
        return fileFailure(QStringLiteral("can't read the import's file"));
    const QByteArray bytes = m_file.read(page.size);
    if (bytes.size() != page.size)
        return fileFailure(QStringLiteral("can't read the import's file"));
    const auto block =
        belfry::readPage({reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())});
    if (!block)
        return tl::unexpected(block.error());
    for (std::size_t i = 0; i < block->ids.size(); ++i) {
        std::vector<Sample> &row = rows[block->ids[i].value() - 1];
        if (!m_reader.read(*block, i, window - 1, window + kWindowMs - 1, row))
            return failure(QStringLiteral("the import's file is damaged"), ErrorKind::Internal);
    }
    return {};
}

} // namespace belfry
