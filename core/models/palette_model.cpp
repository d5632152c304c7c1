// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/palette_model.h"

#include "dashboard/layout_link.h"
#include "dashboard/layout_words.h"
#include "models/fuzzy_match.h"
#include "models/machines_model.h"
#include "models/merge_rows.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::size_t kMostShown = 50;
constexpr std::size_t kMostMetricsFound = 30;
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
        const auto text = [&action](const char *key, const QString &otherwise = {}) {
            return action.value(QString::fromLatin1(key), otherwise).toString();
        };
        m_entries.push_back({text("kind", QStringLiteral("action")),
                             text("target"),
                             {},
                             text("title"),
                             text("detail", tr("Action")),
                             text("symbol"),
                             text("keys")});
    }
    addAlerts(*machines->app());
    if (m_catalogue)
        m_catalogue->disconnect(this);
    m_catalogue = machines->app()->catalogue();
    connect(m_catalogue, &MetricCatalogue::changed, this, &PaletteModel::find);
    m_catalogue->refresh();
    m_query.clear();
    find();
    Q_EMIT queryChanged();
}

void PaletteModel::addAlerts(AppModel &app)
{
    const AlertsModel &alerts = *app.alerts();
    for (int i = 0; i < alerts.count(); ++i) {
        const auto text = [&](AlertsModel::Role role) { return alerts.index(i).data(role).toString(); };
        m_entries.push_back({QStringLiteral("alert"),
                             text(AlertsModel::KeyRole),
                             {},
                             text(AlertsModel::SummaryRole),
                             tr("Alert, %1").arg(text(AlertsModel::StateTextRole)),
                             QStringLiteral("alerts"),
                             {}});
    }
}

/// There are thousands, and one seldom means them all: so many as may stand among the other answers, and of two equal
/// answers the other one first.
std::vector<PaletteModel::Entry> PaletteModel::metricsFound() const
{
    std::vector<Entry> entries;
    if (!m_catalogue || m_query.trimmed().isEmpty())
        return entries;
    struct Metric {
        const MetricInfo *info;
        int score;
    };
    std::vector<Metric> found;
    for (const MetricInfo &metric : *m_catalogue->metrics()) {
        if (const int score = fuzzyScore(m_query, metric.name); score >= 0)
            found.push_back({&metric, score});
    }
    const std::size_t shown = std::min(found.size(), kMostMetricsFound);
    std::partial_sort(found.begin(), found.begin() + std::ptrdiff_t(shown), found.end(),
                      [](const Metric &a, const Metric &b) {
                          return a.score != b.score ? a.score > b.score : a.info->name < b.info->name;
                      });
    for (std::size_t i = 0; i < shown; ++i)
        entries.push_back({QStringLiteral("metric"),
                           found[i].info->name,
                           {},
                           found[i].info->name,
                           tr("Metric"),
                           QStringLiteral("timeseries"),
                           {},
                           found[i].score / 2});
    return entries;
}

/// First the pages, then what is on them.
void PaletteModel::addPages(AppModel &app, bool compares)
{
    const Layout &layout = app.layout()->layout();
    const auto titleOf = [](const Widget &widget) { return widget.title.isEmpty() ? widget.id : widget.title; };
    for (std::size_t i = 0; i < layout.pages.size(); ++i) {
        const Page &page = layout.pages[i];
        const QString symbol = !page.icon.isEmpty() ? page.icon : QStringLiteral("page");
        m_entries.push_back({compares ? QStringLiteral("compare") : QStringLiteral("page"), page.id, page.id,
                             shownName(page), compares ? tr("Compare page") : tr("Page"),
                             compares ? QStringLiteral("compare") : symbol,
                             compares ? QString() : numbered(tr("Ctrl"), i)});
    }
    if (compares)
        return;
    for (const Page &page : layout.pages) {
        const WidgetsModel *shown = app.layout()->pages()->widgets(page.id);
        for (const Widget &widget : shown ? shown->widgets() : page.widgets)
            m_entries.push_back(
                {QStringLiteral("widget"), widget.id, page.id, titleOf(widget), shownName(page), widget.type, {}});
    }
}

void PaletteModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    find();
    Q_EMIT queryChanged(); // now that its answers are there
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
    return true;
}

void PaletteModel::find()
{
    if (findLink())
        return;
    std::vector<Entry> found;
    for (const Entry &entry : m_entries) {
        // "cpu page" finds by both, but the name alone counts more.
        const int byTitle = fuzzyScore(m_query, entry.title);
        const int byBoth = byTitle >= 0 ? -1 : fuzzyScore(m_query, QString(entry.title + u' ' + entry.detail));
        if (byTitle < 0 && byBoth < 0)
            continue;
        found.push_back(entry);
        found.back().score = std::max(byTitle, byBoth / 2);
    }
    std::vector<Entry> metrics = metricsFound();
    std::move(metrics.begin(), metrics.end(), std::back_inserter(found));
    if (!m_query.isEmpty())
        std::stable_sort(found.begin(), found.end(), [](const Entry &a, const Entry &b) { return a.score > b.score; });
    if (found.size() > kMostShown)
        found.resize(kMostShown);
    if (mergeWholeRows(*this, m_shown, std::move(found), [](const Entry &entry) { return entry.key(); }))
        Q_EMIT countChanged();
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
