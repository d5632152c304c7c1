// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/layouts_model.h"

#include "base/when_done.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_templates.h"
#include "dashboard/layout_words.h"
#include "models/layout_model.h"
#include "models/merge_rows.h"
#include "translations/messages.h"

#include <QCollator>

namespace belfry {

namespace {

Layout emptyLayout()
{
    Layout layout;
    layout.pages.resize(1);
    layout.pages[0].id = QStringLiteral("overview");
    layout.pages[0].title = LayoutsModel::tr("Overview");
    return layout;
}

QJsonObject renamedDocument(QJsonObject document, const QString &name)
{
    document.insert(QStringLiteral("name"), name);
    return document;
}

} // namespace

/// Does what is to be done with an answer, or tells what is wrong.
template<typename T, typename Done>
void LayoutsModel::when(const QFuture<Result<T>> &future, Done done)
{
    whenDone(future, this, [this, done](const Result<T> &result) {
        if (result)
            done(*result);
        else
            tell(shownMessage(result.error().toString()));
    });
}

void LayoutsModel::setLayout(LayoutModel *layout)
{
    if (m_layout == layout)
        return;
    if (m_layout) {
        m_layout->disconnect(this);
        if (source())
            source()->disconnect(this);
    }
    m_layout = layout;
    tell({});
    if (m_layout) {
        connect(m_layout, &LayoutModel::stateChanged, this, &LayoutsModel::refresh);
        connect(m_layout, &LayoutModel::canEditChanged, this, &LayoutsModel::layoutChanged);
        if (source())
            connect(source(), &LayoutSource::changed, this, &LayoutsModel::refresh);
    }
    Q_EMIT layoutChanged();
    refresh();
}

LayoutSource *LayoutsModel::source() const
{
    return m_layout && m_layout->source() ? &m_layout->source()->layouts() : nullptr;
}

bool LayoutsModel::canEdit() const
{
    return source() && m_layout->source()->capabilities().testFlag(Capability::EditLayouts);
}

int LayoutsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LayoutsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case LayoutIdRole: return row.id;
    case NameRole: return row.name;
    case OriginRole: return row.origin;
    case CurrentRole: return row.isCurrent;
    case WhenRole: return row.when;
    default: return {};
    }
}

QHash<int, QByteArray> LayoutsModel::roleNames() const
{
    return {{LayoutIdRole, "layoutId"},
            {NameRole, "name"},
            {OriginRole, "origin"},
            {CurrentRole, "isCurrent"},
            {WhenRole, "when"}};
}

QVariantMap LayoutsModel::at(int row) const
{
    QVariantMap all;
    const QHash<int, QByteArray> names = roleNames();
    for (auto it = names.begin(); row >= 0 && row < count() && it != names.end(); ++it)
        all.insert(QString::fromLatin1(it.value()), data(index(row), it.key()));
    return all;
}

void LayoutsModel::refresh()
{
    if (source())
        when(source()->list(), [this](const std::vector<StoredLayout> &layouts) { show(layouts); });
}

void LayoutsModel::show(const std::vector<StoredLayout> &layouts)
{
    std::vector<Row> rows;
    rows.reserve(layouts.size());
    for (const StoredLayout &layout : layouts)
        rows.push_back({layout.id, shownLayoutName(layout.id, layout.name), layout.origin, double(layout.updated),
                        m_layout && m_layout->layoutId() == layout.id});
    const QCollator collator;
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row &a, const Row &b) { return collator.compare(a.name, b.name) < 0; });
    if (mergeWholeRows(*this, m_rows, std::move(rows), [](const Row &row) { return row.id; }))
        Q_EMIT countChanged();
}

void LayoutsModel::open(const QString &id)
{
    if (!m_layout || m_layout->layoutId() == id)
        return;
    m_layout->openOther(id);
    Q_EMIT opened(id);
    refresh();
}

void LayoutsModel::create(const QString &name, const QString &templateId)
{
    Result<Layout> layout = templateId.isEmpty() ? emptyLayout() : templateLayout(templateId);
    if (!layout)
        return tell(shownMessage(layout.error().toString()));
    layout->name = name.isEmpty() ? inOwnLanguage(layout->name) : name;
    store(writeLayout(*layout));
}

void LayoutsModel::store(const QJsonObject &document)
{
    if (!source())
        return;
    when(source()->create({}, document), [this](const StoredLayout &stored) {
        open(stored.id);
        Q_EMIT created(stored.id, stored.name);
    });
}

void LayoutsModel::duplicate(const QString &id)
{
    if (!source())
        return;
    when(source()->get(id), [this](const StoredLayout &stored) {
        const QString name = shownLayoutName(stored.id, stored.name);
        store(renamedDocument(stored.document, tr("%1 (copy)").arg(name)));
    });
}

/// The one that is shown is edited, so that it can be undone; of others a version is stored.
void LayoutsModel::rename(const QString &id, const QString &name)
{
    if (!source() || name.isEmpty())
        return;
    if (m_layout->layoutId() == id) {
        Layout layout = m_layout->layout();
        layout.name = name;
        return tell(m_layout->replace(layout, tr("Rename the layout")));
    }
    when(source()->get(id), [this, id, name](const StoredLayout &stored) {
        if (source())
            when(source()->put(id, renamedDocument(stored.document, name), stored.version),
                 [this](const StoredLayout &) { refresh(); });
    });
}

void LayoutsModel::remove(const QString &id)
{
    if (!source())
        return;
    when(source()->get(id), [this, id](const StoredLayout &stored) {
        if (!source())
            return;
        // The one that is shown makes room first, or its model would take it for somebody else's doing.
        if (m_layout->layoutId() == id) {
            const auto other = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.id != id; });
            if (other == m_rows.end())
                return tell(tr("The last layout can't be removed"));
            open(other->id);
        }
        when(source()->remove(id, stored.version), [this, stored](const StoredLayout &) { onRemoved(stored); });
    });
}

void LayoutsModel::onRemoved(const StoredLayout &removed)
{
    tell(tr("“%1” was removed.").arg(shownLayoutName(removed.id, removed.name)), removed.id);
    refresh();
}

void LayoutsModel::undo()
{
    const QString id = std::exchange(m_removed, {});
    tell({});
    if (source() && !id.isEmpty())
        when(source()->restore(id), [this](const StoredLayout &stored) { open(stored.id); });
}

void LayoutsModel::dismiss()
{
    tell({});
}

void LayoutsModel::tell(const QString &message, const QString &removed)
{
    if (m_message == message && m_removed == removed)
        return;
    m_message = message;
    m_removed = removed;
    Q_EMIT messageChanged();
}

} // namespace belfry

#include "moc_layouts_model.cpp"
