// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tile_model.h"

#include "base/natural_order.h"
#include "models/csv.h"
#include "models/formatter.h"
#include "models/legend.h"
#include "models/merge_rows.h"
#include "models/widget_offer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace belfry {

namespace {

constexpr int kMostTiles = 5000;
constexpr QChar kKeyPart(0);

} // namespace

void TileModel::setLabel(const QString &label)
{
    m_label = label;
    m_assigned = false;
    Q_EMIT configurationChanged();
}

void TileModel::setGroup(const QString &group)
{
    m_group = group;
    m_assigned = false;
    Q_EMIT configurationChanged();
}

void TileModel::setMinimum(double minimum)
{
    m_minimum = minimum;
    Q_EMIT configurationChanged();
}

void TileModel::setMaximum(double maximum)
{
    m_maximum = maximum;
    Q_EMIT configurationChanged();
}

void TileModel::setTexts(const QVariantMap &texts)
{
    m_texts = texts;
    Q_EMIT configurationChanged();
}

void TileModel::setLimit(int limit)
{
    m_limit = std::clamp(limit, 1, kMostTiles);
    Q_EMIT configurationChanged();
}

void TileModel::forgetPoints()
{
    m_queries.assign(feed().size(), {});
    m_assigned = false;
}

void TileModel::takePoint(int query, const LivePointPtr &point)
{
    Query &held = m_queries[std::size_t(query)];
    held.point = point;
    if (held.of == point->series)
        return;
    held.of = point->series;
    m_assigned = false;
}

QString TileModel::keyOf(const Labels &labels) const
{
    const QString value = m_label.isEmpty() ? QString() : belfry::labelValue(labels, m_label);
    const QString own = value.isEmpty() ? QString::fromStdString(labels.withoutMetric().toString()) : value;
    return (m_group.isEmpty() ? QString() : belfry::labelValue(labels, m_group)) + kKeyPart + own;
}

TileModel::Tile TileModel::tileOf(const Labels &labels, const SeriesNames &names) const
{
    Tile tile;
    tile.key = keyOf(labels);
    tile.labelValue = m_label.isEmpty() ? QString() : belfry::labelValue(labels, m_label);
    tile.group = m_group.isEmpty() ? QString() : belfry::labelValue(labels, m_group);
    const bool isNamed = feed().front().legend.isEmpty() && !tile.labelValue.isEmpty();
    tile.name = isNamed ? tile.labelValue : names.of(labels);
    return tile;
}

/// Which tiles there are, and which of them each series counts for.
void TileModel::assign()
{
    m_blank.clear();
    if (m_queries.empty() || !m_queries.front().of)
        return;
    m_assigned = true;
    const FeedQuery &query = feed().front();
    const std::vector<LabelsPtr> &all = m_queries.front().of->labels;
    const SeriesNames names(query.legend, query.expr, all);
    for (const LabelsPtr &labels : all)
        m_blank.push_back(tileOf(*labels, names));
    std::stable_sort(m_blank.begin(), m_blank.end(), [](const Tile &a, const Tile &b) {
        if (a.group != b.group)
            return comesBefore(a.group, b.group);
        return a.name != b.name ? comesBefore(a.name, b.name) : a.key < b.key;
    });
    const auto last =
        std::unique(m_blank.begin(), m_blank.end(), [](const Tile &a, const Tile &b) { return a.key == b.key; });
    m_blank.erase(last, m_blank.end());
    QHash<QString, int> byKey;
    for (std::size_t i = 0; i < m_blank.size(); ++i)
        byKey.insert(m_blank[i].key, int(i));
    for (Query &query : m_queries) {
        query.tiles.clear();
        for (std::size_t i = 0; query.of && i < query.of->size(); ++i)
            query.tiles.push_back(byKey.value(keyOf(*query.of->labels[i]), -1));
    }
}

bool TileModel::isWorse(double value, double than) const
{
    const QVariantList bounds = thresholds();
    const auto boundAt = [&bounds](qsizetype i) { return bounds[i].toMap().value(QStringLiteral("value")).toDouble(); };
    const bool lessIsWorse = bounds.size() > 1 && boundAt(1) < boundAt(0);
    return std::isnan(than) || (lessIsWorse ? value < than : value > than);
}

