// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/backoff.h"

#include <algorithm>

namespace belfry {

Backoff::Milliseconds Backoff::next(double random)
{
    const Milliseconds delay(qRound64(double(m_nominal.count()) * (0.75 + random / 2)));
    m_nominal = std::min(m_nominal * 2, kLongest);
    return delay;
}

} // namespace belfry
