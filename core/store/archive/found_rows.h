// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/archive/damaged_rows.h"
#include "store/archive/row_scan.h"

#include <map>
#include <optional>

#include <QByteArray>

namespace belfry {

/// The rows of an archive that its pages have, whether or not a tree leads to them, and whose checksums are right.
class FoundRows
{
public:
    explicit FoundRows(const QString &path);

    /// By id, as all_series has them.
    const std::map<qlonglong, DamagedRows::Row> &series() const { return m_series; }
    /// By number, as all_blocks has them.
    const std::map<qlonglong, DamagedRows::Row> &blocks() const { return m_blocks; }
    /// Where rows lie that may be pages of samples, by id.
    const std::map<qlonglong, RowScan::Row> &pages() const { return m_pages; }
    std::optional<QByteArray> page(qlonglong id);

private:
    void look(const RowScan::Row &row);
    void lookAtSeries(const RowScan::Row &row);
    void lookAtBlock(const RowScan::Row &row);

    RowScan m_scan;
    std::map<qlonglong, DamagedRows::Row> m_series;
    std::map<qlonglong, DamagedRows::Row> m_blocks;
    std::map<qlonglong, RowScan::Row> m_pages;
};

} // namespace belfry