std::vector<TileModel::Tile> TileModel::collect() const
{
    std::vector<Tile> tiles = m_blank;
    std::vector<bool> present(tiles.size(), false);
    for (Tile &tile : tiles) {
        tile.value = std::numeric_limits<double>::quiet_NaN();
        tile.size = sized() ? 0 : 1;
    }
    for (std::size_t q = 0; q < std::min<std::size_t>(m_queries.size(), 2); ++q) {
        const Query &query = m_queries[q];
        for (std::size_t i = 0; i < query.tiles.size() && i < query.point->values.size(); ++i) {
            const double value = query.point->values[i];
            if (query.tiles[i] < 0 || isStale(value))
                continue;
            const auto slot = std::size_t(query.tiles[i]);
            Tile &tile = tiles[slot];
            if (q == 1) {
                tile.size += std::isfinite(value) ? std::max(value, 0.0) : 0;
                continue;
            }
            present[slot] = true;
            if (!std::isnan(value) && isWorse(value, tile.value))
                tile.value = value;
        }
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        if (present[i] && next++ != i)
            tiles[next - 1] = std::move(tiles[i]);
    }
    tiles.resize(next);
    return tiles;
}

void TileModel::finish(std::vector<Tile> &tiles) const
{
    double low = 0;
    double high = 0;
    for (const Tile &tile : tiles) {
        if (!std::isfinite(tile.value))
            continue;
        low = std::min(low, tile.value);
        high = std::max(high, tile.value);
    }
    low = std::isnan(m_minimum) ? low : m_minimum;
    high = std::isnan(m_maximum) ? high : m_maximum;
    for (Tile &tile : tiles) {
        const auto named = m_texts.constFind(QString::number(tile.value));
        tile.text = named != m_texts.constEnd() ? named->toString() : format::value(tile.value, valueUnit()).text();
        tile.state = thresholdStateOf(tile.value);
        const double at = high > low ? (tile.value - low) / (high - low) : 0;
        tile.strength = std::isnan(at) ? 0 : std::clamp(at, 0.0, 1.0);
    }
}

void TileModel::sumUp(std::size_t all)
{
    const auto counted = [this](const char *state) {
        return int(std::count_if(m_tiles.begin(), m_tiles.end(),
                                 [state](const Tile &tile) { return tile.state == QLatin1String(state); }));
    };
    QStringList parts;
    parts << (all > m_tiles.size() ? tr("%1 of %2").arg(m_tiles.size()).arg(all) : QString::number(all));
    if (const int critical = counted("critical"); critical > 0)
        parts << tr("%n critical", nullptr, critical);
    if (const int warning = counted("warning"); warning > 0)
        parts << tr("%n warning", nullptr, warning);
    QString summary = parts.join(QStringLiteral(", "));
    if (summary == m_summary)
        return;
    m_summary = std::move(summary);
    Q_EMIT summaryChanged();
}

void TileModel::refresh()
{
    if (!m_assigned)
        assign();
    std::vector<Tile> tiles = collect();
    const std::size_t all = tiles.size();
    tiles.resize(std::min(all, std::size_t(m_limit)));
    finish(tiles);
    const bool counted = mergeWholeRows(*this, m_tiles, std::move(tiles), [](const Tile &tile) { return tile.key; },
                                        {NameRole, ValueRole, TextRole, SizeRole, StateRole, StrengthRole});
    sumUp(all);
    if (counted)
        Q_EMIT countChanged();
}

QString TileModel::labelValue(int row) const
{
    return index(row, 0).data(LabelValueRole).toString();
}

QVariantMap TileModel::offer(int row) const
{
    if (row < 0 || row >= int(m_tiles.size()) || m_queries.empty() || !m_queries.front().of)
        return {};
    const FeedQuery &query = feed().front();
    for (const LabelsPtr &labels : m_queries.front().of->labels) {
        if (keyOf(*labels) == m_tiles[std::size_t(row)].key)
            return seriesOffer(query.expr, m_tiles[std::size_t(row)].name, *labels, unit());
    }
    return {};
}

QString TileModel::csv() const
{
    QStringList heading{tr("Name"), tr("Value")};
    if (sized())
        heading << tr("Size");
    if (!m_group.isEmpty())
        heading.prepend(m_group);
    QString text = csv::line(heading);
    for (const Tile &tile : m_tiles) {
        QStringList fields{tile.name, csv::number(tile.value)};
        if (sized())
            fields << csv::number(tile.size);
        if (!m_group.isEmpty())
            fields.prepend(tile.group);
        text += csv::line(fields);
    }
    return text;
}

int TileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tiles.size());
}

int TileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant TileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Tile &tile = m_tiles[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return tile.name;
    case LabelValueRole: return tile.labelValue;
    case GroupRole: return tile.group;
    case ValueRole: return tile.value;
    case TextRole: return tile.text;
    case SizeRole: return tile.size;
    case StateRole: return tile.state;
    case StrengthRole: return tile.strength;
    default: return {};
    }
}

QHash<int, QByteArray> TileModel::roleNames() const
{
    return {{NameRole, "name"},
            {LabelValueRole, "labelValue"},
            {GroupRole, "group"},
            {ValueRole, "value"},
            {TextRole, "text"},
            {SizeRole, "size"},
            {StateRole, "thresholdState"},
            {StrengthRole, "strength"}};
}

} // namespace belfry

#include "moc_tile_model.cpp"
