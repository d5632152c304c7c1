// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/head_writer.h"

#include <limits>

namespace belfry {

/// A head that forgets what is replayed into it, for whoever wants to know what a journal has and keep none of it.
class ForgetfulHead
{
public:
    HeadWriter &writer() { return m_writer; }
    /// To be called after every record.
    void forget()
    {
        if (m_from == 0)
            m_from = m_head.from();
        if (m_head.closedInGeneration() == 0)
            return;
        const Generation full = m_head.generation();
        m_head.beginGeneration(Generation(full.value() + 1));
        m_head.drop(full, std::numeric_limits<Timestamp>::max());
    }
    /// The first timestamp of all; 0 if there is none.
    Timestamp from() const { return m_from; }

private:
    Head m_head{Generation(1), -1};
    HeadWriter m_writer{m_head, int(OpenBlock::kMostTicks)};
    Timestamp m_from = 0;
};

} // namespace belfry
