// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/socket_source.h"

namespace belfry {

/// Of all machines together there are no connections to see: they are each machine's own, and it says so.
class NoSockets final : public SocketSource
{
    Q_OBJECT

public:
    std::unique_ptr<SocketSubscription> subscribe(const SocketRequest &request) override;
};

} // namespace belfry
