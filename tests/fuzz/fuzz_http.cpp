// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The HTTP layer: a request is the same whether it comes at once or in pieces, never takes more than it was given, and
// never is larger than the limits say.
#include "server/http_parser.h"

#include <algorithm>
#include <cstdlib>

using namespace belfry;

namespace {

ServerLimits smallLimits()
{
    ServerLimits limits;
    limits.headerBytes = 1024;
    limits.bodyBytes = 2048;
    return limits;
}

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Feeds pieces of at most `piece` bytes as HttpConnection does: what was not taken stands before what comes next.
/// Returns how many bytes the request took.
qsizetype feedAll(HttpParser &parser, const QByteArray &bytes, qsizetype piece)
{
    qsizetype taken = 0;
    qsizetype available = 0;
    while (parser.status() == HttpParser::Status::NeedHead || parser.status() == HttpParser::Status::NeedBody) {
        const HttpParser::Status before = parser.status();
        const qsizetype used = parser.feed(QByteArrayView(bytes).sliced(taken, available - taken));
        require(used >= 0 && used <= available - taken);
        taken += used;
        if (used > 0 || parser.status() != before)
            continue;
        if (available == bytes.size())
            break;
        available = std::min(bytes.size(), available + piece);
    }
    return taken;
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const ServerLimits limits = smallLimits();
    HttpParser whole(limits);
    const qsizetype taken = feedAll(whole, bytes, bytes.size());
    if (whole.status() == HttpParser::Status::Complete) {
        require(quint64(whole.request().body.size()) <= limits.bodyBytes);
        require(!whole.request().method.isEmpty());
        (void)whole.request().path();
        (void)whole.request().params();
        HttpParser pieces(limits);
        require(feedAll(pieces, bytes, 7) == taken);
        require(pieces.status() == HttpParser::Status::Complete);
        require(pieces.request().body == whole.request().body && pieces.request().headers == whole.request().headers);
        require(pieces.request().method == whole.request().method && pieces.request().target == whole.request().target);
    } else if (whole.status() == HttpParser::Status::Bad) {
        require(whole.badStatus() >= 400 && whole.badStatus() < 600);
    }
    return 0;
}
