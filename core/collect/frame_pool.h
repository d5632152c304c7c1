// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"

#include <memory>

namespace belfry {

/// Hands out frames and takes them back when their last holder lets go, so that a steady tick allocates
/// nothing. Frames may be released in any thread and may outlive the pool.
class FramePool
{
public:
    FramePool();

    /// An empty frame of one's own; its vectors have the capacity of an earlier use.
    std::unique_ptr<Frame> take();
    /// From now on nobody changes it.
    FramePtr share(std::unique_ptr<Frame> frame);

    struct Store;

private:
    std::shared_ptr<Store> m_store;
};

} // namespace belfry
