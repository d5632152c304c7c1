// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/codec.h"

#include <array>
#include <cstdlib>

namespace belfry {

/// Whatever `decode` takes must encode to something that it takes, too, and that comes to rest; whatever it refuses is
/// refused with a reason. In both notations. Aborts otherwise.
template<typename Decode>
void checkComesToRest(const QByteArray &bytes, Decode decode)
{
    for (const wire::Encoding encoding : {wire::Encoding::Json, wire::Encoding::Cbor}) {
        const auto encodedAgain = [&](const QByteArray &encoded) {
            const auto message = decode(encoded, encoding);
            return message ? wire::encode(*message, encoding) : (std::abort(), QByteArray());
        };
        const auto message = decode(bytes, encoding);
        if (!message && message.error().message.isEmpty())
            std::abort();
        if (!message)
            continue;
        // What means nothing (a column without a line) is left out, so that it takes one round to come to rest.
        const QByteArray once = encodedAgain(wire::encode(*message, encoding));
        if (encodedAgain(once) != once)
            std::abort();
    }
}

} // namespace belfry
