// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace belfry {

/// A picture that lives in a layout document: a PNG, JPEG, WebP or SVG file's bytes. One that comes from
/// pictureOfFile() or readPicture() is safe to be drawn as far as its form says: not too large, of the format that it
/// claims, and as an SVG without anything that runs, loads something, or costs without bound (checkSvg()).
struct Picture {
    enum class Format { Png, Jpeg, WebP, Svg };
    Format format = Format::Png;
    QByteArray bytes;
    friend bool operator==(const Picture &, const Picture &) = default;
};

inline constexpr qsizetype kMostPictureBytes = 1024 * 1024;
/// Of all pictures of a layout, so that it can be sent whole at each change.
inline constexpr qsizetype kMostPicturesBytes = 3 * kMostPictureBytes;

/// What a file holds, judged by its content. Errors say what was expected.
Result<Picture> pictureOfFile(const QByteArray &content);

/// From and to a data: URL in base 64, as layout documents have it. Errors say what was expected.
Result<Picture> readPicture(const QString &url);
QString writePicture(const Picture &picture);
/// How many bytes the picture of a URL has, without looking at them.
qsizetype pictureBytes(const QString &url);

} // namespace belfry
