// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/histogram_model.h"

#include "base/round_step.h"
#include "models/csv.h"
#include "models/formatter.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr int kMostBuckets = 100;

double roundWidth(double rough)
{
    return roundStep(rough, {1, 2, 5});
}

template<typename Take>
void eachSample(const LiveSeries &series, const Take &take)
{
    for (int i = 0; i < series.count(); ++i) {
        for (const auto &piece : {series.ring(i).older(), series.ring(i).newer()}) {
            for (const Sample &sample : piece) {
                if (std::isfinite(sample.v))
                    take(sample.v);
            }
        }
    }
}

} // namespace

void HistogramModel::setSeries(LiveSeries *series)
{
    if (m_series == series)
        return;
    if (m_series)
        m_series->disconnect(this);
    m_series = series;
    if (series)
        connect(series, &LiveSeries::updated, this, &HistogramModel::refresh);
    Q_EMIT configurationChanged();
    refresh();
}

void HistogramModel::setUnit(const QString &unit)
{
    m_unit = unitFromName(unit).value_or(Unit::None);
    Q_EMIT configurationChanged();
    Q_EMIT changed();
}

void HistogramModel::setBuckets(int buckets)
{
    m_wanted = std::clamp(buckets, 2, kMostBuckets);
    Q_EMIT configurationChanged();
    refresh();
}

void HistogramModel::refresh()
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    if (m_series) {
        eachSample(*m_series, [&](double value) {
            low = std::min(low, value);
            high = std::max(high, value);
        });
    }
    if (low > high) {
        take({}, 0, 1);
        return;
    }
    // Values that are all the same have one bucket around them, as wide as such values are told apart.
    const double width = high > low ? roundWidth((high - low) / m_wanted) : roundWidth(std::abs(high) / 10);
    const double first = std::floor(low / width) * width;
    const auto place = [&](double value) { return std::floor((value - first) / width); };
    std::vector<std::uint64_t> rows(std::size_t(std::clamp(place(high), 0.0, 2.0 * kMostBuckets)) + 1);
    eachSample(*m_series,
               [&](double value) { ++rows[std::min(std::size_t(std::max(place(value), 0.0)), rows.size() - 1)]; });
    take(std::move(rows), first, width);
}

void HistogramModel::take(std::vector<std::uint64_t> rows, double first, double width)
{
    const int before = count();
    const int after = int(rows.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(std::size_t(after));
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows.resize(std::size_t(after));
        endInsertRows();
    }
    m_rows = std::move(rows);
    m_first = first;
    m_width = width;
    m_total = 0;
    m_most = 0;
    for (const std::uint64_t amount : m_rows) {
        m_total += amount;
        m_most = std::max(m_most, amount);
    }
    if (after > 0)
        Q_EMIT dataChanged(index(0), index(after - 1)); // each is a share of the fullest
    Q_EMIT changed();
}

QString HistogramModel::lowestText() const
{
    return m_rows.empty() ? QString() : format::value(m_first, m_unit).text();
}

QString HistogramModel::highestText() const
{
    return m_rows.empty() ? QString() : format::value(m_first + m_width * count(), m_unit).text();
}

QString HistogramModel::csv() const
{
    QString text = csv::line({tr("From"), tr("To"), tr("Amount")});
    for (int row = 0; row < count(); ++row)
        text += csv::line({csv::number(m_first + row * m_width), csv::number(m_first + (row + 1) * m_width),
                           QString::number(m_rows[std::size_t(row)])});
    return text;
}

int HistogramModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HistogramModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const double from = m_first + index.row() * m_width;
    const std::uint64_t amount = m_rows[std::size_t(index.row())];
    switch (role) {
    case FromRole: return from;
    case ToRole: return from + m_width;
    case AmountRole: return double(amount);
    case FractionRole: return m_most > 0 ? double(amount) / double(m_most) : 0.0;
    case Qt::DisplayRole:
    case TextRole:
        return tr("%1 to %2: %3")
            .arg(format::value(from, m_unit).text(), format::value(from + m_width, m_unit).text())
            .arg(amount);
    default: return {};
    }
}

QHash<int, QByteArray> HistogramModel::roleNames() const
{
    return {{FromRole, "from"}, {ToRole, "to"}, {AmountRole, "amount"}, {FractionRole, "fraction"}, {TextRole, "text"}};
}

} // namespace belfry

#include "moc_histogram_model.cpp"
