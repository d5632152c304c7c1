// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/palette_model.h"

#include "dashboard/layout_link.h"
#include "models/fuzzy_match.h"
#include "models/machines_model.h"
#include "models/merge_rows.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::size_t kMostShown = 50;
constexpr int kNumberedKeys = 9; // Ctrl+1 … Ctrl+9

QString numbered(const QString &modifier, std::size_t index)
{
    return index < kNumberedKeys ? QStringLiteral("%1+%2").arg(modifier).arg(index + 1) : QString();
}

} // namespace

void PaletteModel::load(MachinesModel *machines, const QVariantList &actions)
{
    m_entries.clear();
    addPages(*machines->app(), false);
    if (AppModel *everywhere = machines->everywhere())
        addPages(*everywhere, true);
    const Fleet &fleet = machines->fleet();
    for (int i = 0; i < fleet.count(); ++i)
        m_entries.push_back({QStringLiteral("machine"),
                             fleet.at(i).id.value(),
                             {},
                             fleet.nameOf(fleet.at(i).id),
                             tr("Machine"),
                             QStringLiteral("host"),
                             numbered(QStringLiteral("Alt"), std::size_t(i))});
    for (const QVariant &each : actions) {
        const QVariantMap action = each.toMap();
        m_entries.push_back({QStringLiteral("action"),
                             action.value(QStringLiteral("target")).toString(),
                             {},
                             action.value(QStringLiteral("title")).toString(),
                             tr("Action"),
                             action.value(QStringLiteral("symbol")).toString(),
                             action.value(QStringLiteral("keys")).toString()});
    }
    m_query.clear();
    find();
}

/// First the pages, then what is on them.
void PaletteModel::addPages(AppModel &app, bool compares)
{
    const Layout &layout = app.layout()->layout();
    const auto titleOf = [](const auto &thing) { return thing.title.isEmpty() ? thing.id : thing.title; };
    for (std::size_t i = 0; i < layout.pages.size(); ++i) {
        const Page &page = layout.pages[i];
        const QString symbol = !page.icon.isEmpty() ? page.icon : QStringLiteral("page");
        m_entries.push_back({compares ? QStringLiteral("compare") : QStringLiteral("page"), page.id, page.id,
                             titleOf(page), compares ? tr("Compare page") : tr("Page"),
                             compares ? QStringLiteral("compare") : symbol,
                             compares ? QString() : numbered(QStringLiteral("Ctrl"), i)});
    }
    if (compares)
        return;
    for (const Page &page : layout.pages) {
        const WidgetsModel *shown = app.layout()->pages()->widgets(page.id);
        for (const Widget &widget : shown ? shown->widgets() : page.widgets)
            m_entries.push_back(
                {QStringLiteral("widget"), widget.id, page.id, titleOf(widget), titleOf(page), widget.type, {}});
    }
}

void PaletteModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    find();
}

/// A link that was pasted: nothing else is meant then.
bool PaletteModel::findLink()
{
    if (!m_query.contains(QLatin1String("://")) || !parseLayoutLink(m_query))
        return false;
    std::vector<Entry> only{
        {QStringLiteral("link"), m_query.trimmed(), {}, tr("Open this link"), tr("Link"), QStringLiteral("link"), {}}};
    if (mergeWholeRows(*this, m_shown, std::move(only), [](const Entry &entry) { return entry.key(); }))
        Q_EMIT countChanged();
    Q_EMIT queryChanged();
    return true;
}

void PaletteModel::find()
{
    if (findLink())
        return;
    struct Found {
        std::size_t index;
        int score;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        // "cpu page" finds by both, but the name alone counts more.
        const int byTitle = fuzzyScore(m_query, entry.title);
        const int byBoth = byTitle >= 0 ? -1 : fuzzyScore(m_query, QString(entry.title + u' ' + entry.detail));
        if (byTitle >= 0 || byBoth >= 0)
            found.push_back({i, std::max(byTitle, byBoth / 2)});
    }
    if (!m_query.isEmpty())
        std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) { return a.score > b.score; });
    if (found.size() > kMostShown)
        found.resize(kMostShown);
    std::vector<Entry> shown;
    shown.reserve(found.size());
    for (const Found &each : found)
        shown.push_back(m_entries[each.index]);
    if (mergeWholeRows(*this, m_shown, std::move(shown), [](const Entry &entry) { return entry.key(); }))
        Q_EMIT countChanged();
    Q_EMIT queryChanged(); // now that its answers are there
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_shown[std::size_t(index.row())];
    switch (role) {
    case KindRole: return entry.kind;
    case TargetRole: return entry.target;
    case PageRole: return entry.page;
    case Qt::DisplayRole:
    case TitleRole: return entry.title;
    case DetailRole: return entry.detail;
    case SymbolRole: return entry.symbol;
    case KeysRole: return entry.keys;
    default: return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{KindRole, "kind"},     {TargetRole, "target"}, {PageRole, "page"}, {TitleRole, "title"},
            {DetailRole, "detail"}, {SymbolRole, "symbol"}, {KeysRole, "keys"}};
}

} // namespace belfry

#include "moc_palette_model.cpp"
