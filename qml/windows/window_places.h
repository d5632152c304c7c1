// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QRect>
#include <QString>

namespace belfry {

/// Where a window is, in device-independent pixels; the rectangle is that of before it was maximized.
struct WindowPlace {
    QRect rect;
    bool isMaximized = false;
    friend bool operator==(const WindowPlace &, const WindowPlace &) = default;
};

/// Where windows were, by their names: once for each set of screens that they were seen among.
class WindowPlaces
{
public:
    WindowPlaces() = default;
    explicit WindowPlaces(QJsonObject places) : m_places(std::move(places)) {}
    const QJsonObject &toJson() const { return m_places; }

    /// Where a window was among these screens; else where it was last; an empty rectangle if nobody knows.
    WindowPlace of(const QString &window, const QString &screens) const;
    void keep(const QString &window, const QString &screens, const WindowPlace &place);
    void forget(const QString &window) { m_places.remove(window); }

private:
    QJsonObject m_places; ///< by window, then by screens; the last one under ""
};

} // namespace belfry
