// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/frame_pool.h"

#include <mutex>
#include <vector>

namespace belfry {

namespace {

// As many as are usually on their way: in the store's queue, in the server's and in a viewer's.
constexpr std::size_t kKept = 8;

} // namespace

struct FramePool::Store {
    std::mutex mutex; // guards both lists
    std::vector<std::unique_ptr<Frame>> frames;
    std::vector<void *> blocks; ///< memory of shared_ptr control blocks, all of one size
    std::size_t blockSize = 0;

    Store()
    {
        frames.reserve(kKept);
        blocks.reserve(kKept);
    }
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;
    ~Store()
    {
        for (void *block : blocks)
            ::operator delete(block);
    }

    void *takeBlock(std::size_t size)
    {
        {
            const std::scoped_lock lock(mutex);
            blockSize = size;
            if (!blocks.empty()) {
                void *block = blocks.back();
                blocks.pop_back();
                return block;
            }
        }
        return ::operator new(size);
    }
    void giveBlock(void *block, std::size_t size)
    {
        {
            const std::scoped_lock lock(mutex);
            if (size == blockSize && blocks.size() < kKept) {
                blocks.push_back(block);
                return;
            }
        }
        ::operator delete(block);
    }
    void giveFrame(std::unique_ptr<Frame> frame)
    {
        const std::scoped_lock lock(mutex);
        if (frames.size() < kKept)
            frames.push_back(std::move(frame));
    }
};

namespace {

/// For a shared_ptr's control block.
template<typename T>
struct BlockAllocator {
    using value_type = T;
    std::shared_ptr<FramePool::Store> store;

    explicit BlockAllocator(std::shared_ptr<FramePool::Store> from) : store(std::move(from)) {}
    template<typename U>
    BlockAllocator(const BlockAllocator<U> &other) : store(other.store)
    {
    }
    T *allocate(std::size_t count) { return static_cast<T *>(store->takeBlock(count * sizeof(T))); }
    void deallocate(T *block, std::size_t count) { store->giveBlock(block, count * sizeof(T)); }
    template<typename U>
    bool operator==(const BlockAllocator<U> &other) const
    {
        return store == other.store;
    }
};

} // namespace

FramePool::FramePool() : m_store(std::make_shared<Store>()) {}

std::unique_ptr<Frame> FramePool::take()
{
    std::unique_ptr<Frame> frame;
    {
        const std::scoped_lock lock(m_store->mutex);
        if (!m_store->frames.empty()) {
            frame = std::move(m_store->frames.back());
            m_store->frames.pop_back();
        }
    }
    if (!frame)
        return std::make_unique<Frame>();
    frame->host.series.reset();
    frame->batches.clear();
    frame->missedTicks = 0;
    return frame;
}

FramePtr FramePool::share(std::unique_ptr<Frame> frame)
{
    const auto giveBack = [store = m_store](const Frame *done) {
        store->giveFrame(std::unique_ptr<Frame>(const_cast<Frame *>(done)));
    };
    return FramePtr(static_cast<const Frame *>(frame.release()), giveBack, BlockAllocator<Frame>(m_store));
}

} // namespace belfry
