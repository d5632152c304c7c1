// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"

#include <mutex>
#include <utility>
#include <vector>

namespace belfry {

/// The last stored frame, for whoever asks for this host's own newest values (/metrics). Thread-safe.
class NewestFrame
{
public:
    void set(FramePtr frame)
    {
        const std::lock_guard lock(m_mutex);
        m_frame = std::move(frame);
    }

    /// The host's column and what came with it; empty before the first tick.
    std::vector<Column> columns() const
    {
        FramePtr frame;
        {
            const std::lock_guard lock(m_mutex);
            frame = m_frame;
        }
        std::vector<Column> columns;
        if (frame) {
            columns.push_back(frame->host);
            columns.insert(columns.end(), frame->batches.begin(), frame->batches.end());
        }
        return columns;
    }

private:
    mutable std::mutex m_mutex; // guards m_frame
    FramePtr m_frame;
};

} // namespace belfry
