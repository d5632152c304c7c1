// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a server may send, to a viewer that trusts nobody: the same.
#include "protocol/codec.h"

#include <cstdlib>

using namespace belfry;

namespace {

QByteArray encodedAgain(const QByteArray &encoded)
{
    const wire::Decoded<wire::ServerMessage> message = wire::decodeServer(encoded);
    return message ? wire::encode(*message) : (std::abort(), QByteArray());
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const wire::Decoded<wire::ServerMessage> message = wire::decodeServer(bytes);
    if (!message)
        return message.error().message.isEmpty() ? (std::abort(), 0) : 0;
    // What means nothing (a column without a line) is left out, so that it takes one round to come to rest.
    const QByteArray once = encodedAgain(wire::encode(*message));
    if (encodedAgain(once) != once)
        std::abort();
    return 0;
}
