// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/library_panels.h"

namespace belfry::grafana {

LibraryPanels::LibraryPanels(const Element &document, const Element &dashboard)
{
    for (const Element &owner : {document, dashboard}) {
        for (const Element &each : owner.children(L1("__elements"))) {
            const QString uid = each.text(L1("uid"));
            m_models.insert(uid.isEmpty() ? each.pointer().section(u'/', -1) : uid, each.child(L1("model")));
        }
    }
}

Panel LibraryPanels::panel(const Element &json, const GridRect &rect) const
{
    const Element reference = json.child(L1("libraryPanel"));
    const auto model = m_models.constFind(reference.text(L1("uid")));
    const bool isShared = !reference.isEmpty() && !json.has(L1("type"));
    const Element own = isShared && model != m_models.constEnd() ? *model : json;
    QString type = own.text(L1("type"));
    if (isShared && type.isEmpty())
        type = QStringLiteral("library panel");
    QString title = own.text(L1("title"));
    if (title.isEmpty())
        title = reference.text(L1("name"));
    return {own, type, title.trimmed().left(200), rect};
}

} // namespace belfry::grafana
