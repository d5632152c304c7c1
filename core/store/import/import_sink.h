// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"
#include "metrics/metadata.h"
#include "metrics/sample.h"

#include <cstdint>
#include <string>

namespace belfry {

/// Where the reader of a history from elsewhere puts what it reads, in whatever order it comes. One thread.
class ImportSink
{
public:
    using Series = std::uint32_t;

    virtual ~ImportSink() = default;

    /// What add() takes for a series; equal labels give the same.
    virtual Series series(const Labels &labels) = 0;
    /// Fails with ErrorKind::Invalid for a sample that can't be, without a place: the caller knows it.
    virtual Result<void> add(Series series, Sample sample) = 0;
    virtual void describe(const std::string &metric, const Metadata &metadata) = 0;
};

} // namespace belfry
