// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/grafana_import.h"

namespace belfry::grafana {

/// Collects remarks. After a number that nobody reads to its end, they are only counted.
class Remarks
{
public:
    static constexpr std::size_t kMost = 1000;

    void add(const QString &pointer, const QString &panel, const QString &reason);
    std::vector<ImportRemark> take();

private:
    std::vector<ImportRemark> m_remarks;
    std::size_t m_more = 0;
};

/// Text of a document within a remark: in quotes, and not longer than it has to be.
QString quoted(const QString &text);

} // namespace belfry::grafana
