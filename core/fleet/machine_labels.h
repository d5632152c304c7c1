// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"

#include <string>

namespace belfry {

/// Makes series of one machine tell whose they are, in their label `instance`: the machine's own, and those that an
/// aggregation took the label from, get the machine's name; one that the machine keeps of somebody else
/// ("localhost:8080") becomes NAME/INSTANCE, as other machines may have the same. The results of one list are the same
/// object, so that receivers see that nothing has changed.
class MachineLabels
{
public:
    /// `own` is the value of `instance` that the machine's own series have.
    MachineLabels(std::string own, std::string name) : m_own(std::move(own)), m_name(std::move(name)) {}

    LabelsPtr mark(const Labels &labels) const;
    SeriesListPtr mark(const SeriesListPtr &list);

private:
    std::string m_own;
    std::string m_name;
    SeriesListPtr m_last;
    SeriesListPtr m_lastMarked;
};

} // namespace belfry
