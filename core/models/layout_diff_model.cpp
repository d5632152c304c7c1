// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/layout_diff_model.h"

#include "dashboard/layout_words.h"

#include <algorithm>

namespace belfry {

namespace {

QString kindName(LayoutChange::Kind kind)
{
    switch (kind) {
    case LayoutChange::Kind::Added: return QStringLiteral("added");
    case LayoutChange::Kind::Removed: return QStringLiteral("removed");
    case LayoutChange::Kind::Moved: return QStringLiteral("moved");
    case LayoutChange::Kind::Changed: break;
    }
    return QStringLiteral("changed");
}

QVariantMap tileOf(const Widget &widget, const QString &kind)
{
    return {{QStringLiteral("x"), widget.grid.x},
            {QStringLiteral("y"), widget.grid.y},
            {QStringLiteral("w"), widget.grid.w},
            {QStringLiteral("h"), widget.grid.h},
            {QStringLiteral("title"), shownName(widget)},
            {QStringLiteral("type"), widget.type},
            {QStringLiteral("kind"), kind}};
}

} // namespace

QVariantList miniatureOf(const Page &page)
{
    QVariantList tiles;
    for (const Widget &widget : page.widgets)
        tiles.append(tileOf(widget, {}));
    return tiles;
}

int LayoutDiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LayoutDiffModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LayoutChange &change = m_changes[std::size_t(index.row())];
    switch (role) {
    case TextRole: return describe(change);
    case KindRole: return kindName(change.kind);
    case PageRole: return change.page;
    case WidgetRole: return change.widget;
    default: return {};
    }
}

QHash<int, QByteArray> LayoutDiffModel::roleNames() const
{
    return {{TextRole, "text"}, {KindRole, "kind"}, {PageRole, "page"}, {WidgetRole, "widget"}};
}

/// Two others have nothing in common with those before, so all rows go and come.
void LayoutDiffModel::compare(const Layout &from, const Layout &to)
{
    if (!m_changes.empty()) {
        beginRemoveRows({}, 0, count() - 1);
        m_changes.clear();
        endRemoveRows();
    }
    m_from = from;
    m_to = to;
    std::vector<LayoutChange> changes = diffLayouts(from, to);
    if (!changes.empty()) {
        beginInsertRows({}, 0, int(changes.size()) - 1);
        m_changes = std::move(changes);
        endInsertRows();
    }
    Q_EMIT changed();
}

QVariantList LayoutDiffModel::pages() const
{
    QVariantList pages;
    const auto add = [&](const Page &page) {
        const auto changes = std::count_if(m_changes.begin(), m_changes.end(),
                                           [&](const LayoutChange &change) { return change.page == page.id; });
        if (changes > 0)
            pages.append(QVariantMap{{QStringLiteral("pageId"), page.id},
                                     {QStringLiteral("title"), shownName(page)},
                                     {QStringLiteral("count"), int(changes)}});
    };
    for (const Page &page : m_to.pages)
        add(page);
    for (const Page &page : m_from.pages) {
        if (!m_to.find(page.id))
            add(page);
    }
    return pages;
}

QString LayoutDiffModel::kindOf(const QString &page, const QString &widget) const
{
    for (const LayoutChange &change : m_changes) {
        const bool isWhole = change.widget.isEmpty() && change.kind != LayoutChange::Kind::Changed &&
                             change.kind != LayoutChange::Kind::Moved;
        if (change.page == page && (change.widget == widget || isWhole))
            return kindName(change.kind);
    }
    return {};
}

QVariantList LayoutDiffModel::tiles(const QString &page, Side side) const
{
    const Page *shown = (side == Before ? m_from : m_to).find(page);
    QVariantList tiles;
    if (!shown)
        return tiles;
    for (const Widget &widget : shown->widgets)
        tiles.append(tileOf(widget, kindOf(page, widget.id)));
    return tiles;
}

} // namespace belfry

#include "moc_layout_diff_model.cpp"
