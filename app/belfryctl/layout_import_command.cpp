// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/layout_access.h"
#include "belfryctl/text_table.h"
#include "common/process.h"
#include "dashboard/import_json.h"
#include "dashboard/json_fields.h"
#include "dashboard/layout_import.h"
#include "dashboard/layout_json.h"

#include <QJsonDocument>

namespace belfry {

namespace {

QString counted(std::size_t count, const char *one, const char *many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

QString summaryOf(const Layout &layout)
{
    std::size_t widgets = 0;
    for (const Page &page : layout.pages)
        widgets += page.widgets.size();
    return counted(layout.pages.size(), "page", "pages") + QStringLiteral(", ") +
           counted(widgets, "widget", "widgets") + QStringLiteral(", ") +
           counted(layout.variables.size(), "variable", "variables");
}

void printRemarks(const std::vector<ImportRemark> &remarks)
{
    if (remarks.empty())
        return;
    TextTable table({QStringLiteral("PLACE"), QStringLiteral("PANEL"), QStringLiteral("NOT CARRIED OVER")});
    for (const ImportRemark &remark : remarks)
        table.add({remark.pointer.isEmpty() ? QStringLiteral("/") : remark.pointer, remark.panel.simplified(),
                   remark.reason.simplified()});
    print(table.toString());
}

int answer(const ServerOptions &server, const QString &stored, const ImportedLayout &imported)
{
    if (server.json) {
        QJsonObject object{{QLatin1String("layout"), writeLayout(imported.layout)},
                           {QLatin1String("remarks"), writeRemarks(imported.remarks)}};
        if (!stored.isEmpty())
            object.insert(QLatin1String("stored"), stored);
        printJson(QJsonDocument(object).toJson(QJsonDocument::Compact));
        return kExitOk;
    }
    printRemarks(imported.remarks);
    print((stored.isEmpty() ? QStringLiteral("not stored") : stored) + QStringLiteral(": ") +
          summaryOf(imported.layout) + u'\n');
    return kExitOk;
}

} // namespace

int runLayoutImport(const ServerOptions &server, const LayoutArguments &arguments)
{
    const auto imported = readDocument(arguments.file).and_then(parseJsonObject).and_then(importLayout);
    if (!imported)
        return complain(imported.error());
    if (arguments.dryRun)
        return answer(server, {}, *imported);
    ServerAccess access(server);
    const QByteArray document = QJsonDocument(writeLayout(imported->layout)).toJson(QJsonDocument::Compact);
    const auto id = storeLayout(access, QString::fromStdString(arguments.importId), document);
    return id ? answer(server, *id, *imported) : complain(id.error());
}

} // namespace belfry
