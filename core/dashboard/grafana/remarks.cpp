// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/remarks.h"

#include <utility>

namespace belfry::grafana {

void Remarks::add(const QString &pointer, const QString &panel, const QString &reason)
{
    const ImportRemark remark{pointer, panel, reason};
    if (m_remarks.size() < kMost)
        m_remarks.push_back(remark);
    else
        ++m_more;
}

std::vector<ImportRemark> Remarks::take()
{
    if (m_more > 0)
        m_remarks.push_back({{}, {}, QStringLiteral("%1 more remarks are left out").arg(std::exchange(m_more, 0))});
    return std::exchange(m_remarks, {});
}

QString quoted(const QString &text)
{
    constexpr qsizetype kMostChars = 80;
    const QString plain = text.simplified();
    return u'"' + (plain.size() > kMostChars ? plain.left(kMostChars - 1) + u'…' : plain) + u'"';
}

} // namespace belfry::grafana
