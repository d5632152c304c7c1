// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_places.h"

namespace belfry {

namespace {

const QString kLast; // whatever the screens

WindowPlace placeOf(const QJsonValue &value)
{
    const QRect rect(value[QLatin1String("x")].toInt(), value[QLatin1String("y")].toInt(),
                     value[QLatin1String("w")].toInt(), value[QLatin1String("h")].toInt());
    return {rect, value[QLatin1String("maximized")].toBool()};
}

QJsonObject toJson(const WindowPlace &place)
{
    return {{QLatin1String("x"), place.rect.x()},
            {QLatin1String("y"), place.rect.y()},
            {QLatin1String("w"), place.rect.width()},
            {QLatin1String("h"), place.rect.height()},
            {QLatin1String("maximized"), place.isMaximized}};
}

} // namespace

WindowPlace WindowPlaces::of(const QString &window, const QString &screens) const
{
    const QJsonObject places = m_places[window].toObject();
    return placeOf(places.contains(screens) ? places[screens] : places[kLast]);
}

void WindowPlaces::keep(const QString &window, const QString &screens, const WindowPlace &place)
{
    QJsonObject places = m_places[window].toObject();
    places[screens] = belfry::toJson(place);
    places[kLast] = belfry::toJson(place);
    m_places[window] = places;
}

} // namespace belfry
