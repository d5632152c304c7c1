// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a client may send: whatever decodes must encode to something that decodes to the same.
#include "protocol/codec.h"

#include <cstdlib>

using namespace belfry;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const wire::Decoded<wire::ClientMessage> message = wire::decodeClient(bytes);
    if (!message)
        return message.error().message.isEmpty() ? (std::abort(), 0) : 0;
    const QByteArray encoded = wire::encode(*message);
    const wire::Decoded<wire::ClientMessage> again = wire::decodeClient(encoded);
    if (!again || wire::encode(*again) != encoded)
        std::abort();
    return 0;
}
