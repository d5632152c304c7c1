// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/table_courses.h"

#include "models/live_series.h"
#include "query/pin_series.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <string>

namespace belfry {

namespace {

constexpr std::chrono::milliseconds kScrollPause{100};

/// How many of all series have, of each label that the wanted ones all have, a value that one of them has: those that
/// pinnedToAny() leaves.
std::size_t combinations(const std::vector<LabelsPtr> &all, const std::vector<Labels> &wanted)
{
    std::map<std::string, std::set<std::string_view>> values;
    for (const Labels &labels : wanted) {
        for (const Label &label : labels)
            values[label.name].insert(label.value);
    }
    std::erase_if(values, [&](const auto &each) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const Labels &labels) { return !labels.has(each.first); });
    });
    return std::size_t(std::count_if(all.begin(), all.end(), [&](const LabelsPtr &labels) {
        return std::all_of(values.begin(), values.end(),
                           [&](const auto &each) { return each.second.contains(labels->get(each.first)); });
    }));
}

/// Exactly these, one by one.
QString oneByOne(const QString &expr, const std::vector<Labels> &wanted)
{
    QStringList each;
    for (const Labels &labels : wanted)
        each += u'(' + pinnedTo(expr, labels) + u')';
    return each.join(QLatin1String(" or "));
}

} // namespace

TableCourses::TableCourses(QObject *parent) : QObject(parent)
{
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &TableCourses::look);
}

void TableCourses::setTable(TableModel *table)
{
    if (m_table == table)
        return;
    if (m_table)
        m_table->disconnect(this);
    m_table = table;
    if (table) {
        for (const auto change : {&TableModel::rowsInserted, &TableModel::rowsRemoved})
            connect(table, change, this, &TableCourses::lookSoon);
        connect(table, &TableModel::rowsMoved, this, &TableCourses::lookSoon);
        connect(table, &TableModel::configurationChanged, this, &TableCourses::lookSoon);
    }
    lookSoon();
    Q_EMIT configurationChanged();
}

void TableCourses::setOf(const QVariantList &queries)
{
    if (m_of == queries)
        return;
    m_of = queries;
    lookSoon();
    Q_EMIT configurationChanged();
}

void TableCourses::setFirstRow(int row)
{
    if (m_first == row)
        return;
    m_first = row;
    lookSoon();
    Q_EMIT configurationChanged();
}

void TableCourses::setLastRow(int row)
{
    if (m_last == row)
        return;
    m_last = row;
    lookSoon();
    Q_EMIT configurationChanged();
}

QVariantList TableCourses::queries() const
{
    QVariantList list;
    for (const Course &course : m_courses)
        list << QVariantMap{{QStringLiteral("expr"), course.expr}};
    return list;
}

/// The first time at once; later, what is scrolled past isn't asked for.
void TableCourses::lookSoon()
{
    if (!m_delay.isActive())
        m_delay.start(m_courses.empty() ? std::chrono::milliseconds(0) : kScrollPause);
}

std::size_t TableCourses::room() const
{
    return std::size_t(LiveSeries::kMaxSeries) / std::max<std::size_t>(1, std::size_t(m_of.size()));
}

void TableCourses::look()
{
    std::vector<Course> courses;
    for (qsizetype i = 0; m_table && i < m_of.size(); ++i) {
        const int query = m_of[i].toInt();
        if (!m_table->seriesOf(query))
            return;
        const bool isKnown = std::size_t(i) < m_courses.size() && brings(m_courses[std::size_t(i)], query);
        courses.push_back(isKnown ? m_courses[std::size_t(i)] : courseOf(query));
    }
    if (courses == m_courses)
        return;
    m_courses = std::move(courses);
    Q_EMIT queriesChanged();
}

bool TableCourses::brings(const Course &course, int query) const
{
    if (course.whole != m_table->exprOf(query))
        return false;
    if (course.series.empty())
        return m_table->seriesOf(query)->size() <= room();
    for (int row = std::max(0, m_first); row <= m_last; ++row) {
        const LabelsPtr labels = m_table->labelsOf(row, query);
        if (labels && !course.series.contains(*labels))
            return false;
    }
    return true;
}

TableCourses::Course TableCourses::courseOf(int query) const
{
    const QString whole = m_table->exprOf(query);
    const SeriesListPtr all = m_table->seriesOf(query);
    if (all->size() <= room() || m_last < m_first)
        return {whole, whole, {}};
    const int seen = m_last - m_first + 1;
    for (int spare = std::max(0, int(room()) - seen);; spare /= 2) {
        const std::vector<Labels> wanted = seriesAround(query, spare);
        if (wanted.empty())
            return {whole, whole, {}};
        // A machine among others is called in `instance` as it doesn't call itself (machine_labels.h).
        std::vector<Labels> plain;
        std::transform(wanted.begin(), wanted.end(), std::back_inserter(plain),
                       [](const Labels &labels) { return labels.without("instance"); });
        const bool fits = combinations(all->labels, plain) <= room();
        if (fits || spare == 0)
            return {whole, fits ? pinnedToAny(whole, plain) : oneByOne(whole, wanted), {wanted.begin(), wanted.end()}};
    }
}

/// Of the rows that are seen and of so many others: half of them above, half below.
std::vector<Labels> TableCourses::seriesAround(int query, int spare) const
{
    const int rows = m_table->rowCount();
    const int first = std::clamp(m_first - spare / 2, 0, std::max(0, rows - (m_last - m_first + 1) - spare));
    std::vector<Labels> series;
    for (int row = first; row < rows && row <= first + (m_last - m_first) + spare; ++row) {
        if (const LabelsPtr labels = m_table->labelsOf(row, query))
            series.push_back(*labels);
    }
    return series;
}

} // namespace belfry

#include "moc_table_courses.cpp"
