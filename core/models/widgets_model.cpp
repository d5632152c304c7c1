// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/widgets_model.h"

#include "models/merge_rows.h"

#include <cmath>
#include <limits>

namespace belfry {

namespace {

QVariantList queriesToList(const std::vector<WidgetQuery> &queries)
{
    QVariantList list;
    for (const WidgetQuery &query : queries)
        list << QVariantMap{{QStringLiteral("expr"), query.expr}, {QStringLiteral("legend"), query.legend}};
    return list;
}

double orNothing(const std::optional<double> &value)
{
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

bool isSideways(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right;
}

/// Cells between two rectangles in the direction of an arrow key; negative if the other isn't that way.
int cellsAhead(const GridRect &from, const GridRect &to, int key)
{
    switch (key) {
    case Qt::Key_Left: return from.x - to.right();
    case Qt::Key_Right: return to.x - from.right();
    case Qt::Key_Up: return from.y - to.bottom();
    default: return to.y - from.bottom();
    }
}

/// Cells between them across that direction; 0 if they face each other.
int cellsAside(const GridRect &from, const GridRect &to, int key)
{
    const int gap = isSideways(key) ? std::max(from.y, to.y) - std::min(from.bottom(), to.bottom())
                                    : std::max(from.x, to.x) - std::min(from.right(), to.right());
    return std::max(gap, 0);
}

int offCentre(const GridRect &from, const GridRect &to, int key)
{
    return std::abs(isSideways(key) ? 2 * (from.y - to.y) + from.h - to.h : 2 * (from.x - to.x) + from.w - to.w);
}

QVariant repeatToMap(const std::optional<Repeat> &repeat)
{
    if (!repeat)
        return QVariantMap();
    return QVariantMap{{QStringLiteral("variable"), repeat->variable}, {QStringLiteral("columns"), repeat->columns}};
}

QVariant valueOf(const Widget &widget, int role)
{
    switch (role) {
    case WidgetsModel::WidgetIdRole: return widget.id;
    case WidgetsModel::TypeRole: return widget.type;
    case Qt::DisplayRole:
    case WidgetsModel::TitleRole: return widget.title;
    case WidgetsModel::ContextRole: return widget.context;
    case WidgetsModel::GridXRole: return widget.grid.x;
    case WidgetsModel::GridYRole: return widget.grid.y;
    case WidgetsModel::GridWRole: return widget.grid.w;
    case WidgetsModel::GridHRole: return widget.grid.h;
    case WidgetsModel::QueriesRole: return queriesToList(widget.queries);
    case WidgetsModel::UnitRole: return unitName(widget.unit);
    case WidgetsModel::MinimumRole: return orNothing(widget.min);
    case WidgetsModel::MaximumRole: return orNothing(widget.max);
    case WidgetsModel::ThresholdsRole: return thresholdsToList(widget.thresholds);
    case WidgetsModel::OptionsRole: return widget.options.toVariantMap();
    case WidgetsModel::RepeatRole: return repeatToMap(widget.repeat);
    case WidgetsModel::LockedRole: return widget.locked;
    default: return {};
    }
}

QHash<int, QByteArray> widgetRoles()
{
    using M = WidgetsModel;
    return {{M::WidgetIdRole, "widgetId"},     {M::TypeRole, "type"},
            {M::TitleRole, "title"},           {M::ContextRole, "context"},
            {M::GridXRole, "gridX"},           {M::GridYRole, "gridY"},
            {M::GridWRole, "gridW"},           {M::GridHRole, "gridH"},
            {M::QueriesRole, "queries"},       {M::UnitRole, "unit"},
            {M::MinimumRole, "minimum"},       {M::MaximumRole, "maximum"},
            {M::ThresholdsRole, "thresholds"}, {M::OptionsRole, "options"},
            {M::RepeatRole, "repeat"},         {M::LockedRole, "locked"}};
}

} // namespace

QVariantList thresholdsToList(const std::vector<Threshold> &thresholds)
{
    QVariantList list;
    for (const Threshold &threshold : thresholds)
        list << QVariantMap{{QStringLiteral("value"), threshold.value},
                            {QStringLiteral("state"), thresholdStateName(threshold.state)}};
    return list;
}

std::vector<Threshold> thresholdsFromList(const QVariantList &list)
{
    std::vector<Threshold> thresholds;
    for (const QVariant &each : list) {
        const QVariantMap map = each.toMap();
        const auto state = thresholdStateFromName(map.value(QStringLiteral("state")).toString());
        thresholds.push_back({map.value(QStringLiteral("value")).toDouble(), state.value_or(ThresholdState::Warning)});
    }
    return thresholds;
}

int WidgetsModel::rows() const
{
    int rows = 0;
    for (const Widget &widget : m_widgets)
        rows = std::max(rows, widget.grid.bottom());
    return rows;
}

int WidgetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant WidgetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return valueOf(m_widgets[std::size_t(index.row())], role);
}

QHash<int, QByteArray> WidgetsModel::roleNames() const
{
    return widgetRoles();
}

QVariantMap widgetMap(const Widget &widget)
{
    QVariantMap map;
    const QHash<int, QByteArray> names = widgetRoles();
    for (auto it = names.begin(); it != names.end(); ++it)
        map.insert(QString::fromLatin1(it.value()), valueOf(widget, it.key()));
    return map;
}

void WidgetsModel::update(int row, Widget &&next)
{
    Widget &widget = m_widgets[std::size_t(row)];
    QList<int> roles;
    const auto note = [&roles](bool changed, std::initializer_list<int> which) {
        if (changed)
            roles.append(which);
    };
    note(widget.type != next.type, {TypeRole});
    note(widget.title != next.title, {TitleRole, Qt::DisplayRole});
    note(widget.context != next.context, {ContextRole});
    note(widget.grid.x != next.grid.x, {GridXRole});
    note(widget.grid.y != next.grid.y, {GridYRole});
    note(widget.grid.w != next.grid.w, {GridWRole});
    note(widget.grid.h != next.grid.h, {GridHRole});
    note(widget.queries != next.queries, {QueriesRole});
    note(widget.unit != next.unit, {UnitRole});
    note(widget.min != next.min, {MinimumRole});
    note(widget.max != next.max, {MaximumRole});
    note(widget.thresholds != next.thresholds, {ThresholdsRole});
    note(widget.options != next.options, {OptionsRole});
    note(widget.repeat != next.repeat, {RepeatRole});
    note(widget.locked != next.locked, {LockedRole});
    if (roles.isEmpty())
        return;
    widget = std::move(next);
    Q_EMIT dataChanged(index(row), index(row), roles);
}

void WidgetsModel::setWidgets(std::vector<Widget> widgets)
{
    const int countBefore = count();
    const int rowsBefore = rows();
    mergeRows(
        *this, m_widgets, std::move(widgets), [](const Widget &widget) { return widget.id; },
        [this](int row, Widget &&next) { update(row, std::move(next)); });
    if (countBefore != count())
        Q_EMIT countChanged();
    if (rowsBefore != rows())
        Q_EMIT rowsChanged();
}

int WidgetsModel::indexOf(const QString &widgetId) const
{
    for (int row = 0; row < count(); ++row) {
        if (m_widgets[std::size_t(row)].id == widgetId)
            return row;
    }
    return -1;
}

QStringList WidgetsModel::idsIn(int x, int y, int w, int h) const
{
    const GridRect part{x, y, w, h};
    QStringList ids;
    for (const Widget &each : m_widgets) {
        if (w < 0 || each.grid.overlaps(part))
            ids << each.id;
    }
    return ids;
}

QVariantList WidgetsModel::places() const
{
    QVariantList list;
    for (const Widget &each : m_widgets)
        list << QVariantMap{{QStringLiteral("id"), each.id},
                            {QStringLiteral("x"), each.grid.x},
                            {QStringLiteral("y"), each.grid.y},
                            {QStringLiteral("w"), each.grid.w},
                            {QStringLiteral("h"), each.grid.h}};
    return list;
}

QVariantMap WidgetsModel::widget(const QString &widgetId) const
{
    const int row = indexOf(widgetId);
    return row < 0 ? QVariantMap() : widgetMap(m_widgets[std::size_t(row)]);
}

QString WidgetsModel::neighbour(const QString &widgetId, int key) const
{
    const int row = indexOf(widgetId);
    if (row < 0)
        return {};
    const GridRect &from = m_widgets[std::size_t(row)].grid;
    const Widget *best = nullptr;
    std::pair<int, int> bestDistance{std::numeric_limits<int>::max(), 0};
    for (const Widget &each : m_widgets) {
        const int ahead = cellsAhead(from, each.grid, key);
        // Sideways counts thrice: what lies straight ahead wins over what is merely near; then the better aligned.
        const std::pair distance{ahead + 3 * cellsAside(from, each.grid, key), offCentre(from, each.grid, key)};
        if (ahead >= 0 && &each != &m_widgets[std::size_t(row)] && distance < bestDistance) {
            best = &each;
            bestDistance = distance;
        }
    }
    return best ? best->id : QString();
}

} // namespace belfry

#include "moc_widgets_model.cpp"
