// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"

#include <sys/utsname.h>

namespace belfry {

/// node_uname_info, from uname(2); and up, which says that the host is being collected.
class UnameCollector final : public Collector
{
public:
    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    utsname m_name{};
};

} // namespace belfry
