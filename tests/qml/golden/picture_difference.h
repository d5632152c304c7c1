// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QString>

namespace belfry {

/// How a picture differs from what it should be, as a person would see it: a rounding of antialiasing is nothing, a
/// word that has gone is something, however small it is beside the picture.
struct PictureDifference {
    QString text;  ///< empty: none that counts
    QImage marked; ///< the picture, pale, with what differs in red; null if the sizes differ
};

/// The same with 256 colours, the most frequent ones unchanged: a third of the bytes, and a person sees no difference.
QImage compact(const QImage &picture);

PictureDifference differenceOf(const QImage &picture, const QImage &golden);

} // namespace belfry
