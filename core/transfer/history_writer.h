// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exposition/text_family.h"
#include "metrics/labels.h"
#include "metrics/metadata.h"
#include "metrics/sample.h"
#include "transfer/text_output.h"

#include <span>

namespace belfry {

/// Writes a history in one of the formats. All series of a family come together, all samples of a series too, in order
/// of time, in one call or several.
class HistoryWriter
{
public:
    explicit HistoryWriter(TextOutput &output) : m_output(output) {}
    virtual ~HistoryWriter() = default;

    virtual void begin() {}
    virtual void family(const TextFamily & /*family*/, const Metadata & /*metadata*/) {}
    /// Whether the format has a way to write such labels.
    virtual bool canSay(const Labels & /*labels*/) const { return true; }
    virtual void series(const Labels &labels, std::span<const Sample> samples) = 0;
    virtual void end() {}

    TextOutput &output() { return m_output; }

private:
    TextOutput &m_output;
};

} // namespace belfry
