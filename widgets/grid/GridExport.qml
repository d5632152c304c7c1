// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Belfry.Theme
import Belfry.Widgets

// What of a page can be exported, for PictureExport: { item, part, title, csv }, with an empty part for all of an item.
QtObject {
    id: exports

    required property var grid

    function csvOf(cell: WidgetCell): string {
        return cell && cell.body && cell.picture.hasPicture ? cell.body.csv() : "";
    }
    // Null where there is no such widget.
    function ofWidget(widgetId: string): var {
        const cell = grid.cellFor(widgetId) as WidgetCell;
        return cell ? { item: cell.picture, part: Qt.rect(0, 0, 0, 0), title: cell.title, csv: csvOf(cell) } : null;
    }
    // All of it, what is scrolled away too. Values are widget by widget, each under its title, an empty line between.
    function ofPage(): var {
        const values = [];
        for (const id of grid.widgets.idsIn(0, 0, -1, -1)) {
            const cell = grid.cellFor(id) as WidgetCell;
            const csv = csvOf(cell);
            if (csv.length > 0)
                values.push('"' + cell.title.replace(/"/g, '""') + '"\r\n' + csv);
        }
        return { item: grid.contentItem, part: Qt.rect(0, 0, grid.width, grid.usedHeight), csv: values.join("\r\n") };
    }
}
