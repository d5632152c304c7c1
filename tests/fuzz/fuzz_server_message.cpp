// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a server may send, compressed or not, to a viewer that trusts nobody.
#include "comes_to_rest.h"
#include "protocol/compression.h"

using namespace belfry;

namespace {
constexpr qsizetype kMostUnpacked = 64 * 1024;
} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    checkComesToRest(bytes, wire::decodeServer);
    if (const auto plain = wire::decompress(bytes, kMostUnpacked))
        checkComesToRest(*plain, wire::decodeServer);
    return 0;
}
