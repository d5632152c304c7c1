// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/layout_conflicts_model.h"

#include "dashboard/layout_diff.h"
#include "dashboard/layout_words.h"

namespace belfry {

namespace {

/// In ours or in theirs, as one of them may have removed it.
const Page *pageOf(const QString &id, const Layout &ours, const Layout &theirs)
{
    const Page *page = ours.find(id);
    return page ? page : theirs.find(id);
}

QString variableTitle(const QString &name, const Layout &ours, const Layout &theirs)
{
    for (const Layout *layout : {&ours, &theirs}) {
        if (const Variable *variable = findVariable(layout->variables, name))
            return shownName(*variable);
    }
    return name;
}

QString titleOf(const MergeConflict &conflict, const Layout &ours, const Layout &theirs)
{
    if (!conflict.variable.isEmpty())
        return LayoutConflictsModel::tr("Variable %1").arg(variableTitle(conflict.variable, ours, theirs));
    if (conflict.page.isEmpty())
        return LayoutConflictsModel::tr("The whole layout");
    const Page *page = pageOf(conflict.page, ours, theirs);
    if (conflict.widget.isEmpty())
        return page ? shownName(*page) : conflict.page;
    for (const Layout *layout : {&ours, &theirs}) {
        const Page *on = layout->find(conflict.page);
        if (const Widget *widget = on ? on->find(conflict.widget) : nullptr)
            return shownName(*widget);
    }
    return conflict.widget;
}

QString textOf(const MergeConflict &conflict)
{
    switch (conflict.kind) {
    case MergeConflict::Kind::WeRemoved:
        return LayoutConflictsModel::tr("You removed it, and somebody else changed it. It is still there.");
    case MergeConflict::Kind::TheyRemoved:
        return LayoutConflictsModel::tr("You changed it, and somebody else removed it. It is gone.");
    case MergeConflict::Kind::BothChanged: break;
    }
    return LayoutConflictsModel::tr("You and somebody else changed the same. Theirs is shown.");
}

QJsonValue memberAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    for (const QString &step : path.split(u'/'))
        value = value.toObject().value(step);
    return value;
}

QVariantList differencesOf(const MergeConflict &conflict)
{
    QVariantList list;
    for (const QString &member : conflict.members)
        list.append(QVariantMap{{QStringLiteral("member"), memberText(member)},
                                {QStringLiteral("theirs"), memberValueText(member, memberAt(conflict.theirs, member))},
                                {QStringLiteral("mine"), memberValueText(member, memberAt(conflict.mine, member))}});
    return list;
}

} // namespace

int LayoutConflictsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LayoutConflictsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case TitleRole: return row.title;
    case PageTitleRole: return row.pageTitle;
    case TextRole: return textOf(row.conflict);
    case DifferencesRole: return differencesOf(row.conflict);
    default: return {};
    }
}

QHash<int, QByteArray> LayoutConflictsModel::roleNames() const
{
    return {{TitleRole, "title"}, {PageTitleRole, "pageTitle"}, {TextRole, "text"}, {DifferencesRole, "differences"}};
}

void LayoutConflictsModel::add(const std::vector<MergeConflict> &conflicts, const Layout &ours, const Layout &theirs)
{
    if (conflicts.empty())
        return;
    for (const MergeConflict &conflict : conflicts)
        forgetOlder(conflict);
    beginInsertRows({}, count(), count() + int(conflicts.size()) - 1);
    for (const MergeConflict &conflict : conflicts) {
        const Page *page = pageOf(conflict.page, ours, theirs);
        m_rows.push_back({conflict, titleOf(conflict, ours, theirs), page ? shownName(*page) : QString()});
    }
    endInsertRows();
    Q_EMIT countChanged();
}

/// What was changed twice once more is one thing to decide.
void LayoutConflictsModel::forgetOlder(const MergeConflict &newer)
{
    for (int row = count() - 1; row >= 0; --row) {
        const MergeConflict &older = at(row);
        if (older.kind == newer.kind && older.page == newer.page && older.widget == newer.widget &&
            older.variable == newer.variable && older.members == newer.members)
            remove(row);
    }
}

void LayoutConflictsModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT countChanged();
}

void LayoutConflictsModel::clear()
{
    if (m_rows.empty())
        return;
    beginRemoveRows({}, 0, count() - 1);
    m_rows.clear();
    endRemoveRows();
    Q_EMIT countChanged();
}

} // namespace belfry

#include "moc_layout_conflicts_model.cpp"
