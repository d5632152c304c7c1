// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"
#include "store/codec/block_builder.h"
#include "store/import/import_sink.h"
#include "store/import/sample_order.h"

#include <QTemporaryFile>

#include <functional>
#include <map>
#include <vector>

namespace belfry {

/// Samples on their way into blocks. They come in any order (texts go series by series, blocks span all series), so
/// what memory doesn't hold is packed, window by window, into a file without a name, which ends with the process.
class ImportStaging
{
public:
    /// Length of a window; windows start at whole multiples of it.
    static constexpr Timestamp kWindowMs = 900'000;
    using Series = ImportSink::Series;
    using Rows = std::map<Series, std::vector<Sample>>;
    /// Makes the error for two samples that differ.
    using ClashError = std::function<Error(Series, const SampleClash &)>;

    /// The file is made in `directory` once it is needed; `mostBuffered` samples are held in memory.
    ImportStaging(QString directory, ClashError clash, std::size_t mostBuffered = 4'000'000);

    /// Fails as the file does, and where one series has two values at one time.
    Result<void> add(Series series, Sample sample);
    /// The windows in which there are samples, ascending. REQUIRES: finish().
    std::vector<Timestamp> windows() const;
    /// Adds the samples of the window that starts at `window` to `rows`; each row ascends if it did before and the
    /// windows come in order.
    Result<void> read(Timestamp window, Rows &rows);
    /// To be called after the last add().
    Result<void> finish() { return spill(); }

private:
    /// A run of one series' buffered samples.
    struct Run {
        Timestamp window = 0;
        Series series = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    struct Page {
        qint64 offset = 0;
        qint64 size = 0;
    };
    Result<void> spill();
    Result<std::vector<Run>> cutRuns();
    Result<void> writePage(Timestamp window);
    Result<void> readPage(const Page &page, Timestamp window, Rows &rows);
    Result<void> fileFailure(const QString &what) const;

    QString m_directory;
    ClashError m_clash;
    std::size_t m_mostBuffered;
    std::size_t m_buffered = 0;
    std::vector<std::vector<Sample>> m_samples; ///< by series
    BlockBuilder m_builder{CodecTarget::Compress};
    ChunkReader m_reader;
    QTemporaryFile m_file;
    std::map<Timestamp, std::vector<Page>> m_pages; ///< by window
};

} // namespace belfry
