// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

#include <QStringList>

#include <map>

namespace belfry {

/// Widgets from a picture, one letter a widget, one line a row, dots where nothing is: "AAAABBBB....".
inline std::vector<Widget> widgetsOf(const QString &picture)
{
    std::map<QChar, GridRect> rects;
    const QStringList lines = picture.split(u'\n');
    for (int y = 0; y < int(lines.size()); ++y) {
        for (int x = 0; x < int(lines[y].size()); ++x) {
            const QChar letter = lines[y][x];
            if (letter == u'.')
                continue;
            const auto [it, isNew] = rects.try_emplace(letter, GridRect{x, y, 1, 1});
            GridRect &rect = it->second;
            rect.w = std::max(rect.w, x - rect.x + 1);
            rect.h = y - rect.y + 1;
        }
    }
    std::vector<Widget> widgets;
    for (const auto &[letter, rect] : rects) {
        Widget widget;
        widget.id = QString(letter.toLower());
        widget.grid = rect;
        widgets.push_back(widget);
    }
    return widgets;
}

inline QString pictureOf(const std::vector<Widget> &widgets)
{
    int rows = 0;
    for (const Widget &widget : widgets)
        rows = std::max(rows, widget.grid.bottom());
    QStringList lines(rows, QString(kGridColumns, u'.'));
    for (const Widget &widget : widgets) {
        for (int y = widget.grid.y; y < widget.grid.bottom(); ++y) {
            for (int x = widget.grid.x; x < widget.grid.right(); ++x)
                lines[y][x] = lines[y][x] == u'.' ? widget.id[0].toUpper() : QChar(u'#'); // # is an overlap
        }
    }
    return lines.join(u'\n');
}

} // namespace belfry
