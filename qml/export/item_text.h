// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

#include <functional>

class QPainter;
class QQuickItem;

namespace belfry {

/// Paints a Text item in its own coordinates, as text: a plain one line by line, each whose place `isShown`; a rich one
/// as a document.
void paintItemText(QPainter &painter, QQuickItem &item, const std::function<bool(const QRectF &)> &isShown);

} // namespace belfry
