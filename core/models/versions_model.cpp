// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/versions_model.h"

#include "base/when_done.h"
#include "dashboard/layout_json.h"
#include "models/layout_model.h"
#include "models/merge_rows.h"
#include "translations/messages.h"

namespace belfry {

int VersionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant VersionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case VersionRole: return row.stored.version;
    case WhenRole: return double(row.stored.updated);
    case AuthorRole: return row.stored.author;
    case LabelRole: return row.stored.label;
    case NoteRole: return row.stored.note;
    case SummaryRole: return row.summary;
    case CurrentRole: return index.row() == 0;
    default: return {};
    }
}

QHash<int, QByteArray> VersionsModel::roleNames() const
{
    return {{VersionRole, "version"}, {WhenRole, "when"},       {AuthorRole, "author"},    {LabelRole, "label"},
            {NoteRole, "note"},       {SummaryRole, "summary"}, {CurrentRole, "isCurrent"}};
}

QVariantMap VersionsModel::version(int row) const
{
    QVariantMap all;
    const QHash<int, QByteArray> names = roleNames();
    for (auto it = names.begin(); isRow(row) && it != names.end(); ++it)
        all.insert(QString::fromLatin1(it.value()), data(index(row), it.key()));
    return all;
}

LayoutSource *VersionsModel::source() const
{
    return m_layout && m_layout->source() ? &m_layout->source()->layouts() : nullptr;
}

void VersionsModel::load(LayoutModel *layout)
{
    const quint64 generation = ++m_generation;
    m_layout = layout;
    m_documents.clear();
    setMessage({});
    if (!source())
        return;
    setLoading(true);
    whenDone(source()->versions(m_layout->layoutId()), this,
             [this, generation](const Result<std::vector<StoredLayout>> &versions) {
                 if (generation != m_generation)
                     return;
                 setLoading(false);
                 if (versions)
                     show(*versions);
                 else
                     setMessage(tr("The versions can't be read: %1").arg(shownMessage(versions.error().toString())));
             });
}

void VersionsModel::show(const std::vector<StoredLayout> &versions)
{
    std::vector<Row> rows;
    rows.reserve(versions.size());
    for (const StoredLayout &stored : versions)
        rows.push_back({stored, {}});
    if (mergeWholeRows(*this, m_rows, std::move(rows), [](const Row &row) { return row.key(); }))
        Q_EMIT countChanged();
    summarizeFrom(0);
}

void VersionsModel::with(quint64 version, const std::function<void(const Layout &)> &then)
{
    if (const auto known = m_documents.find(version); known != m_documents.end())
        return then(Layout(known->second)); // a copy, as `then` may read others
    if (!source())
        return;
    const quint64 generation = m_generation;
    whenDone(source()->version(m_layout->layoutId(), version), this,
             [this, generation, version, then](const Result<StoredLayout> &stored) {
                 if (generation != m_generation)
                     return;
                 const Result<Layout> layout =
                     stored ? readLayout(stored->document) : tl::unexpected<Error>(stored.error());
                 if (!layout)
                     return setMessage(
                         tr("Version %1 can't be read: %2").arg(version).arg(shownMessage(layout.error().toString())));
                 m_documents.insert_or_assign(version, *layout);
                 then(*layout);
             });
}

/// One after the other, so that what is seen first is known first and the server has one question at a time.
void VersionsModel::summarizeFrom(std::size_t row)
{
    if (row >= m_rows.size())
        return;
    with(m_rows[row].stored.version, [this, row](const Layout &newer) {
        const auto tell = [this, row](const QString &summary) {
            if (row >= m_rows.size())
                return;
            m_rows[row].summary = summary;
            const QModelIndex at = index(int(row));
            Q_EMIT dataChanged(at, at, {SummaryRole});
            summarizeFrom(row + 1);
        };
        if (row + 1 >= m_rows.size())
            return tell(m_rows[row].stored.version == 1 ? tr("The first version") : tr("The oldest that is kept"));
        with(m_rows[row + 1].stored.version, [tell, newer](const Layout &older) {
            const QString summary = summarize(diffLayouts(older, newer));
            tell(summary.isEmpty() ? tr("Nothing changed") : summary);
        });
    });
}

void VersionsModel::compare(int from, int to)
{
    if (!isRow(from) || !isRow(to))
        return;
    const quint64 older = m_rows[std::size_t(from)].stored.version;
    with(m_rows[std::size_t(to)].stored.version, [this, older](const Layout &after) {
        with(older, [this, after](const Layout &before) {
            m_diff.compare(before, after);
            Q_EMIT compared();
        });
    });
}

void VersionsModel::restore(int row)
{
    if (!isRow(row))
        return;
    const StoredLayout stored = m_rows[std::size_t(row)].stored;
    with(stored.version, [this, stored](const Layout &layout) {
        const QString what = stored.label.isEmpty() ? tr("version %1").arg(stored.version) : stored.label;
        const QString problem = m_layout ? m_layout->replace(layout, tr("Restore %1").arg(what)) : QString();
        setMessage(problem);
        if (problem.isEmpty())
            Q_EMIT restored();
    });
}

void VersionsModel::name(int row, const QString &label, const QString &note)
{
    if (!isRow(row) || !source())
        return;
    const quint64 generation = m_generation;
    const quint64 version = m_rows[std::size_t(row)].stored.version;
    whenDone(source()->nameVersion(m_layout->layoutId(), version, label, note), this,
             [this, generation, version](const Result<StoredLayout> &named) {
                 if (generation != m_generation)
                     return;
                 setMessage(named ? QString()
                                  : tr("It couldn't be named: %1").arg(shownMessage(named.error().toString())));
                 for (int i = 0; named && i < count(); ++i) {
                     Row &each = m_rows[std::size_t(i)];
                     if (each.stored.version != version)
                         continue;
                     each.stored.label = named->label;
                     each.stored.note = named->note;
                     Q_EMIT dataChanged(index(i), index(i), {LabelRole, NoteRole});
                 }
             });
}

void VersionsModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged();
}

void VersionsModel::setMessage(const QString &message)
{
    if (m_message == message)
        return;
    m_message = message;
    Q_EMIT messageChanged();
}

} // namespace belfry

#include "moc_versions_model.cpp"
