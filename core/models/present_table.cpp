// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/present_table.h"

#include "models/widget_offer.h"
#include "source/process_types.h"
#include "source/socket_types.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr int kMostRows = 500; // of ProcessRequest and SocketRequest alike
constexpr qsizetype kFilterChars = 200;
static_assert(kMostRows == ProcessRequest::kMostRows && kMostRows == SocketRequest::kMostRows);
static_assert(kFilterChars == ProcessRequest::kFilterChars && kFilterChars == SocketRequest::kFilterChars);

} // namespace

PresentTable::PresentTable(QObject *parent, const QString &sort, const QStringList &columns)
    : PresentModel(parent), m_preset(sort), m_sort(sort), m_columns(columns)
{
}

void PresentTable::setSort(const QString &wanted)
{
    const QString sort = column(wanted).sortable ? wanted : m_preset;
    if (m_sort != sort)
        m_descending = column(sort).greatestFirst;
    request(m_sort, sort);
}

void PresentTable::sortBy(const QString &wanted)
{
    if (!column(wanted).sortable)
        return;
    if (m_sort != wanted)
        return setSort(wanted);
    request(m_descending, !m_descending);
}

void PresentTable::setLimit(int limit)
{
    request(m_limit, std::clamp(limit, 1, kMostRows));
}

void PresentTable::setFilter(const QString &filter)
{
    request(m_filter, filter.left(kFilterChars), kTypingPause);
}

void PresentTable::setColumns(const QStringList &columns)
{
    if (m_columns == columns)
        return;
    m_columns = columns;
    showRows();
    Q_EMIT columnsChanged();
}

QStringList PresentTable::shownColumns() const
{
    const QStringList known = knownColumns();
    QStringList shown;
    for (const QString &each : m_columns) {
        if (known.contains(each) && !shown.contains(each))
            shown += each;
    }
    return shown;
}

QVariantList PresentTable::headings() const
{
    QVariantList headings;
    for (const QString &id : QStringList(firstColumn()) + shownColumns()) {
        const Column of = column(id);
        headings.append(QVariantMap{{QStringLiteral("id"), id},
                                    {QStringLiteral("title"), of.title},
                                    {QStringLiteral("numeric"), of.numeric},
                                    {QStringLiteral("sortable"), of.sortable}});
    }
    return headings;
}

QString PresentTable::summary() const
{
    if (answeredAt() == 0 || !isShown())
        return {};
    return isFrozen() ? frozenText() : countsText();
}

QVariantMap PresentTable::offer(int row) const
{
    return row >= 0 && row < count() ? processOffer(processOf(row)) : QVariantMap();
}

QVariantList PresentTable::offers() const
{
    QVariantList offers;
    QStringList names;
    for (int row = 0; row < count(); ++row) {
        const QString name = processOf(row);
        if (name.isEmpty() || names.contains(name))
            continue;
        names += name;
        offers.append(processOffer(name));
    }
    return offers;
}

} // namespace belfry

#include "moc_present_table.cpp"
