// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/proc_file.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace belfry {

namespace {

// An absent file (no IPv6, no pressure information) is looked for now and then only.
constexpr int kReadsBetweenAttempts = 10;
// A file made record by record comes a page at a time. A read that left this much of the page unused would
// have held another record, had there been one.
constexpr std::size_t kCertainlyNotAll = 4096 - 1024;

} // namespace

ProcFile::~ProcFile()
{
    close();
}

std::optional<std::string_view> ProcFile::read(ReadBuffer &buffer)
{
    if (m_fd < 0 && !open())
        return std::nullopt;
    std::size_t size = 0;
    for (;;) {
        const std::size_t wanted = buffer.capacity() - size;
        const ssize_t got = ::pread(m_fd, buffer.data() + size, wanted, off_t(size));
        if (got < 0) {
            if (errno == EINTR)
                continue;
            return fail();
        }
        size += std::size_t(got);
        if (got == 0 || isAll(std::size_t(got), wanted))
            break;
        if (size == buffer.capacity()) {
            buffer.grow();
            size = 0; // from the start, so that all of it is of one instant
        }
    }
    buffer.data()[size] = '\0';
    return std::string_view(buffer.data(), size);
}

bool ProcFile::isAll(std::size_t got, std::size_t wanted) const
{
    return got < wanted && (m_kind == ProcFileKind::Single || got < kCertainlyNotAll);
}

bool ProcFile::open()
{
    if (m_skipReads > 0) {
        --m_skipReads;
        return false;
    }
    m_fd = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
    if (m_fd < 0)
        m_skipReads = kReadsBetweenAttempts;
    return m_fd >= 0;
}

void ProcFile::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

std::optional<std::string_view> ProcFile::fail()
{
    close();
    m_skipReads = kReadsBetweenAttempts;
    return std::nullopt;
}

} // namespace belfry
