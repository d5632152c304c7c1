// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/templates_model.h"

#include "base/logging.h"
#include "dashboard/layout_templates.h"
#include "dashboard/layout_words.h"
#include "models/layout_diff_model.h"
#include "models/layout_model.h"
#include "translations/messages.h"

#include <QCoreApplication>

namespace belfry {

TemplatesModel::TemplatesModel(QObject *parent) : QAbstractListModel(parent)
{
    for (const LayoutTemplate &each : layoutTemplates()) {
        const QString id = QString::fromLatin1(each.id);
        if (auto layout = templateLayout(id))
            m_rows.push_back({id, QCoreApplication::translate("LayoutTemplate", each.sentence), std::move(*layout)});
        else
            qCCritical(lcDashboard).noquote() << "template" << id << layout.error().toString();
    }
}

int TemplatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TemplatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case TemplateIdRole: return row.id;
    case NameRole: return inOwnLanguage(row.layout.name);
    case SentenceRole: return row.sentence;
    case PagesRole: return int(row.layout.pages.size());
    case TilesRole: return miniatureOf(row.layout.pages.front());
    default: return {};
    }
}

QHash<int, QByteArray> TemplatesModel::roleNames() const
{
    return {{TemplateIdRole, "templateId"},
            {NameRole, "name"},
            {SentenceRole, "sentence"},
            {PagesRole, "pages"},
            {TilesRole, "tiles"}};
}

QString TemplatesModel::addPages(LayoutModel *layout, const QString &templateId) const
{
    const Result<Layout> from = templateLayout(templateId);
    return from ? layout->addPages(*from, inOwnLanguage(from->name)) : shownMessage(from.error().toString());
}

} // namespace belfry

#include "moc_templates_model.cpp"
