// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QQuickItem;

namespace belfry {

/// A pie of Qt Charts tells its slices by a function `exportedSlices`: Qt has no other way to paint it than onto the
/// screen, some time later.
bool isPie(const QQuickItem &item);
void paintPie(QPainter &painter, QQuickItem &item);

} // namespace belfry
